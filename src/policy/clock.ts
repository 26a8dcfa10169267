import type { ClockDefinition, Regime } from '../regimes/index.js'
import type { Calendar } from '../sla/index.js'

/** A clock ready to run: its definition, the calendar it counts on, and the regime it comes from (none: the bank itself). */
export interface PolicyClock {
  readonly definition: ClockDefinition
  readonly calendar: Calendar
  readonly regime?: Regime
}
