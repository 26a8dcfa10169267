import { lazy } from '../../lazy.js'
import type { Reading } from './compile-signals.js'
import { isDigit } from './fold-characters.js'

/** A number read from text, exact to four decimals: `1.2万` is 120,000,000 ten-thousandths. */
export interface Numeral {
  readonly tenThousandths: number
  readonly end: number
  /** Whether 十, 百, 千, 万 or 亿 took part. */
  readonly counted: boolean
  /** Whether 万 or 亿 took part, which in a complaint nearly always counts money. */
  readonly large: boolean
}

const digits: ReadonlyMap<string, number> = new Map(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (letters, digit) => Array.from(letters, (letter): [string, number] => [letter, digit]),
  ),
)
const smallUnits: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const largeUnits: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
])

export const precision = 10_000
const longestNumeral = 24

/** Whether a Chinese numeral can begin with this letter. */
export const beginsNumeral = (letter: string): boolean =>
  digits.has(letter) || letter === '十' || letter === '拾' || joinedTens.has(letter)

/** By code unit: 1 where a number can begin. */
export const numeralBeginnings = lazy(() =>
  Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    isDigit(unit) || beginsNumeral(String.fromCharCode(unit)) ? 1 : 0,
  ),
)

const endOfDigits = (text: string, from: number): number => {
  let end = from
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

/** Where the whole part ends, and whether its commas make sense: 1,234 and 1,50,000 do, 1,23 does not. */
const readGroups = (text: string, from: number): { end: number; sound: boolean } => {
  let end = endOfDigits(text, from)
  let sound = true
  if (end - from > 3) return { end, sound }
  while (text[end] === ',' && isDigit(text.charCodeAt(end + 1))) {
    const next = endOfDigits(text, end + 1)
    const size = next - end - 1
    const last = text[next] !== ',' || !isDigit(text.charCodeAt(next + 1))
    sound = sound && (size === 3 || (size === 2 && !last))
    end = next
  }
  return { end, sound }
}

/** Digits with thousands separators and decimals; not a number when they make no sense or are too many to be exact. */
const readArabic = (text: string, at: number): { tenThousandths: number; end: number } => {
  const whole = readGroups(text, at)
  const hasFraction = text[whole.end] === '.' && isDigit(text.charCodeAt(whole.end + 1))
  const end = hasFraction ? endOfDigits(text, whole.end + 1) : whole.end
  if (!whole.sound || end - at > longestNumeral) return { tenThousandths: Number.NaN, end }
  const fraction = hasFraction ? text.slice(whole.end + 1, end) : ''
  const kept = Number(text.slice(at, whole.end).replaceAll(',', '') + fraction.slice(0, 4).padEnd(4, '0'))
  return { tenThousandths: kept + (fraction.charAt(4) >= '5' ? 1 : 0), end }
}

interface Counting {
  total: number
  section: number
  /** The digits read since the last unit. */
  pending: number | undefined
  lastUnit: number
  /** Whether 零 came after the last unit: 一百零五 is 105, 一百五 is 150. */
  zero: boolean
  counted: boolean
  large: boolean
}

const takeUnit = (reading: Counting, letter: string): boolean => {
  const small = smallUnits.get(letter)
  const large = largeUnits.get(letter)
  if (small !== undefined) {
    if (reading.pending === undefined && small !== 10) return false
    reading.section += (reading.pending ?? precision) * small
  } else if (large !== undefined) {
    const counted = reading.section + (reading.pending ?? 0)
    if (counted === 0) return false
    reading.total = large === 10_000 ? reading.total + counted * large : (reading.total + counted) * large
    reading.section = 0
    reading.large = true
  } else return false
  reading.lastUnit = small ?? large ?? 1
  reading.pending = undefined
  reading.zero = false
  reading.counted = true
  return true
}

const takeDigit = (reading: Counting, digit: number): void => {
  if (digit === 0 && reading.pending === undefined) reading.zero = true
  reading.pending = (reading.pending ?? 0) * 10 + digit * precision
}

/** 廿 and 卅 are twenty and thirty in one character. */
const joinedTens: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
])

/** What is said behind 点: 三点五 is 3.5. A count (点二十) is no fraction, it is a time of day. */
const readFraction = (text: string, at: number): { tenThousandths: number; end: number } | undefined => {
  let spoken = ''
  let end = at
  for (; spoken.length < 4; end += 1) {
    const unit = text.charCodeAt(end)
    const digit = isDigit(unit) ? unit - 0x30 : digits.get(text.charAt(end))
    if (digit === undefined) break
    spoken += digit
  }
  if (spoken === '' || text.charAt(end) === '十') return undefined
  return { tenThousandths: Number(spoken.padEnd(4, '0')), end }
}

const valueRead = ({ total, section, pending, lastUnit, zero }: Counting): number => {
  const spokenShort = lastUnit >= 100 && !zero && pending !== undefined && pending < 10 * precision
  return total + section + (pending ?? 0) * (spokenShort ? lastUnit / 10 : 1)
}

/**
 * Reads the number that begins at `at`: digits, Chinese numerals or both mixed (`3万5`, `1.2万`, `五百`, `二〇二六`).
 *
 * @example
 * readNumeral('三万五元', 0)?.tenThousandths // 350_000_000
 */
export const readNumeral = (text: string, at: number, reading: Reading = 2): Numeral => {
  const counted: Counting = {
    total: 0,
    section: 0,
    pending: undefined,
    lastUnit: 1,
    zero: false,
    counted: false,
    large: false,
  }
  let end = at
  while (end - at <= longestNumeral && end < text.length) {
    const unit = text.charCodeAt(end)
    if (unit < 0x80 && !isDigit(unit)) break
    const digit = digits.get(text.charAt(end))
    const tens = reading > 1 ? joinedTens.get(text.charAt(end)) : undefined
    if (reading > 1 && text.charAt(end) === '点' && counted.pending !== undefined) {
      const fraction = readFraction(text, end + 1)
      if (fraction === undefined) break
      counted.pending += fraction.tenThousandths
      end = fraction.end
    } else if (tens !== undefined && counted.pending === undefined) {
      counted.section += tens * precision
      counted.lastUnit = 10
      counted.counted = true
      end += 1
    } else if (digit !== undefined) {
      takeDigit(counted, digit)
      end += 1
    } else if (isDigit(unit) && (counted.pending ?? 0) === 0) {
      const arabic = readArabic(text, end)
      counted.pending = arabic.tenThousandths
      end = arabic.end
    } else if (takeUnit(counted, text.charAt(end))) end += 1
    else break
  }
  return { tenThousandths: valueRead(counted), end, counted: counted.counted, large: counted.large }
}
