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
