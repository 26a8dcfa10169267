import { said } from '../../explanation.js'
import { control, inChinese, inEnglish } from './control.js'

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
]
