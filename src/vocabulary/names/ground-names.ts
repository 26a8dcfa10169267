import type { Said } from '../../explanation.js'
import type { ClosureGround } from '../outcome.js'

/** The grounds for closing as a person would name them. */
export const groundNames: Readonly<Record<ClosureGround, Said>> = {
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
