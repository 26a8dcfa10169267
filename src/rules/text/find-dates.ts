import { lazy } from '../../lazy.js'
import { type DayNumber, formatDay, parseDay, weekdayIndex } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { Reading } from './compile-signals.js'
import { isDigit, isWordUnit } from './fold-characters.js'
import { beginsNumeral, numeralBeginnings, precision, readNumeral } from './read-numeral.js'

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

type Form = readonly [RegExp, Reader]

/**
 * How a date is written, by what it begins with. Every quantifier is bounded, so that one attempt costs no more than a few dozen steps.
 */
const chineseForms: readonly Form[] = [
  [
    /([0-9]{4}|[零〇一二三四五六七八九]{4}) ?年 ?([0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]/y,
    yearFirst,
  ],
  [
    /([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]/y,
    ([month, day]) => ({ month: numberOf(month), day: numberOf(day) }),
  ],
]

const digitForms: readonly Form[] = [
  ...chineseForms,
  [/([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{4})\/([0-9]{1,2})\/([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})(?![0-9])/y, yearFirst],
  [/([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})(?![0-9])/y, yearLast],
  [/([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9])/y, yearLast],
  [
    new RegExp(`([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?${monthName}\\.?(?:,? ([0-9]{4}))?(?![0-9a-z])`, 'y'),
    ([day, month, year]) => named(month, day, year),
  ],
]

/** `15.01.2026` puts the day first, `20260115` is written together; both were not read by 0.2. */
const laterDigitForms: readonly Form[] = [
  [
    /([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?![0-9])/y,
    ([day, month, year]) =>
      numberOf(month) > 12
        ? { year: numberOf(year), month: numberOf(day), day: numberOf(month) }
        : { year: numberOf(year), month: numberOf(month), day: numberOf(day) },
  ],
  [/((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9a-z])/y, yearFirst],
]

const namedForms: readonly Form[] = [
  [
    new RegExp(`${monthName}\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?(?![0-9a-z])`, 'y'),
    ([month, day, year]) => named(month, day, year),
  ],
]

/** Three letters as one number. */
const threeAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x1f) << 10) |
  ((text.charCodeAt(at + 1) & 0x1f) << 5) |
  (text.charCodeAt(at + 2) & 0x1f)

/** By three letters: whether a month may begin so; that it does is seen in the text. */
const monthBeginnings = /* @__PURE__ */ lazy(() => {
  const begins = new Uint8Array(0x8000)
  for (const month of months) begins[threeAt(month, 0)] = 1
  return begins
})

const beginsMonth = (text: string, at: number): boolean =>
  monthBeginnings()[threeAt(text, at)] === 1 && months.includes(text.slice(at, at + 3))

const allDigitForms: readonly Form[] = [...digitForms, ...laterDigitForms]

const formsAt = (text: string, at: number, reading: Reading): readonly Form[] => {
  if (isDigit(text.charCodeAt(at))) return reading === 1 ? digitForms : allDigitForms
  if (beginsNumeral(text.charAt(at))) return chineseForms
  return beginsMonth(text, at) ? namedForms : []
}

const two = (part: number): string => String(part).padStart(2, '0')

/** 2000 was a leap year: the 29th of February without a year exists. */
const toDate = ({ year, month, day }: Parts): string | undefined => {
  const plain = `${year ?? 2000}-${two(month)}-${two(day)}`
  if (parseDay(plain) === undefined) return undefined
  return year === undefined ? `--${plain.slice(5)}` : plain
}

const readDate = (text: string, at: number, reading: Reading): DateFound | undefined => {
  for (const [pattern, read] of formsAt(text, at, reading)) {
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

const mayLeadDate = (text: string, at: number, reading: Reading): boolean => {
  let end = at
  if (reading > 1 && isDigit(text.charCodeAt(at + 7)) && !isDigit(text.charCodeAt(at + 8))) return true
  while (end - at < 5 && isDigit(text.charCodeAt(end))) end += 1
  return end === at || (end - at < 5 && afterDigits.includes(text.charAt(end) || '?'))
}

/** By code unit: 1 where a date can begin. */
const dateBeginnings = lazy(() =>
  numeralBeginnings().map((number, unit) =>
    number === 1 || 'jfmasond'.includes(String.fromCharCode(unit)) ? 1 : 0,
  ),
)

const canBegin = (text: string, at: number, reading: Reading): boolean => {
  if (at > 0 && isWordUnit(text.charCodeAt(at - 1))) return false
  const unit = text.charCodeAt(at)
  if (unit >= 0x61 && unit <= 0x7a) {
    if (!beginsMonth(text, at)) return false
  } else if (!mayLeadDate(text, at, reading)) return false
  return !joins.includes(text.charAt(at - 1) || ' ') && !beginsNumeral(text.charAt(at - 1))
}

const weekdays = '一二三四五六日'
const weekdaysInEnglish = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

type Relative = readonly [RegExp, (parts: readonly string[], day: DayNumber) => DayNumber]

const inWeek = (weeks: number, weekday: number, day: DayNumber): DayNumber =>
  day - weekdayIndex(day) + 7 * weeks + weekday

const daysBack: Readonly<Record<string, number>> = {
  今: 0,
  昨: 1,
  前: 2,
  大前: 3,
  寻: 1,
  琴: 1,
}

/** What is said from the day on which the letter came. */
const relatives: readonly Relative[] = [
  [
    /(上上|上|这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/y,
    ([which = '', weekday = ''], day) =>
      inWeek(
        which === '上上' ? -2 : which === '上' ? -1 : 0,
        weekdays.indexOf(weekday === '天' ? '日' : weekday),
        day,
      ),
  ],
  [/(大前|今|昨|前|寻|琴)(?:天|日|晚|早|晨|夜)/y, ([which = ''], day) => day - (daysBack[which] ?? 0)],
  [
    /(today|yesterday|last night|this morning)(?![a-z])/y,
    ([which], day) => (which === 'today' || which === 'this morning' ? day : day - 1),
  ],
  [
    /last (monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])/y,
    ([name = ''], day) => {
      const back = (weekdayIndex(day) - weekdaysInEnglish.indexOf(name) + 7) % 7
      return day - (back === 0 ? 7 : back)
    },
  ],
  [/([0-9]{1,3}) days ago(?![a-z])/y, ([days], day) => day - Number(days)],
  [/([0-9]{1,3}|[一二两三四五六七八九十]{1,3})天(?:前|之前|以前)/y, ([days], day) => day - numberOf(days)],
]

const relativeBeginnings = lazy(() => {
  const begins = new Uint8Array(0x10000)
  for (const letter of '上这本大今昨前寻琴tyl0123456789一二两三四五六七八九十')
    begins[letter.charCodeAt(0)] = 1
  return begins
})

const readRelative = (text: string, at: number, day: DayNumber): DateFound | undefined => {
  if (isWordUnit(text.charCodeAt(at - 1))) return undefined
  for (const [pattern, read] of relatives) {
    pattern.lastIndex = at
    const parts = pattern.exec(text)
    if (parts === null) continue
    const found = read(parts.slice(1), day)
    if (Number.isInteger(found)) return { date: formatDay(found), start: at, end: at + parts[0].length }
  }
  return undefined
}

/**
 * The dates in normalised text, in order, up to `most` of them, in the spellings of both languages: `2026年3月2日`,
 * `3月2号`, `2026-03-02`, `03/02/2026` (month first), `15.01.2026` (day first), `March 2nd, 2026`. With the day on which the text was received
 * also what is said from it: 上周三, `yesterday`. Masked dates (`XX/XX/2023`) and days that do not exist are no dates.
 *
 * @example
 * findDates('2026年3月2日取款', 10)
 * // [{ date: '2026-03-02', start: 0, end: 9 }]
 */
export const findDates = (
  text: string,
  most: number,
  {
    reading = 2,
    receivedOn,
  }: { readonly reading?: Reading; readonly receivedOn?: PlainDate | undefined } = {},
): DateFound[] => {
  const found: DateFound[] = []
  const beginnings = dateBeginnings()
  const relative = relativeBeginnings()
  const day = receivedOn === undefined ? undefined : parseDay(receivedOn)
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const unit = text.charCodeAt(at)
    const date =
      (beginnings[unit] === 1 && canBegin(text, at, reading) ? readDate(text, at, reading) : undefined) ??
      (day !== undefined && relative[unit] === 1 ? readRelative(text, at, day) : undefined)
    if (date === undefined) continue
    found.push(date)
    at = date.end - 1
  }
  return found
}
