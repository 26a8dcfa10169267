import { isPlainTime, usedUpAt } from '../target-end.js'
import { standingOf } from './run.js'
import { lengthened, measureAll, type Pause, type Terms } from './timing.js'

const nothingReached: ReadonlyMap<string, number> = new Map()

/** When a run is due, without the record of how: for sweeps over very many. */
export const dueInstantOf = (terms: Terms, start: number, pauses: readonly Pause[]): number => {
  const { calendar, target, options } = terms
  if (isPlainTime(target, options) && terms.more.length === 0 && terms.pauses === 'exact') {
    const first = usedUpAt(calendar, start, target, options)
    if (pauses.every(({ from }) => from >= start && from <= first))
      return usedUpAt(calendar, start, lengthened(target, measureAll(terms, pauses)), options)
  }
  return standingOf({ terms, start, pauses, reached: nothingReached }).due.dueAt
}
