// A complaint comes in: it is classified, routed and given its clocks, and every step of it is kept.
import { createDesk } from 'redress'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

// #region open
const desk = createDesk({
  store: memoryStore(),
  policies: [smallBank],
  now: () => '2026-03-02T02:05:00.000Z',
})

const opened = await desk.open(
  {
    type: 'complaint.received',
    at: '2026-03-02T10:00:00+08:00',
    by: { id: 'u-17', role: 'receptionist' },
    complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
  },
  { id: 'c-1' },
)
// #endregion

if (!opened.ok) throw new Error(opened.refusal.code)

// #region answer
console.log('team     ', opened.complaint.facts.team)
console.log('priority ', opened.complaint.facts.priority)
for (const { title, clock } of opened.clocks) console.log('due      ', clock.dueOn, title.en)
for (const { body } of opened.effects) console.log('effect   ', JSON.stringify(body))
// #endregion
