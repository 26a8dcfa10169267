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

const mobile = /^(?:86|0086)?1[3-9]\d{9}$/

/** Beijing and the other big cities have two or three digits behind the 0 and eight-digit numbers; elsewhere seven or eight. */
const bigCity = /^(?:010|02\d)[2-9]\d{7}$/
const elsewhere = /^0[3-9]\d\d[2-9]\d{6,7}$/
const landlineGroups = /^[34] (?:[78]|[34] 4)$/

/** `+`, a country code that does not begin with 0, and 8 to 15 digits in all (ITU-T E.164). */
const international = /^[1-9]\d{7,14}$/

/** Eight digits as Hong Kong and Macao write them, which could not be two years. */
const hongKong = /^(?:(?:00)?85[23])?[235-9]\d{7}$/
const hongKongGroups = /^(?:4 4|[35] (?:8|4 4))$/
const twoYears = /^(?:20\d\d){2}$/

const mobileGroups = /^(?:1[135]|3 4 4|3 8|2 11|2 3 4 4|4 11|4 3 4 4)$/

/**
 * A telephone number: a mobile or landline number of mainland China, also with 86 or 0086, eight digits in two groups as in Hong Kong and
 * Macao, also with 852 or 853, or any international number that begins with `+`.
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
  if (hongKongGroups.test(lengths) && hongKong.test(number) && !twoYears.test(number)) return true
  return groups.length === 1
    ? bigCity.test(number)
    : landlineGroups.test(lengths) && (bigCity.test(number) || elsewhere.test(number))
}
