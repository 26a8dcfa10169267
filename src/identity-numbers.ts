import { parseDay } from './plain-date.js'

/** The first two digits: the provinces, municipalities and regions of GB/T 2260, and the residence permits 81 to 83. */
const regions: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

const isDate = (digits: string): boolean =>
  parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) !== undefined

const isDateOfEitherCentury = (digits: string): boolean => isDate(`19${digits}`) || isDate(`20${digits}`)

const checkDigits = '10X98765432'

/** GB 11643-1999: weights 2^(17 − i) modulo 11, the remainder picks the check digit (ISO 7064, MOD 11-2). */
const checkDigitOf = (body: string): string => {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(body[index]) * (2 ** (17 - index) % 11)
  return checkDigits[sum % 11] ?? ''
}

const isEighteen = /^\d{17}[\dX]$/
const isFifteen = /^\d{15}$/

/** Since 1 December 2023 a 9 stands for foreigners, and the region of issue and the country (ISO 3166-1, three digits) follow it. */
const hasRegion = (number: string): boolean =>
  number.length === 18 && number.startsWith('9')
    ? regions.has(number.slice(1, 3))
    : regions.has(number.slice(0, 2))

/**
 * A number of mainland China: 18 digits of a citizen, of a resident from Hong Kong, Macao or Taiwan, or of a foreigner with permanent
 * residence, with a right check digit; or a citizen's 15 digits of before 1999, which have none. All with a region and a date that exist.
 *
 * @see GB 11643-1999
 * @example
 * isMainlandNumber('11010519491231002X') // true
 * isMainlandNumber('110105194912310021') // false
 */
export const isMainlandNumber = (number: string): boolean => {
  if (!hasRegion(number)) return false
  if (isEighteen.test(number))
    return (
      number.slice(6, 10) >= '1850' &&
      isDate(number.slice(6, 14)) &&
      checkDigitOf(number.slice(0, 17)) === number[17]
    )
  return isFifteen.test(number) && isDate(`19${number.slice(6, 12)}`)
}

/** The permanent residence of foreigners of before December 2023: nationality, place of issue, birth, order and a check digit. */
const isOldForeigner = (number: string): boolean =>
  /^[A-Z]{3}\d{12}$/.test(number) &&
  regions.has(number.slice(3, 5)) &&
  isDateOfEitherCentury(number.slice(7, 13))

const letterValue = (letter: string): number => letter.charCodeAt(0) - 55

/** Weights from 9 down, a missing first letter counted as 36, letters from A as 10; modulo 11, and 10 is written A. */
const hongKongCheckDigit = (body: string): string => {
  const signs = body.length === 7 ? [36, ...body] : [...body]
  const sum = signs.reduce<number>(
    (total, sign, index) =>
      total +
      (9 - index) * (typeof sign === 'number' ? sign : /\d/.test(sign) ? Number(sign) : letterValue(sign)),
    0,
  )
  return '0123456789A'[(11 - (sum % 11)) % 11] ?? ''
}

const isHongKong = (number: string): boolean =>
  /^[A-Z]{1,2}\d{6}[\dA]$/.test(number) && hongKongCheckDigit(number.slice(0, -1)) === number.at(-1)

/** The letters in the order of the numbers 10 to 35 that they stand for. */
const taiwanLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

/** A national's number, and a resident's of today (8 or 9) and of before 2021 (a second letter). */
const isTaiwan = (number: string): boolean => {
  if (!/^[A-Z](?:[1289]|[A-D])\d{8}$/.test(number)) return false
  const [first = '', second = '', ...rest] = number
  const region = taiwanLetters.indexOf(first) + 10
  const kind = /\d/.test(second) ? Number(second) : (taiwanLetters.indexOf(second) + 10) % 10
  const digits = [Math.floor(region / 10), region % 10, kind, ...rest.map(Number)]
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 10 === 0
}

/** Passports of the mainland, Hong Kong and Macao, and their people's permits to travel to the mainland: no check digit is printed. */
const isTravelDocument = (number: string): boolean =>
  /^(?:[EGHKM]\d{8}|[HM]\d{10}|(?:E[A-HJ-NP-Z]|[DSP]E|KJ|M[AB])\d{7})$/.test(number)

/**
 * A number that begins with letters: Hong Kong and Taiwan by their check digits, foreigners' permanent residence by place and date,
 * passports and permits by their form.
 *
 * @param number in capitals, without brackets
 * @example
 * isLetteredNumber('A1234563') // true: Hong Kong, A123456(3)
 */
export const isLetteredNumber = (number: string): boolean =>
  isHongKong(number) || isTaiwan(number) || isOldForeigner(number) || isTravelDocument(number)

/** Macao prints its check digit in brackets; how it is made is not published. */
export const macaoNumber = /[157]\d{6} ?\(\d\)/

/**
 * An identity number in the one form in which it is compared: half width, capitals, without blanks, dashes and brackets; the fifteen digits
 * of before 1999 with their century and check digit; Hong Kong with its check digit.
 *
 * @example
 * canonicalIdentityNumber('110105 491231 002') // '11010519491231002X'
 * canonicalIdentityNumber('a123456（3）') // 'A1234563'
 */
export const canonicalIdentityNumber = (written: string): string => {
  const bare = written
    .normalize('NFKC')
    .replace(/[\s().·\-–—/]/g, '')
    .toUpperCase()
  if (isFifteen.test(bare) && isMainlandNumber(bare)) {
    const body = `${bare.slice(0, 6)}19${bare.slice(6)}`
    return `${body}${checkDigitOf(body)}`
  }
  return /^[A-Z]{1,2}\d{6}$/.test(bare) ? `${bare}${hongKongCheckDigit(bare)}` : bare
}
