import type { Instant } from '../../time.js'

export interface UpkeepPayloads {
  'policy.migrated': {
    readonly from: string
    readonly to: string
    readonly reason: string
  }
  'legal-hold.placed': {
    readonly reason: string
  }
  'legal-hold.lifted': {
    readonly reason: string
  }
  'personal-data.erased': {
    /** The number of the customer whose data go. */
    readonly subject: string
    readonly reason: string
    /** The rule that allows or demands it. */
    readonly basis?: string | undefined
  }
  /** Written by `wake`: an escalation step was reached. */
  'rung.reached': {
    readonly clock: string
    /** Which of several clocks of this name: the enquiry, message or commitment that it times. */
    readonly of?: string | undefined
    readonly cycle: number
    readonly rung: string
    readonly dueAt?: Instant | undefined
    readonly reachedAt: Instant
  }
}
