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
