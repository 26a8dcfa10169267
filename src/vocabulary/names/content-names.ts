import type { Said } from '../../explanation.js'
import type { NoticeContent } from '../notices.js'

/** The parts of a notice as a person would name them. */
export const contentNames: Readonly<Record<NoticeContent, Said>> = {
  reference: { en: 'the reference number', zh: '投诉编号' },
  'receipt-confirmed': { en: 'confirmation of receipt', zh: '收悉确认' },
  'time-received': { en: 'the time of receipt', zh: '接收时间' },
  'content-summary': { en: 'a summary of the complaint', zh: '投诉内容摘要' },
  'next-steps': { en: 'the next steps', zh: '后续处理流程' },
  timetable: { en: 'the timetable', zh: '处理时限' },
  progress: { en: 'the progress made', zh: '办理进展' },
  'contact-point': { en: 'a contact point', zh: '联系方式' },
  ground: { en: 'the ground', zh: '理由依据' },
  reasons: { en: 'the reasons', zh: '理由说明' },
  findings: { en: 'the findings', zh: '核查结果' },
  decision: { en: 'the decision', zh: '处理决定' },
  basis: { en: 'the legal or contractual basis', zh: '法律或合同依据' },
  position: { en: 'the bank’s position', zh: '银行意见' },
  solution: { en: 'the solution', zh: '解决方案' },
  measures: { en: 'the measures taken', zh: '采取的措施' },
  explanation: { en: 'an explanation', zh: '解释说明' },
  apology: { en: 'an apology', zh: '致歉' },
  'new-due-date': { en: 'the new due date', zh: '新的办结期限' },
  'review-right': { en: 'the right to a review', zh: '申请核查的权利' },
  'external-routes': { en: 'the routes outside the bank', zh: '外部救济途径' },
}
