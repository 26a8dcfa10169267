import { createDesk, type Desk, type DeskOptions } from '../../src/desk/index.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import type { ComplaintEvent } from '../../src/vocabulary/index.js'
import { contacted, hoursIn, received, registered } from './events.js'
import { smallBank } from './policies.js'

const bank = smallBank()

/** An hour after the complaint was registered. */
export const sceneNow = hoursIn(2)

/** A desk that several officers or processes open over the same complaints. */
export const sceneDesk = (store: ComplaintStore, now: DeskOptions['now'] = () => sceneNow): Desk =>
  createDesk({ store, policies: [bank], now })

/** A complaint that is received and registered: revision 1, two entries. */
export const openScene = async (store: ComplaintStore, id: string): Promise<void> => {
  const answer = await sceneDesk(store).openAll({ id, events: [received(), registered({ at: hoursIn(1) })] })
  if (!answer.ok) throw new Error(answer.refusal.code)
}

/** A contact with the customer, under the number that its sender gave it. */
export const numberedContact = (id: string): ComplaintEvent => ({ ...contacted(), id, at: hoursIn(1) })
