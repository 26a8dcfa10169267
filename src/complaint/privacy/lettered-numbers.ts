import { isLetteredNumber, macaoNumber } from '../../identity-numbers.js'

/** Where a number stands in a text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Alone: no part of a longer word, reference or number. */
const alone = (pattern: string): RegExp =>
  new RegExp(`(?<![A-Za-z0-9_])(?<![A-Za-z0-9][-/])(?:${pattern})(?![A-Za-z0-9_]|[-/][A-Za-z0-9])`, 'g')

/** Up to three letters with the digits behind them; the last sign may be a check digit in brackets. */
const lettered = alone('[A-Za-z]{1,3} ?\\d{6,12}(?: ?\\([0-9Aa]\\)|[Aa])?|[A-Za-z][A-Da-d]\\d{8}')

const macao = alone(macaoNumber.source)

/** A passport or permit of any country is a number where the text says that it is one. */
const named =
  /(?:护照|護照|通行证|通行證|回乡证|回鄉證|台胞证|台胞證|证件|證件|passport|permit)[ ]?(?:号码|號碼|号|號|no\.?|number|#)?[ ]?(?:是|为|為|is)?[ ]?[:：]?[ ]?([A-Za-z]{0,3}\d{5,9}[A-Za-z]?)(?![A-Za-z0-9])/gi

/**
 * Identity numbers, passports and travel permits that begin with letters, or that the text calls so, in a text of half width. What has
 * a check digit counts only with the right one; a letter and six digits alone are a reference.
 */
export const letteredNumbers = (text: string): readonly Stretch[] => [
  ...[...text.matchAll(lettered)].flatMap(({ 0: found, index }) =>
    isLetteredNumber(found.replace(/[ ()]/g, '').toUpperCase())
      ? [{ start: index, end: index + found.length }]
      : [],
  ),
  ...[...text.matchAll(macao)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  ...[...text.matchAll(named)].map(({ 0: found, 1: number = '', index }) => ({
    start: index + found.length - number.length,
    end: index + found.length,
  })),
]
