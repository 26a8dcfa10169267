// The lifecycle as an XState actor, as a page would run it: what may be done now, what was refused and why, kept and taken up again.
import { allowedEvents, begin, defaultControls, lifecycle, step } from 'redress/machine'
import { parseEvent } from 'redress/vocabulary'
import { createActor } from 'xstate'

// #region actor
const actor = createActor(lifecycle, { input: { controls: defaultControls } }).start()
actor.send({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u-17', role: 'receptionist' },
  complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
})
console.log([...actor.getSnapshot().tags].filter((tag) => tag.startsWith('handling.')))
// #endregion
