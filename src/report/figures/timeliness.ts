import { type ClockLine, type ClockState, clockStates, type ReportLine } from '../line/report-line.js'
import { by, derived, each, together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { type Spread, spread } from '../measure/spread.js'
import { tally } from '../measure/tally.js'
import { type Share, shareOf } from './part-of-whole.js'

/** How one clock was kept over many complaints. */
export interface ClockRecord {
  readonly states: Readonly<Record<ClockState, number>>
  /** In time of those that ended. */
  readonly onTime: Share
  /** From start to stop, in the measure of the clock's target: working time for working targets. */
  readonly taken: Spread
}

const noStates = Object.fromEntries(clockStates.map((state) => [state, 0])) as Record<ClockState, number>

const kept: Measure<ClockLine, ClockRecord> = derived(
  together({
    states: tally((clock: ClockLine) => clock.state),
    taken: spread((clock: ClockLine) => clock.minutes),
  }),
  ({ states, taken }) => {
    const all = { ...noStates, ...states }
    return { states: all, onTime: shareOf(all.met, all.met + all.late), taken }
  },
)

/** Each clock by its id. */
export const timeliness: Measure<ReportLine, Readonly<Record<string, ClockRecord>>> = each(
  ({ clocks }) => clocks,
  by((clock) => clock.id, kept),
)

const endings = (clocks: readonly ClockLine[]): readonly ClockState[] =>
  clocks.filter(({ statutory }) => statutory).map(({ state }) => state)

/**
 * Whether every limit of law or regulator was kept: `late` when one ended or runs too late, `met` when at least one ended in time,
 * else undecided.
 */
export const limitsKept = ({ clocks }: ReportLine): 'met' | 'late' | undefined => {
  const states = endings(clocks)
  if (states.includes('late') || states.includes('overdue')) return 'late'
  return states.includes('met') ? 'met' : undefined
}

/** Of the complaints whose statutory limits are decided, those that kept all of them. */
export const allLimits: Measure<ReportLine, Share> = derived(
  tally<ReportLine>((line) => limitsKept(line) ?? 'undecided'),
  ({ met = 0, late = 0 }) => shareOf(met, met + late),
)
