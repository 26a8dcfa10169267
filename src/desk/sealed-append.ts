import { type AppliedEvent, personalIn } from '../complaint/index.js'
import type { Append, Stored } from '../ports/index.js'
import { seal, withSalts } from './journal/seal.js'
import type { Counting } from './rules-in-force.js'
import { mayLeaveState } from './whole-states.js'

/** What a step leaves for the store, its journal lines chained to the ones before. */
export const sealedAppend = async (
  taken: AppliedEvent,
  before: Stored | undefined,
  { rules, shortStateAfter }: Counting,
): Promise<Append> => {
  const head = before?.complaint.head
  const drafts = taken.drafts.map((draft) => ({
    ...draft,
    basis: { ...draft.basis, ...rules.basis(draft.basis.policy) },
  }))
  const isPersonal = personalIn(taken.complaint)
  const entries = await seal(
    drafts.map((draft) => withSalts(draft, isPersonal)),
    head,
  )
  const zones = taken.wakeAt === undefined ? undefined : rules.note(taken.complaint.policy)
  const last = entries.at(-1)
  return {
    complaint: last === undefined ? taken.complaint : { ...taken.complaint, head: last.hash },
    entries,
    effects: taken.effects,
    ...(taken.wakeAt === undefined ? {} : { wakeAt: taken.wakeAt }),
    ...(zones === undefined ? {} : { zones }),
    ...(head === undefined || shortStateAfter === undefined ? {} : { onto: head }),
    ...(before !== undefined &&
    shortStateAfter !== undefined &&
    mayLeaveState(before, entries, shortStateAfter)
      ? { leavesState: true }
      : {}),
  }
}
