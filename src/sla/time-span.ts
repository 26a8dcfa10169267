/** A stretch of time in ms since 1970, the end excluded. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}
