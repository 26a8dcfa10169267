import { said } from '../../explanation.js'
import { control, inChinese, inEnglish } from './control.js'

const upheld = (outcome: string): boolean => outcome === 'upheld' || outcome === 'partly-upheld'

const blank = (text: string | undefined): boolean => (text ?? '').trim() === ''

/** What is asked of looking into the matter, and of what is proposed and decided upon it. */
export const inquiryControls = [
  control({
    code: 'assigned-first',
    title: said('Somebody is responsible before work begins', '先分派，后调查'),
    hint: said('Assign the complaint to a team or a handler.', '请先分派到团队或经办人。'),
    guards: ['investigation.started', 'findings.made'],
    fails: ({ file, controls }) =>
      controls.investigation.assignedFirst && !file.assigned
        ? said('Nobody is assigned to this complaint', '该投诉尚未分派')
        : undefined,
  }),
  control({
    code: 'expert-customer-told',
    title: said('The customer knows of the outside expert', '委托鉴定须告知客户'),
    hint: said(
      'Tell the customer of the expert and record that you did.',
      '请告知客户已委托外部鉴定并留痕。',
    ),
    guards: ['expert.engaged'],
    fails: ({ controls, event }) =>
      controls.investigation.customerToldOfExpert && !event.customerTold
        ? said('The customer was not told that an outside expert is engaged', '尚未告知客户已委托外部机构')
        : undefined,
  }),
  control({
    code: 'special-for-serious',
    title: said('A serious violation gets a special investigation', '严重违规须专项调查'),
    hint: said('Start a special investigation.', '请启动专项调查。'),
    guards: ['findings.made'],
    fails: ({ file, controls }) =>
      controls.investigation.specialForSerious && file.serious && file.level !== 'special'
        ? said(
            `It is classified as a serious violation, but its investigation is ${file.level ?? 'not started'}`,
            `该投诉定性为严重违规，但当前调查级别为 ${file.level ?? '未启动'}`,
          )
        : undefined,
  }),
  control({
    code: 'findings-grounded',
    title: said('Findings name evidence and rules', '调查结论须有证据和依据'),
    hint: said(
      'Add the evidence and the rules that the findings rest on.',
      '请补充调查结论所依据的证据和规定。',
    ),
    guards: ['findings.made'],
    fails: ({ controls, event: { finding } }) => {
      const missing = controls.investigation.findingsCite.filter((part) => finding[part].length === 0)
      const chinese = missing.map((part) => (part === 'evidence' ? '证据' : '依据'))
      return missing.length === 0
        ? undefined
        : said(`The findings cite no ${missing.join(' and no ')}`, `调查结论未列明${inChinese(chinese)}`)
    },
  }),
  control({
    code: 'both-accounts',
    title: said('Both sides are heard', '听取双方陈述'),
    hint: said(
      'Record the customer’s account and that of the staff concerned.',
      '请补录客户陈述和当事员工陈述。',
    ),
    guards: ['findings.made'],
    fails: ({ file, controls: { investigation }, event: { finding } }) => {
      const needed =
        investigation.bothAccounts === 'always' ||
        (investigation.bothAccounts === 'when-a-person-is-complained-about' &&
          file.complainedAbout.length > 0)
      if (!needed) return undefined
      const missing = [
        ...(finding.customerAccount === undefined ? [said('the customer’s account', '客户陈述')] : []),
        ...(finding.staffAccount === undefined
          ? [said('the account of the staff concerned', '当事员工陈述')]
          : []),
      ]
      return missing.length === 0
        ? undefined
        : said(
            `The findings lack ${inEnglish(missing.map((each) => each.en))}`,
            `调查结论缺少${inChinese(missing.map((each) => each.zh))}`,
          )
    },
  }),
  control({
    code: 'findings-first',
    title: said('Findings before a decision', '先查明，后处理'),
    hint: said('Complete the investigation and record its findings.', '请完成调查并登记调查结论。'),
    guards: ['proposal.made', 'decision.made'],
    fails: ({ file, controls }) =>
      controls.decision.findingsFirst && file.finding === undefined
        ? said('No findings are on record', '尚无调查结论')
        : undefined,
  }),
  control({
    code: 'independent-evidence',
    title: said('Independent evidence before a decision', '处理决定须有独立证据'),
    hint: said(
      'Add evidence that comes from neither the complainant nor the person complained about.',
      '请补充非来自投诉人或被投诉人的证据。',
    ),
    guards: ['decision.made'],
    fails: ({ file, controls: { investigation } }) => {
      const have = file.independentEvidence.length
      const need = investigation.independentEvidence
      return have >= need
        ? undefined
        : said(
            `${have} independent pieces of evidence are on record, ${need} needed`,
            `现有独立证据 ${have} 件，至少需要 ${need} 件`,
          )
    },
  }),
  control({
    code: 'decision-cites-rules',
    title: said('A decision names its rules', '处理决定须列明依据'),
    hint: said(
      'Name the law, regulation or term that the proposal rests on.',
      '请列明所依据的法律、监管规定或合同条款。',
    ),
    guards: ['proposal.made'],
    fails: ({ controls, event: { proposal } }) =>
      controls.decision.citesRules && proposal.rules.length === 0
        ? said('The proposal names no rule', '处理意见未列明依据')
        : undefined,
  }),
  control({
    code: 'remedy-or-reason',
    title: said('A complaint upheld gets a remedy or a reason', '投诉成立须有补救或说明'),
    hint: said('Add a remedy, or say why none is owed.', '请补充补救措施，或说明无需补救的理由。'),
    guards: ['proposal.made'],
    fails: ({ controls, event: { proposal } }) =>
      controls.decision.remedyOrReason &&
      upheld(proposal.outcome) &&
      proposal.remedies.length === 0 &&
      blank(proposal.noRemedyReason)
        ? said(
            `The proposal is ${proposal.outcome} but offers no remedy and gives no reason`,
            '处理意见认定投诉成立，但既无补救措施也未说明理由',
          )
        : undefined,
  }),
  control({
    code: 'remedy-allowed',
    title: said('Only remedies that the policy allows', '补救措施须在制度范围内'),
    hint: said('Choose a remedy from the policy.', '请从制度允许的补救措施中选择。'),
    guards: ['proposal.made'],
    fails: ({ controls: { decision }, event: { proposal } }) => {
      const strange = proposal.remedies
        .map((remedy) => remedy.code)
        .filter((code) => decision.allowedRemedies?.includes(code) === false)
      return strange.length === 0
        ? undefined
        : said(
            `The policy does not allow: ${inEnglish(strange)}`,
            `制度不允许以下补救措施：${inChinese(strange)}`,
          )
    },
  }),
  control({
    code: 'apology',
    title: said('An apology where the customer was harmed', '造成损失或不便须致歉'),
    hint: said('Add an apology, or say why none is owed.', '请增加致歉，或说明无需致歉的理由。'),
    guards: ['proposal.made'],
    fails: ({ file, controls: { decision }, event: { proposal } }) => {
      const owed =
        decision.apology === 'when-upheld'
          ? upheld(proposal.outcome)
          : decision.apology === 'when-loss-or-inconvenience' && file.finding?.harmed === true
      return owed &&
        blank(proposal.noApologyReason) &&
        !proposal.remedies.some((remedy) => remedy.code === 'apology')
        ? said('The proposal has no apology and gives no reason', '处理意见未包含致歉，也未说明理由')
        : undefined
    },
  }),
  control({
    code: 'demands-answered',
    title: said('Every demand is answered', '逐项回应客户诉求'),
    hint: said(
      'Say for each demand whether it is met, partly met or not met, and why.',
      '请逐项说明满足、部分满足或不满足及其理由。',
    ),
    guards: ['proposal.made'],
    fails: ({ file, controls, event: { proposal } }) => {
      if (!controls.decision.demandsAnswered) return undefined
      const answered = new Set(proposal.demands.map((answer) => answer.demand))
      const open = file.demands.filter((demand) => !answered.has(demand))
      return open.length === 0
        ? undefined
        : said(`Not answered: ${inEnglish(open)}`, `尚未回应的诉求：${inChinese(open)}`)
    },
  }),
]
