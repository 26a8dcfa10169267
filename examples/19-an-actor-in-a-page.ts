// The lifecycle as an XState actor, as a page would run it: what may be done now, what is refused and why, kept and taken up again.
import { toText } from 'redress'
import { allowedEvents, defaultControls, lifecycle, stageOf, stageSummary, step } from 'redress/machine'
import { parseEvent } from 'redress/vocabulary'
import { createActor } from 'xstate'

const at = '2026-03-02T10:00:00+08:00'
const by = { id: 'u-17', role: 'receptionist' } as const

// #region actor
const actor = createActor(lifecycle, { input: { controls: defaultControls } }).start()
actor.send({
  type: 'complaint.received',
  at,
  by,
  complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
})
console.log(stageSummary(stageOf(actor.getSnapshot())).title)
// #endregion

// #region why
const closing = { type: 'complaint.closed', at, by, ground: 'satisfied', summary: 'Refunded' } as const
actor.send(closing)
const parsed = parseEvent(closing)
if (parsed.ok) {
  const answer = step(stageOf(actor.getSnapshot()), parsed.value)
  if (!answer.ok) for (const reason of answer.refusal.because) console.log(toText(reason, 'en'))
}
// #endregion

// #region allowed
console.log(allowedEvents(stageOf(actor.getSnapshot()), defaultControls, 'acceptance-officer').slice(0, 4))
// #endregion

// #region restore
const kept = JSON.stringify(actor.getPersistedSnapshot())
const again = createActor(lifecycle, {
  snapshot: JSON.parse(kept),
  input: { controls: defaultControls },
}).start()
console.log(again.getSnapshot().hasTag('handling.received'))
// #endregion
