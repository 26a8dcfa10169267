import type { Reason } from '../../explanation.js'
import { isDayUnit } from '../count/target.js'
import { endOfTarget } from '../count/target-end.js'
import { sayAmount } from '../explain/wording.js'
import type { Obligation } from './obligation.js'
import { standingOf } from './run.js'
import { sayMoment } from './story.js'
import { lengthened, measureAll, type Pause, type Terms, termsOf } from './timing.js'

const nothingReached: ReadonlyMap<string, number> = new Map()

/** When a run is due, without the record of how: for sweeps over very many. */
const dueInstantOf = (terms: Terms, start: number, pauses: readonly Pause[]): number => {
  const { calendar, target, options } = terms
  if (!isDayUnit(target.unit) && terms.more.length === 0 && options.unpublished !== 'error') {
    const first = endOfTarget(calendar, start, target, options)
    if (pauses.every(({ from }) => from >= start && from <= first))
      return endOfTarget(calendar, start, lengthened(target, measureAll(terms, pauses)), options)
  }
  return standingOf({ terms, start, pauses, reached: nothingReached }).due.dueAt
}

/** As much of an open clock as its due time depends on; moments are ms since 1970. */
export interface OpenClock {
  readonly id: string
  readonly startedAt: number
  /** Ended pauses in order. */
  readonly pauses: readonly Pause[]
  readonly dueAt: number
}

/** A deadline that moved, and why. */
export interface MovedDeadline {
  readonly id: string
  readonly was: Date
  readonly now: Date
  readonly because: Reason
}

const reasonFor = ({ calendar, target }: Terms, clock: OpenClock, dueAt: number): Reason => {
  const { id, hash, definition } = calendar
  const [was, now, amount] = [sayMoment(calendar, clock.dueAt), sayMoment(calendar, dueAt), sayAmount(target)]
  const version = definition.version ?? hash.slice(0, 8)
  return {
    says: {
      en: `Due ${now.en} instead of ${was.en}: ${amount.en} under calendar ${id} (${version})`,
      zh: `到期时间由${was.zh}改为${now.zh}：${amount.zh}，按日历${id}（${version}）计算`,
    },
  }
}

/**
 * Works out open clocks anew after a calendar or a policy changed and answers those that moved. Lazy, one clock at a
 * time: the input may be a stream of millions. Finished clocks do not belong here: their results never change.
 *
 * @param obligationOf What a clock is now measured against; the same object for clocks of the same kind keeps this fast.
 * @throws RedressError as `due` does.
 * @example
 * for (const { id, was, now, because } of replan(openClocks, () => newObligation)) …
 */
export function* replan(
  clocks: Iterable<OpenClock>,
  obligationOf: (clock: OpenClock) => Obligation,
): Generator<MovedDeadline> {
  let [known, terms]: [Obligation | undefined, Terms | undefined] = [undefined, undefined]
  for (const clock of clocks) {
    const obligation = obligationOf(clock)
    if (terms === undefined || obligation !== known) [known, terms] = [obligation, termsOf(obligation)]
    const dueAt = dueInstantOf(terms, clock.startedAt, clock.pauses)
    if (dueAt === clock.dueAt) continue
    yield {
      id: clock.id,
      was: new Date(clock.dueAt),
      now: new Date(dueAt),
      because: reasonFor(terms, clock, dueAt),
    }
  }
}
