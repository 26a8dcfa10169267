import type { Language, Said } from '../../explanation.js'

/** States and regions that have no title of their own, as a drawing names them. */
const names: Readonly<Record<string, Said>> = {
  handling: { en: 'Handling', zh: '办理' },
  waiting: { en: 'Waiting', zh: '等待' },
  customer: { en: 'for the customer', zh: '客户补充' },
  department: { en: 'for a department', zh: '部门答复' },
  expert: { en: 'for an expert', zh: '外部鉴定' },
  mediation: { en: 'for mediation', zh: '调解' },
  outside: { en: 'Outside the bank', zh: '外部争议' },
  attention: { en: 'Attention', zh: '关注等级' },
  open: { en: 'open', zh: '进行中' },
  none: { en: 'none', zh: '无' },
  normal: { en: 'normal', zh: '一般' },
  escalated: { en: 'escalated', zh: '已升级' },
  major: { en: 'major', zh: '重大' },
  preliminary: { en: 'preliminary', zh: '初步' },
  'in-depth': { en: 'in depth', zh: '深入' },
  special: { en: 'special', zh: '专项' },
  weighing: { en: 'weighing', zh: '研判' },
  proposed: { en: 'proposed', zh: '已提意见' },
  negotiating: { en: 'negotiating', zh: '协商中' },
  'in-approval': { en: 'in approval', zh: '审批中' },
  reviewing: { en: 'reviewing', zh: '核查中' },
  telling: { en: 'telling', zh: '待告知' },
}

/** A host's own states go by their keys. */
export const keyName = (key: string, language: Language): string =>
  (Object.hasOwn(names, key) ? names[key]?.[language] : undefined) ?? key
