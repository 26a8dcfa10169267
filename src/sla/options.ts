/** Choices that regulators and products make differently. Every default is the first value named. */
export interface DueOptions {
  /**
   * Whether the day of receipt counts. `exclude`: it is day zero, the day after it is day one. `first-business-day`: a receipt on a
   * day that is not a business day first moves to the next one (the previous one when counting back), which is day zero.
   * `include`: the day of receipt is day one, when it counts.
   */
  readonly startDay?: 'exclude' | 'first-business-day' | 'include'
  /**
   * When the last day ends. Default `close-of-business` for business days and `end-of-day` (24:00 local) for calendar days,
   * weeks and months. A last day without business hours has no close of business and ends at 24:00. `opening` is the start of
   * business of the last day (0:00 where it has none), `same-time` the wall time of the receipt.
   */
  readonly end?: 'close-of-business' | 'end-of-day' | 'same-time' | 'opening'
  /**
   * The business-day convention: what happens when the last day is not a business day. `none`: it stays. `following`: the next
   * business day. `preceding`: the business day before.
   */
  readonly convention?: 'none' | 'following' | 'preceding'
  /** Where working time that is used up exactly at a closing ends: there, or at the next opening. */
  readonly atClose?: 'close' | 'next-opening'
  /**
   * When a thing counts as received. `as-received`: when it was. `next-opening`: outside working hours, at the next opening
   * (`previous-closing`: at the last closing, which is its mirror when counting back).
   * `{ cutoff }`: from that wall time on (`'16:00'`), or on a day that is not a business day, at the next business day's opening.
   */
  readonly receipt?: 'as-received' | 'next-opening' | 'previous-closing' | { readonly cutoff: string }
  /** What happens when the answer rests on dates whose holidays are not published. */
  readonly unpublished?: 'provisional' | 'error'
}
