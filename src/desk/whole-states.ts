import { asksTables, type JournalEntry } from '../complaint/index.js'
import { memoizeWeak } from '../memoize-weak.js'
import type { Stored } from '../ports/index.js'

/** From so many characters on it costs less to read a share of the state again as entries than to write it with every step. */
const longState = 65_536
const shareOfLongState = 1 / 8

/** A state of which no size is told is smaller than this. */
const smallState = 16_384

/** Of what was accepted by counting days, under the rules of zones of its time: other rules must not be asked again. */
const restsOnDays = (type: string): boolean =>
  type === 'complaint.closed' || type.startsWith('review.') || type.startsWith('extension.')

const lengthOf = memoizeWeak((entries: readonly JournalEntry[]): number =>
  entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0),
)

const sizeOf = ({ size = { state: smallState, since: 0 } }: Stored): NonNullable<Stored['size']> => size

/**
 * Whether a step may leave the whole state as it was written last. It does so until the entries since are an eighth of a long state, so that
 * over a life each character is written a bounded number of times; of a short one until they are `shortAfter` characters.
 */
export const mayLeaveState = (
  before: Stored,
  entries: readonly JournalEntry[],
  shortAfter: number,
): boolean => {
  const { state, since } = sizeOf(before)
  const types = entries.map(({ event }) => event.type)
  if (types.length === 0 || types.some(restsOnDays)) return false
  const isLong = state >= longState
  // Tables that were asked would be asked again with every reading.
  if (!isLong && (shortAfter === 0 || types.some((type) => asksTables.has(type)))) return false
  return since + lengthOf(entries) <= (isLong ? Math.max(shortAfter, state * shareOfLongState) : shortAfter)
}

/** How long the texts are after a step; of a state that was written whole an estimate that errs on the long side. */
export const sizeAfter = (
  before: Stored | undefined,
  { entries, leavesState }: { readonly entries: readonly JournalEntry[]; readonly leavesState?: true },
): NonNullable<Stored['size']> => {
  const { state, since } = before === undefined ? { state: smallState, since: 0 } : sizeOf(before)
  const added = lengthOf(entries)
  return leavesState === true ? { state, since: since + added } : { state: state + since + added, since: 0 }
}
