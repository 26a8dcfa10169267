import { RedressError } from '../../errors.js'
import { type Reason, type Said, type Source, said } from '../../explanation.js'
import { moneyText } from '../../money.js'
import { noDate, parseDay } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { Money } from '../../vocabulary/index.js'

export interface InterestTerms {
  readonly principal: Money
  /** Per cent a year, with up to six decimals: 3.45 is 3.45 %. */
  readonly annualPercent: number
  /** The first day that bears interest, and the day of payment, which bears none. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** Days that make a year: 365 unless told. */
  readonly daysInYear?: 360 | 365
  /** Who sets the rate. */
  readonly source: Source
}

export interface Interest {
  readonly interest: Money
  readonly total: Money
  readonly days: number
  readonly because: Reason
}

const knownDay = (date: PlainDate): number => {
  const day = parseDay(date)
  if (day === undefined) throw new RedressError('invalid-instant', noDate(date), { details: { date } })
  return day
}

const millionths = 1_000_000

/** Halves go up, away from nothing. */
const divided = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor)

const refused = (what: Said, expected: Said, value: unknown): RedressError =>
  new RedressError(
    'invalid-argument',
    said(`The ${what.en} is not valid: expected ${expected.en}`, `${what.zh}不正确：应为${expected.zh}`),
    { details: { value } },
  )

/**
 * Simple interest: principal × rate × days ÷ (100 × days in a year), in whole minor units, rounded once at the end, halves up. In
 * exact whole numbers. The package names no rate: it comes from the caller with its source.
 *
 * @throws RedressError `invalid-instant` for what is no date; `invalid-argument` for a negative amount or rate, a rate with more than
 *   six decimals, or an end before the beginning
 * @example
 * simpleInterest({ principal: { currency: 'CNY', minor: 3_000_000 }, annualPercent: 3.45, from: '2026-03-02', to: '2026-04-01', source })
 * // { interest: { currency: 'CNY', minor: 8507 }, total: { currency: 'CNY', minor: 3008507 }, days: 30, … }
 */
export const simpleInterest = (terms: InterestTerms): Interest => {
  const { principal, annualPercent, from, to, daysInYear = 365, source } = terms
  const rate = Math.round(annualPercent * millionths)
  if (!Number.isSafeInteger(principal.minor) || principal.minor < 0)
    throw refused(
      said('principal', '本金'),
      said('whole minor units, 0 or more', '不小于 0 的整数（辅币单位）'),
      principal.minor,
    )
  if (!Number.isSafeInteger(rate) || rate < 0 || rate / millionths !== annualPercent)
    throw refused(
      said('rate', '利率'),
      said('0 or more, at most six decimals', '不小于 0，最多六位小数'),
      annualPercent,
    )
  const days = knownDay(to) - knownDay(from)
  if (days < 0) throw refused(said('end', '结束日期'), said(`${from} or later`, `不早于 ${from}`), to)
  const product = BigInt(principal.minor) * BigInt(rate) * BigInt(days)
  const minor = Number(divided(product, BigInt(100 * millionths) * BigInt(daysInYear)))
  const { currency } = principal
  const [sum, capital] = [moneyText({ currency, minor }), moneyText(principal)]
  return {
    interest: { currency, minor },
    total: { currency, minor: principal.minor + minor },
    days,
    because: {
      says: {
        en: `${sum}: ${annualPercent} % a year on ${capital} for ${days} days of ${daysInYear}, halves rounded up`,
        zh: `${sum}：本金${capital}，年利率${annualPercent}%，计息${days}天（按${daysInYear}天折算），尾数四舍五入`,
      },
      source,
    },
  }
}
