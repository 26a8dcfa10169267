// Inside a CRM: its webhooks become complaints and events, and its record shows where each complaint stands.
import { createDesk, issueText } from 'redress'
import { crmUpdate, type Dialect, starterDialect, takeIn, verifyDialect } from 'redress/crm'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

const now = '2026-03-03T02:05:00.000Z'
const desk = createDesk({ store: memoryStore(), policies: [smallBank], now: () => now })

// #region dialect
const starter = starterDialect('zendesk-ticket', { id: 'zendesk', role: 'system' })

const dialect: Dialect = {
  ...starter,
  read: { ...starter.read, owner: { fields: ['group_id'], teams: { '40': 'cards', '41': 'general' } } },
  write: { ...starter.write, nextDue: { field: 'custom_360012' }, deadlines: 'custom_360013' },
}

for (const issue of verifyDialect(dialect, { policy: smallBank })) console.log(issueText(issue))
// #endregion dialect

const event = (type: string, detail: object, changed: object = {}) => ({
  type: `zen:event-type:ticket.${type}`,
  id: `0b7f0000-${type}`,
  time: '2026-03-02T03:00:00Z',
  detail: { id: '35436', requester_id: '77', created_at: '2026-03-02T03:00:00Z', ...detail },
  event: changed,
})

const payloads = [
  event('created', {
    subject: '信用卡被盗刷',
    description: '昨晚被刷走3万元，我没有操作',
    via: { channel: 'email' },
  }),
  event('comment_added', {}, { comment: { body: '还没有人联系我', is_public: true, author: { id: '77' } } }),
  event('comment_added', {}, { comment: { body: '还没有人联系我', is_public: true, author: { id: '77' } } }),
  event('status_changed', {}, { current: 'SOLVED', previous: 'NEW' }),
]

// #region take-in
for (const payload of payloads) {
  const { taken, issues } = await takeIn(desk, payload, dialect, now)
  for (const { step, answer } of taken) {
    const outcome =
      answer === undefined ? '' : answer.ok ? (answer.repeated ? ' (repeated)' : ' (kept)') : ' (refused)'
    console.log(`${step.do}${outcome}`)
    for (const issue of step.issues) console.log(`  ${issueText(issue)}`)
  }
  for (const issue of issues) console.log(issueText(issue))
}
// #endregion take-in

// #region write-back
const complaint = await desk.load('zd-35436')
if (complaint !== undefined) {
  const update = crmUpdate(complaint, await desk.clocks(complaint.id), dialect, { language: 'zh' })
  console.log(`PUT /api/v2/tickets/${update.record}`, update.fields)
}
// #endregion write-back
