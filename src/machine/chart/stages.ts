import type { Said } from '../../explanation.js'

/** The five phases of a procedure: take in, look into it, resolve, tell and follow up, learn. */
export const phases = {
  accept: { en: 'Acceptance', zh: '受理' },
  investigate: { en: 'Investigation and verification', zh: '调查与核实' },
  resolve: { en: 'Resolution', zh: '解决' },
  'follow-up': { en: 'Feedback and follow-up', zh: '反馈与跟进' },
  improve: { en: 'Improvement and summary', zh: '改善与总结' },
} as const satisfies Record<string, Said>

export type Phase = keyof typeof phases

/** What every state of the chart says about itself. */
export interface StageMeta {
  readonly title: Said
  readonly phase: Phase
}

const titled = (phase: Phase, en: string, zh: string): StageMeta => ({
  title: { en, zh },
  phase,
})

/** The stages of handling, in the order of a complaint's life. */
export const stages = {
  expected: titled('accept', 'Not yet received', '尚未接收'),
  received: titled('accept', 'Received', '已接收'),
  registered: titled('accept', 'Registered, to be accepted', '已登记，待受理'),
  assessing: titled('accept', 'Being assessed and assigned', '评估与分派'),
  explained: titled('resolve', 'Misunderstanding explained', '误解已解释'),
  investigating: titled('investigate', 'Under investigation', '调查核实中'),
  deciding: titled('resolve', 'Decision in preparation', '拟定处理意见'),
  decided: titled('resolve', 'Decided, customer not yet told', '已作出处理决定，待告知'),
  responded: titled('follow-up', 'Customer told, decision being carried out', '已答复，执行中'),
  'following-up': titled('follow-up', 'Handled, awaiting call-back', '已处理，待回访'),
  'under-review': titled('follow-up', 'Under review', '核查中'),
  'in-dispute': titled('follow-up', 'In dispute outside the bank', '外部争议解决中'),
  declined: titled('accept', 'Declined', '不予受理'),
  withdrawn: titled('improve', 'Withdrawn', '已撤回'),
  merged: titled('accept', 'Merged into another complaint', '已并案'),
  referred: titled('follow-up', 'Referred outside the bank', '已转送外部机构'),
  answered: titled('accept', 'Answered without a complaint', '已答复（非投诉）'),
  closed: titled('improve', 'Closed', '已结案'),
  archived: titled('improve', 'Archived', '已归档'),
} as const

export type HandlingStage = keyof typeof stages

export const handlingStages = Object.keys(stages) as HandlingStage[]
