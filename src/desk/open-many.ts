import type { AppliedEvent } from '../complaint/index.js'
import type { BatchedAppend, ComplaintStore } from '../ports/index.js'
import type { DeskResult, Opening } from './desk.js'
import { isInDoubt } from './in-doubt.js'
import { deskSuccess, isConflict } from './results.js'

/** A new complaint decided, ready to be kept. */
export interface PreparedOpening {
  readonly taken: AppliedEvent
  readonly step: BatchedAppend
}

/** The ways of a desk that a batch needs. */
export interface OpeningWays {
  /** What a new complaint would leave, or nothing when it needs the slow way: it exists, is refused or is malformed. */
  readonly prepare: (opening: Opening) => Promise<PreparedOpening | undefined>
  readonly openOne: (opening: Opening) => Promise<DeskResult>
}

/** Everything that can be kept together, by id; nothing when another writer was first. */
const keptTogether = async (
  store: ComplaintStore,
  openings: readonly Opening[],
  prepare: OpeningWays['prepare'],
): Promise<Map<string, PreparedOpening>> => {
  const ready = new Map<string, PreparedOpening>()
  if (store.appendAll === undefined) return ready
  for (const opening of openings) {
    const one = ready.has(opening.id) ? undefined : await prepare(opening)
    if (one !== undefined) ready.set(opening.id, one)
  }
  try {
    await store.appendAll([...ready.values()].map(({ step }) => step))
    return ready
  } catch (error) {
    // What a lost answer left unsaid is found one by one: the same receipt again changes nothing.
    if (!isConflict(error) && !isInDoubt(error)) throw error
    return new Map()
  }
}

/** Many complaints, in one transaction where the store can; what a transaction cannot hold goes the slow way, one by one. */
export const openMany = async (
  store: ComplaintStore,
  openings: readonly Opening[],
  { prepare, openOne }: OpeningWays,
): Promise<readonly DeskResult[]> => {
  const ready = await keptTogether(store, openings, prepare)
  const answers: DeskResult[] = []
  for (const opening of openings) {
    const one = ready.get(opening.id)
    ready.delete(opening.id)
    answers.push(one === undefined ? await openOne(opening) : deskSuccess(one.taken, one.step.step, 1))
  }
  return answers
}
