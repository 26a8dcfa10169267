import { isMainlandNumber } from '../../identity-numbers.js'
import { letteredNumbers } from './lettered-numbers.js'
import { isCardNumber, isPhoneNumber } from './personal-numbers.js'

/** A run of digits in a text; an identity number may end in X. */
interface DigitGroup {
  readonly start: number
  readonly end: number
  readonly digits: string
}

const fullWidth = 0xfee0

/** The text with full-width digits, letters and the signs of numbers as plain ones, code unit for code unit, so that places stay the same. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a（）＋－．＠＿]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - fullWidth),
  )

export const digitGroups = (text: string): DigitGroup[] => {
  const groups: DigitGroup[] = []
  for (const match of text.matchAll(/[0-9]+(?:[Xx](?![A-Za-z0-9]))?/g))
    groups.push({ start: match.index, end: match.index + match[0].length, digits: match[0].toUpperCase() })
  return groups
}

/** How people set the parts of one number apart: a space, a hyphen, or the bracket behind an area code. */
const joint = /^(?:[ \u00a0-]|\)[ -]?)$/

const areJoined = (text: string, before: DigitGroup, after: DigitGroup): boolean =>
  joint.test(text.slice(before.end, after.start))

const mostGroups = 6
const fewestDigits = 8
/** No number that is looked for here is longer. */
const mostDigits = 19

/**
 * The groups that could be one number beginning with group `first`: up to six that stand close together and have 8 to 19 digits in
 * all. Longest first.
 */
export const runsFrom = (
  text: string,
  groups: readonly DigitGroup[],
  first: number,
): readonly (readonly DigitGroup[])[] => {
  const runs: (readonly DigitGroup[])[] = []
  const run: DigitGroup[] = []
  let digits = 0
  for (const group of groups.slice(first, first + mostGroups)) {
    const before = run.at(-1)
    digits += group.digits.length
    if (digits > mostDigits || (before !== undefined && !areJoined(text, before, group))) break
    run.push(group)
    if (digits >= fewestDigits) runs.unshift([...run])
  }
  return runs
}

export type IdentifierKind = 'identity-number' | 'bank-card' | 'phone' | 'email'

/** Where something stands in a text, in UTF-16 code units: `[start, end)`. */
export interface Span<Kind extends string = IdentifierKind> {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

const longestLocal = 64
const longestDomain = 253

/**
 * E-mail addresses, looked for around each `@` and no further than an address can reach, so that time stays linear.
 *
 * @see RFC 5321, 4.5.3.1 (lengths)
 */
export const emailAddresses = (text: string): Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = /[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+$/.exec(text.slice(Math.max(0, at - longestLocal), at))
    const domain = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/.exec(
      text.slice(at + 1, at + 1 + longestDomain),
    )
    if (local === null || domain === null) continue
    spans.push({ kind: 'email', start: at - local[0].length, end: at + 1 + domain[0].length })
  }
  return spans
}

const reach = 12

/** Part of a longer reference, a decimal, or an amount of money: no number of a person. */
const isPartOfMore = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return (
    /[A-Z0-9_]$|[A-Z0-9][-/]$|\d[.,]$/.test(before) ||
    /(?:[¥￥$€£]|CNY|RMB|USD|EUR|GBP|HKD|人民币|金额)[ :：]?$/.test(before) ||
    /^(?:[A-Za-z0-9_]|[.,]\d|-[A-Z]|%| ?(?:元|圆|块|万|亿|CNY|RMB|USD|yuan|dollars?))/.test(after)
  )
}

const kindOf = (groups: readonly string[], isInternational: boolean): IdentifierKind | undefined => {
  const isWhole = groups.length === 1 || groups.map((group) => group.length).join(' ') === '6 8 4'
  if (isWhole && isMainlandNumber(groups.join(''))) return 'identity-number'
  if (isPhoneNumber(groups, isInternational)) return 'phone'
  return isCardNumber(groups) ? 'bank-card' : undefined
}

/** A number may begin before its first digit: with `+` or the bracket of an area code. */
const beginning = (text: string, { start, end, digits }: DigitGroup): number =>
  text[start - 1] === '+' || (digits.length <= 4 && text[start - 1] === '(' && text[end] === ')')
    ? start - 1
    : start

const isEightDigits = (run: readonly DigitGroup[]): boolean =>
  run.length === 2 && run.every(({ digits }) => digits.length === 4)

/** Two groups of four are a telephone number of Hong Kong, unless they are the middle of something longer. */
const isBesideDigits = (text: string, start: number, end: number): boolean =>
  /\d[ \u00a0-]$/.test(text.slice(0, start).slice(-2)) || /^[ \u00a0-]\d/.test(text.slice(end, end + 2))

/** Eight digits in one group are a telephone number where the text says so. */
const isCalledPhone = (text: string, { start, digits }: DigitGroup): boolean =>
  digits.length === 8 &&
  /(?:电话|電話|手机|手機|手提|致电|致電|\b(?:tel|phone|mobile|whatsapp))[^\d\n]{0,4}$/i.test(
    text.slice(Math.max(0, start - reach), start),
  )

const spanOf = (text: string, run: readonly DigitGroup[]): Span | undefined => {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return undefined
  const start = beginning(text, first)
  const kind =
    run.length === 1 && isCalledPhone(text, first)
      ? 'phone'
      : kindOf(
          run.map((group) => group.digits),
          text[start] === '+',
        )
  // The check digit and the date of a modern identity number say enough; a letter before it is a label.
  const isSure = kind === 'identity-number' && last.end - start >= 18
  const isCut = kind === 'phone' && isEightDigits(run) && isBesideDigits(text, start, last.end)
  return kind === undefined || isCut || (!isSure && isPartOfMore(text, start, last.end))
    ? undefined
    : { kind, start, end: last.end }
}

const numbersIn = (text: string): Span[] => {
  const groups = digitGroups(text)
  const spans: Span[] = []
  for (let index = 0; index < groups.length; ) {
    let taken = 1
    for (const run of runsFrom(text, groups, index)) {
      const span = spanOf(text, run)
      if (span === undefined) continue
      spans.push(span)
      taken = run.length
      break
    }
    index += taken
  }
  return spans
}

/**
 * Identity numbers, passports and travel permits, bank cards, telephone numbers and e-mail addresses in a text, in order. Also in
 * full-width digits and in groups. Dates, amounts and references that merely look alike are passed over. Time is linear in the text.
 *
 * @see GB 11643-1999, ISO/IEC 7812-1, ITU-T E.164, RFC 5321
 * @example
 * findIdentifiers('请回电13800138000') // [{ kind: 'phone', start: 3, end: 14 }]
 */
export const findIdentifiers = (text: string): readonly Span[] => {
  const plain = halfWidth(text)
  // An address that begins with a number is longer than the number, and stays in front of it.
  const spans = [
    ...emailAddresses(plain),
    ...letteredNumbers(plain).map((stretch) => ({ kind: 'identity-number' as const, ...stretch })),
    ...numbersIn(plain),
  ].sort((a, b) => a.start - b.start)
  let covered = 0
  return spans.filter(({ start, end }) => {
    if (start < covered) return false
    covered = end
    return true
  })
}

export const holdsIdentifier = (text: string): boolean => findIdentifiers(text).length > 0
