import { type ClockLine, type ClockState, clockStates, type ReportLine } from '../line/report-line.js'
import { by, derived, each, together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { type Spread, spread } from '../measure/spread.js'
import { tally } from '../measure/tally.js'
import { type Share, shareOf } from './part-of-whole.js'

/** How one clock was kept over many complaints. */
export interface ClockRecord {
  readonly states: Readonly<Record<ClockState, number>>
  /** In time of those that ended. What was recorded long after it happened is in time by its sender's word, and not counted so. */
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
    return { states: all, onTime: shareOf(all.met, all.met + all['recorded-late'] + all.late), taken }
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
 * Whether every limit of law or regulator was kept: `late` when one ended or runs too late, `recorded-late` when one is in time only by
 * what was recorded long after it happened, `met` when at least one ended in time, else undecided.
 */
export const limitsKept = ({ clocks }: ReportLine): 'met' | 'recorded-late' | 'late' | undefined => {
  const states = endings(clocks)
  if (states.includes('late') || states.includes('overdue')) return 'late'
  if (states.includes('recorded-late')) return 'recorded-late'
  return states.includes('met') ? 'met' : undefined
}

/** Of the complaints whose statutory limits are decided, those that kept all of them. */
export const allLimits: Measure<ReportLine, Share> = derived(
  tally<ReportLine>((line) => limitsKept(line) ?? 'undecided'),
  ({ met = 0, late = 0, 'recorded-late': recordedLate = 0 }) => shareOf(met, met + late + recordedLate),
)
