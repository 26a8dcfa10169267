import type { Said } from '../../explanation.js'
import type { EventOf } from '../../vocabulary/index.js'
import type { Controls } from '../controls/controls.js'

/** The grounds for closing as a person would name them. */
export const groundNames: Readonly<Record<EventOf<'complaint.closed'>['ground'], Said>> = {
  satisfied: { en: 'the customer is satisfied', zh: '客户满意' },
  explained: { en: 'the outcome was explained', zh: '已解释处理结果' },
  silent: { en: 'the customer was silent', zh: '客户逾期未回应' },
  settled: { en: 'a settlement was reached', zh: '已达成和解' },
  withdrawn: { en: 'the complaint was withdrawn', zh: '投诉人已撤回' },
  declined: { en: 'the complaint was declined', zh: '不予受理' },
  merged: { en: 'it was merged into another complaint', zh: '已并案' },
  answered: { en: 'it was answered as an enquiry', zh: '已按咨询答复' },
  'external-decision': { en: 'a body outside the bank decided', zh: '外部机构已作出决定' },
}

/** What each rule asks for before an answered complaint may be closed. */
export const ruleNames: Readonly<Record<Controls['closure']['by']['rule'], Said>> = {
  'satisfaction-required': { en: 'only when the customer is satisfied', zh: '客户满意方可结案' },
  'outcome-explained': { en: 'when the outcome was explained', zh: '解释处理结果后可以结案' },
  'silent-after': {
    en: 'when the customer is satisfied or stays silent',
    zh: '客户满意或逾期未回应可以结案',
  },
}
