import type { Actor, ComplaintEvent, ComplaintRecord, EventOf, EventType } from '../../../vocabulary/index.js'

/** For each event of a family, what it changes in the record. */
export type Folds = {
  readonly [Type in EventType]?: (record: ComplaintRecord, event: EventOf<Type>) => Partial<ComplaintRecord>
}

/** When and by whom, as the record keeps it. */
export const happened = (event: ComplaintEvent): { at: string; by: Actor } => ({ at: event.at, by: event.by })

/** The list with the entries that match replaced by their changed copies. */
export const changed = <T>(
  list: readonly T[],
  matches: (entry: T) => boolean,
  change: (entry: T) => T,
): T[] => list.map((entry) => (matches(entry) ? change(entry) : entry))
