import type { AppliedEvent } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { Append, ComplaintStore, Stored } from '../ports/index.js'
import type { DeskSuccess } from './desk.js'
import { isInDoubt } from './in-doubt.js'
import type { KeptStates } from './kept-states.js'
import { loaded, readingOf } from './loaded.js'
import { seenWaiting } from './observe.js'
import type { Observe } from './observed.js'
import { deskSuccess, isConflict } from './results.js'
import type { Counting } from './rules-in-force.js'
import { sealedAppend } from './sealed-append.js'
import { sizeAfter } from './whole-states.js'

/** What a complaint was when it was decided on, and whether the store said so just now. */
export interface Before {
  readonly stored: Stored | undefined
  readonly isFresh: boolean
  /** Whether the store was asked to keep what was decided: nobody decides anew after that but for a conflict or a lost answer. */
  wasAsked: boolean
}

/** Where steps are kept. */
export interface Keeping {
  readonly store: ComplaintStore
  readonly states: KeptStates
  readonly counting: Counting
  readonly observe: Observe | undefined
}

const afterwards = (before: Stored | undefined, step: Append, revision: number): Stored => ({
  complaint: step.complaint,
  revision,
  ...(step.zones === undefined ? {} : { zones: step.zones.id }),
  size: sizeAfter(before, step),
})

/** A new complaint cannot be kept because entries of an old one are there, whose state is gone. */
const refuseIfJournaled = async (store: ComplaintStore, id: string): Promise<void> => {
  for await (const { sequence } of store.journal(id)) {
    if ((await store.load(id)) !== undefined) return
    throw new RedressError(
      'journal-broken',
      {
        en: `There is a journal of ${id} but no state, which was deleted: nothing is opened over it. Restore the state from a backup, or use another id`,
        zh: `投诉${id}有记录而无状态（已被删除），不得在其上新建。请从备份恢复状态，或使用其他编号`,
      },
      { details: { complaint: id, sequence } },
    )
  }
}

/**
 * Seals and appends what was decided. When the answer of the store gets lost and the complaint then stands at the very entry that was
 * appended, it was kept.
 */
export const appendStep =
  ({ store, states, counting, observe }: Keeping) =>
  async (id: string, taken: AppliedEvent, asked: Before): Promise<DeskSuccess> => {
    const before = asked.stored
    const step = await sealedAppend(taken, before, counting)
    if (step.entries.length === 0 && before !== undefined) return deskSuccess(taken, step, before.revision)
    // Whatever stops it, nobody knows what the store has then.
    asked.wasAsked = true
    states.drop(id)
    try {
      const revision = await seenWaiting(observe, { part: 'append', complaint: id }, () =>
        store.append(id, step, before?.revision ?? 0),
      )
      states.put(id, afterwards(before, step, revision))
      return deskSuccess(taken, step, revision)
    } catch (error) {
      if (before === undefined && !isConflict(error)) await refuseIfJournaled(store, id)
      if (!isInDoubt(error)) throw error
      const there = await loaded(store, id, readingOf(counting)).catch(() => undefined)
      if (there === undefined || there.complaint.head !== step.complaint.head) throw error
      return deskSuccess(taken, step, there.revision)
    }
  }
