import { parseDay } from '../../plain-date.js'

/** The check that card numbers carry (ISO/IEC 7812-1, annex B). */
const passesLuhn = (number: string): boolean => {
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Numbers that begin with a day are what systems make of a moment: references, not cards. */
const beginsWithDay = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** How cards are printed, by the lengths of their groups. */
const printed = /^(?:1[3-9]|4 4 4 4|4 4 4 4 [123]|6 1[0-3]|4 6 5|4 6 4)$/

/**
 * The number of a bank card: 13 to 19 digits in one group or as cards are printed, with a right check digit, and no day in front.
 *
 * @param groups the number as its groups of digits
 * @see ISO/IEC 7812-1
 * @example
 * isCardNumber(['4111', '1111', '1111', '1111']) // true
 */
export const isCardNumber = (groups: readonly string[]): boolean => {
  const number = groups.join('')
  return (
    printed.test(groups.map((group) => group.length).join(' ')) &&
    !number.startsWith('0') &&
    !/^(\d)\1+$/.test(number) &&
    !beginsWithDay.test(number) &&
    passesLuhn(number)
  )
}

/** The first two digits: the provinces, municipalities and regions of GB/T 2260, and the residence permits 81 to 83. */
const regions: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

const isDate = (digits: string): boolean =>
  parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) !== undefined

const checkDigits = '10X98765432'

/** GB 11643-1999: weights 2^(17 − i) modulo 11, the remainder picks the check digit (ISO 7064, MOD 11-2). */
const hasCheckDigit = (number: string): boolean => {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * (2 ** (17 - index) % 11)
  return checkDigits[sum % 11] === number[17]
}

/**
 * A citizen's number of mainland China: 18 digits with a right check digit, or the 15 digits of before 1999, which have none; both
 * with a region and a date that exist.
 *
 * @see GB 11643-1999
 * @example
 * isIdentityNumber('11010519491231002X') // true
 * isIdentityNumber('110105194912310021') // false
 */
export const isIdentityNumber = (number: string): boolean => {
  if (!regions.has(number.slice(0, 2))) return false
  if (/^\d{17}[\dX]$/.test(number)) {
    return number.slice(6, 10) >= '1850' && isDate(number.slice(6, 14)) && hasCheckDigit(number)
  }
  return /^\d{15}$/.test(number) && isDate(`19${number.slice(6, 12)}`)
}

const mobile = /^(?:86|0086)?1[3-9]\d{9}$/

/** Beijing and the other big cities have two or three digits behind the 0 and eight-digit numbers; elsewhere seven or eight. */
const bigCity = /^(?:010|02\d)[2-9]\d{7}$/
const elsewhere = /^0[3-9]\d\d[2-9]\d{6,7}$/
const landlineGroups = /^[34] (?:[78]|[34] 4)$/

/** `+`, a country code that does not begin with 0, and 8 to 15 digits in all (ITU-T E.164). */
const international = /^[1-9]\d{7,14}$/

const mobileGroups = /^(?:1[135]|3 4 4|3 8|2 11|2 3 4 4|4 11|4 3 4 4)$/

/**
 * A telephone number: a mobile or landline number of mainland China, also with 86 or 0086, or any international number that
 * begins with `+`.
 *
 * @param groups the number as its groups of digits
 * @param isInternational whether a `+` stands before it
 * @see ITU-T E.164; the numbering plan of mainland China
 * @example
 * isPhoneNumber(['138', '0013', '8000'], false) // true
 */
export const isPhoneNumber = (groups: readonly string[], isInternational: boolean): boolean => {
  const number = groups.join('')
  if (isInternational) return international.test(number)
  const lengths = groups.map((group) => group.length).join(' ')
  if (mobileGroups.test(lengths) && mobile.test(number)) return true
  return groups.length === 1
    ? bigCity.test(number)
    : landlineGroups.test(lengths) && (bigCity.test(number) || elsewhere.test(number))
}
