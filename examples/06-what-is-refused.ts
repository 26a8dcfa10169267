// Controls are guards of the chart: a step that is not allowed is refused, and the refusal says what would make it possible.
import { createDesk, toText } from 'redress'
import { memoryStore } from 'redress/memory'
import type { ComplaintEventInput } from 'redress/vocabulary'
import { smallBank } from './support/small-bank.js'

const at = '2026-03-02T02:00:00.000Z'
const desk = createDesk({ store: memoryStore(), policies: [smallBank], now: () => at })
const clerk = { id: 'u-17', role: 'receptionist' } as const
const officer = { id: 'u-20', role: 'acceptance-officer' } as const
const manager = { id: 'u-30', role: 'customer-service-manager' } as const

await desk.openAll({
  id: 'c-6',
  events: [
    {
      type: 'complaint.received',
      at,
      by: clerk,
      complaint: {
        content: '理财经理 u-41 隐瞒风险',
        channel: 'branch',
        peopleInvolved: [{ id: 'u-41', part: 'complained-about' }],
      },
    },
    { type: 'complaint.registered', at, by: clerk, reference: 'TS-2026-0006' },
    { type: 'complaint.accepted', at, by: officer },
  ],
})

// #region refuse
const attempts: ComplaintEventInput[] = [
  { type: 'complaint.assigned', at, by: manager, handler: 'u-41' },
  { type: 'decision.made', at, by: manager, proposal: 'p-1' },
  { type: 'acknowledgement.sent', at, by: clerk, notice: { form: 'electronic', contains: ['reference'] } },
]
for (const event of attempts) {
  const answer = await desk.handle('c-6', event)
  if (answer.ok) continue
  console.log(`${event.type}: ${answer.refusal.code}`)
  for (const reason of answer.refusal.because) console.log(toText(reason, 'en', '  '))
  for (const reason of answer.refusal.because) console.log(toText(reason, 'zh', '  '))
}
// #endregion
