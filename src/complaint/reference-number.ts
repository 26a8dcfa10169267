import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { parseDay } from '../plain-date.js'
import type { PlainDate } from '../time.js'

/** The parts of a complaint's number. `sequence` is the host's: a database sequence, a counter of the day. */
export interface ReferenceParts {
  /** Letters that say whose number it is: `TS`. */
  readonly prefix: string
  readonly on: PlainDate
  readonly sequence: number
}

const form = /^(?<head>[A-Z]{1,8}-\d{8}-\d{6,15})-(?<check>\d\d)$/

/** Letters count as 10 to 35, as in ISO 7064; 98 less the remainder of division by 97 makes every single slip show. */
const checkOf = (head: string): string => {
  let rest = 0
  for (const sign of head.replaceAll('-', ''))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97
  return String(98 - ((rest * 100) % 97)).padStart(2, '0')
}

/**
 * The number under which a customer follows a complaint, to be told in the acknowledgement. Different parts give different
 * numbers; the last two digits show a slip of the tongue or the pen.
 *
 * @throws RedressError `invalid-argument` when the prefix is not one to eight capital letters, the date is not one, or the
 * sequence is not a whole number from 0 to 10^15 - 1.
 * @example
 * referenceNumber({ prefix: 'TS', on: '2026-03-02', sequence: 17 }) // 'TS-20260302-000017-45'
 */
export const referenceNumber = ({ prefix, on, sequence }: ReferenceParts): string => {
  const head = `${prefix}-${on.replaceAll('-', '')}-${String(sequence).padStart(6, '0')}`
  const number = `${head}-${checkOf(head)}`
  if (!form.test(number) || parseDay(on) === undefined)
    throw new RedressError(
      'invalid-argument',
      said('No complaint number can be made of these parts', '这些内容不能组成投诉编号'),
      {
        details: { prefix, on, sequence },
      },
    )
  return number
}

/**
 * Whether a text is a number of this form with its check digits right; a customer's slip is noticed here.
 *
 * @example
 * const number = referenceNumber({ prefix: 'TS', on: '2026-03-02', sequence: 6 })
 * isReferenceNumber(number) // true
 * isReferenceNumber(number.replace('6', '8')) // false
 */
export const isReferenceNumber = (text: string): boolean => {
  const { head, check } = form.exec(text)?.groups ?? {}
  return head !== undefined && checkOf(head) === check
}
