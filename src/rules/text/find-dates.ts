import { parseDay } from '../../plain-date.js'
import { isDigit, isWordUnit } from './fold-characters.js'
import { beginsNumeral, precision, readNumeral } from './read-numeral.js'

/** A date at `[start, end)` of the text it was read from: `2026-03-02`, or `--03-02` when no year is given. */
export interface DateFound {
  readonly date: string
  readonly start: number
  readonly end: number
}

interface Parts {
  readonly year?: number
  readonly month: number
  readonly day: number
}

type Reader = (parts: readonly (string | undefined)[]) => Parts | undefined

const numberOf = (part: string | undefined): number =>
  part === undefined ? Number.NaN : readNumeral(part, 0).tenThousandths / precision

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3)) + 1
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const yearFirst: Reader = ([year, month, day]) => ({
  year: numberOf(year),
  month: numberOf(month),
  day: numberOf(day),
})

/** In the United States the month comes first; a first number above twelve can only be a day. */
const yearLast: Reader = ([first, second, year]) =>
  numberOf(first) > 12
    ? { year: numberOf(year), month: numberOf(second), day: numberOf(first) }
    : { year: numberOf(year), month: numberOf(first), day: numberOf(second) }

const named = (
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
): Parts | undefined =>
  year === undefined
    ? // "may 5" is more often a verb than a month.
      month === 'may'
      ? undefined
      : { month: monthOf(month), day: numberOf(day) }
    : { year: numberOf(year), month: monthOf(month), day: numberOf(day) }

/** Every quantifier is bounded, so that one attempt costs no more than a few dozen steps. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [
    /([0-9]{4}|[零〇一二三四五六七八九]{4}) ?年 ?([0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]/y,
    yearFirst,
  ],
  [
    /([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]/y,
    ([month, day]) => ({ month: numberOf(month), day: numberOf(day) }),
  ],
  [/([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{4})\/([0-9]{1,2})\/([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})(?![0-9])/y, yearLast],
  [/([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9])/y, yearLast],
  [
    new RegExp(`([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?${monthName}\\.?(?:,? ([0-9]{4}))?(?![0-9a-z])`, 'y'),
    ([day, month, year]) => named(month, day, year),
  ],
  [
    new RegExp(`${monthName}\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?(?![0-9a-z])`, 'y'),
    ([month, day, year]) => named(month, day, year),
  ],
]

const two = (part: number): string => String(part).padStart(2, '0')

/** 2000 was a leap year: the 29th of February without a year exists. */
const toDate = ({ year, month, day }: Parts): string | undefined => {
  const plain = `${year ?? 2000}-${two(month)}-${two(day)}`
  if (parseDay(plain) === undefined) return undefined
  return year === undefined ? `--${plain.slice(5)}` : plain
}

const readDate = (text: string, at: number): DateFound | undefined => {
  for (const [pattern, read] of forms) {
    pattern.lastIndex = at
    const parts = pattern.exec(text)
    if (parts === null) continue
    const found = read(parts.slice(1))
    const date = found === undefined ? undefined : toDate(found)
    if (date !== undefined) return { date, start: at, end: at + parts[0].length }
  }
  return undefined
}

const joins = '/-.年'

/** A date has at most four digits in front, and then one of these: looking saves nine patterns on other numbers. */
const afterDigits = '年月/-. stnrdhjfmao'

const mayLeadDate = (text: string, at: number): boolean => {
  let end = at
  while (end - at < 5 && isDigit(text.charCodeAt(end))) end += 1
  return end === at || (end - at < 5 && afterDigits.includes(text.charAt(end) || '?'))
}

const canBegin = (text: string, at: number): boolean => {
  const letter = text.charAt(at)
  if (!isDigit(text.charCodeAt(at)) && !beginsNumeral(letter) && !'jfmasond'.includes(letter)) return false
  if (!mayLeadDate(text, at)) return false
  const before = text.charCodeAt(at - 1)
  return (
    !isWordUnit(before) && !joins.includes(text.charAt(at - 1) || ' ') && !beginsNumeral(text.charAt(at - 1))
  )
}

/**
 * The dates in normalised text, in order, up to `most` of them, in the spellings of both languages: `2026年3月2日`,
 * `3月2号`, `2026-03-02`, `03/02/2026` (month first), `March 2nd, 2026`. Masked dates (`XX/XX/2023`) and days that
 * do not exist are no dates.
 *
 * @example
 * findDates('2026年3月2日取款', 10)
 * // [{ date: '2026-03-02', start: 0, end: 9 }]
 */
export const findDates = (text: string, most: number): DateFound[] => {
  const found: DateFound[] = []
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    if (!canBegin(text, at)) continue
    const date = readDate(text, at)
    if (date === undefined) continue
    found.push(date)
    at = date.end - 1
  }
  return found
}
