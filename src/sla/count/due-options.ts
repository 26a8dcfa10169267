import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { parseTime } from '../calendar/wall-time.js'

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

type Choices = { readonly [name in keyof DueOptions]-?: readonly unknown[] }

const choices: Choices = {
  startDay: ['exclude', 'first-business-day', 'include'],
  end: ['close-of-business', 'end-of-day', 'same-time', 'opening'],
  convention: ['none', 'following', 'preceding'],
  atClose: ['close', 'next-opening'],
  receipt: ['as-received', 'next-opening', 'previous-closing'],
  unpublished: ['provisional', 'error'],
}

/** What options were called in 0.1. */
const formerly: Readonly<Record<string, keyof DueOptions>> = {
  count: 'startDay',
  roll: 'convention',
  boundary: 'atClose',
}

const isOption = (name: string): name is keyof DueOptions => Object.hasOwn(choices, name)

const isCutoff = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'cutoff' in value &&
  typeof value.cutoff === 'string' &&
  parseTime(value.cutoff) !== undefined

const invalid = (en: string, zh: string): RedressError => new RedressError('invalid-definition', said(en, zh))

const valuesOf = (name: keyof DueOptions): string =>
  `'${choices[name].join("', '")}'${name === 'receipt' ? ", { cutoff: '16:00' }" : ''}`

/**
 * Options as they may come from JSON: a misspelt one must not quietly mean the default, nor something else.
 *
 * @throws RedressError `invalid-definition` for an unknown option or value.
 */
export const readOptions = (options: DueOptions): DueOptions => {
  for (const name in options) {
    if (!isOption(name)) {
      const now = Object.hasOwn(formerly, name) ? formerly[name] : undefined
      const known = now === undefined ? Object.keys(choices).join(', ') : `'${now}': ${valuesOf(now)}`
      throw invalid(
        `'${name.slice(0, 40)}' is no option of a deadline: use ${known}`,
        `“${name.slice(0, 40)}”不是时限的选项：请改用 ${known}`,
      )
    }
    const value: unknown = options[name]
    if (value === undefined || choices[name].includes(value) || (name === 'receipt' && isCutoff(value)))
      continue
    throw invalid(
      `The option ${name} has no such value: use ${valuesOf(name)}`,
      `选项 ${name} 的取值无效：请改用 ${valuesOf(name)}`,
    )
  }
  return options
}
