// Why did the table decide so, and why did another rule not? Nothing is evaluated again: the trace that was kept suffices.
import { explainDecision, openComplaint, parseEvent, toText } from 'redress'
import { smallBank } from './support/small-bank.js'

const event = parseEvent({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u-17', role: 'receptionist' },
  complaint: {
    content: '没有盗刷，只是想知道为什么收我年费。',
    channel: 'branch',
    complainants: [{ name: '陈阿婆', vulnerabilities: ['elderly'] }],
  },
})
if (!event.ok) throw new Error(event.issues[0]?.message)

const opened = openComplaint(event.value, { policy: smallBank, id: 'c-2', now: '2026-03-02T02:00:00.000Z' })
if (!opened.ok) throw new Error(opened.refusal.code)

// #region why
const { why, whyNot } = explainDecision(opened.complaint, 'routing', { policy: smallBank })
console.log(toText(why, 'en'))
console.log(toText(whyNot('fraud'), 'zh'))
// #endregion
