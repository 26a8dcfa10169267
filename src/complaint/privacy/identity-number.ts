/** The first two digits: the provinces, municipalities and regions of GB/T 2260, and the residence permits 81 to 83. */
const regions: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

const isDate = (year: number, month: number, day: number): boolean => {
  // Two digits of days too many or too few lead into another month.
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1
}

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
    const year = Number(number.slice(6, 10))
    const exists = isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))
    return year >= 1850 && exists && hasCheckDigit(number)
  }
  return (
    /^\d{15}$/.test(number) &&
    isDate(Number(`19${number.slice(6, 8)}`), Number(number.slice(8, 10)), Number(number.slice(10, 12)))
  )
}
