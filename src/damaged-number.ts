/** What a cell shows in the place of digits: 1.39E+10, 1,39E+10, ######, #N/A. */
const noDigits = /^(?:[+-]?\d(?:[.,]\d*)?e\+?\d{1,3}|#+|#[A-Z/0]+[!?A]?)$/i

/**
 * A spreadsheet keeps fifteen digits of a number, and puts zeros behind them: of a thousand real numbers one ends so, and one damaged
 * number of eleven has a right check digit by chance.
 */
const zerosBehindFifteen = /^\d{15}000$/

/** How a cell says that it is text: an apostrophe in front, or ="…". */
const cellText = /^(?:'|=?"(?=.*"$))|"$/g

/** A cell without the marks that say it is text, and without the .0 of a table that took a number for a decimal. */
export const numberInCell = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .replace(cellText, '')
    .replace(/^(\d{5,})\.0+$/, '$1')

/**
 * A number of which a spreadsheet kept the beginning only, so that it is also the beginning of other people's numbers. Of an
 * identity number too few digits, or zeros where a check digit should stand, say the same.
 *
 * @example
 * isDamagedNumber('1.39E+10') // true
 * isDamagedNumber('440301199003070000', 'identity-number') // true
 */
export const isDamagedNumber = (written: string, kind?: 'identity-number' | 'telephone'): boolean => {
  if (kind === undefined && !/[eｅ#＃]/i.test(written)) return false
  const number = numberInCell(written)
  if (noDigits.test(number.replace(/\s/g, ''))) return true
  const bare = number.replace(/[\s-]/g, '')
  if (kind === 'identity-number') return /^\d{16,17}$/.test(bare) || zerosBehindFifteen.test(bare)
  // A mobile number of the mainland has eleven digits; ten are one whose last zero went.
  return kind === 'telephone' && /^(?:\+?86)?1[3-9]\d{8}$/.test(bare)
}

/** A number of which some digits are hidden (139****0001): many people share what is shown. */
export const isMaskedNumber = (written: string): boolean => /[*•●]|[x#]{2,}/i.test(written.normalize('NFKC'))
