/** How far the search goes and how sure it must be. */
export interface RepeatSettings {
  /** Complaints further apart than this are not compared. Default: 365. */
  readonly withinDays?: number
  /**
   * Bits by which the evidence must outweigh chance. Default: 4, at which a candidate is sixteen times likelier than not. More
   * finds fewer and surer ones.
   */
  readonly margin?: number
}

export const settled = ({ withinDays = 365, margin = 4 }: RepeatSettings): Required<RepeatSettings> => ({
  withinDays,
  margin,
})
