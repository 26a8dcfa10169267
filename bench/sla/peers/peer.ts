/** Another library, set to the same week and holidays as far as it can be. */
export interface Peer {
  readonly name: string
  /** What of the question it has no words for; its answers then differ by construction. */
  readonly cannot?: string
  readonly addDays?: (from: Date, days: number) => Date
  readonly addHours?: (from: Date, hours: number) => Date
  readonly hoursBetween?: (from: Date, to: Date) => number
  /** It counts make-up working days too and cannot be told not to. */
  readonly makeUpDays?: true
}
