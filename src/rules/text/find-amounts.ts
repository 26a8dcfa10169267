import { minorDigits } from '../../currencies.js'
import { currencyMarks } from '../../currency-marks.js'
import { isDigit, isWordUnit } from './fold-characters.js'
import { beginsNumeral, type Numeral, precision, readNumeral } from './read-numeral.js'

/** A sum of money in integer minor units (fen, cents), at `[start, end)` of the text it was read from. */
export interface AmountFound {
  readonly currency: string
  readonly minor: number
  readonly start: number
  readonly end: number
}

const marksBefore = currencyMarks.filter(({ side }) => side === 'before' || side === 'either')
const marksAfter = currencyMarks.filter(({ side }) => side === 'after' || side === 'either')

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:thousand|grand|k)(?![a-z0-9])/y, 1_000],
  [/ ?(?:million|mn|mm)(?![a-z0-9])/y, 1_000_000],
  [/ ?(?:billion|bn)(?![a-z0-9])/y, 1_000_000_000],
]

/** What 3万 counts when it counts no money: 3万人, 3万次, 3万积分. */
const countedThings = '人名次张个笔户里份条股分点家台辆字英米亩吨步年天日月岁倍积公斤种位粉播票只件本小秒'

const endOfMatch = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const currencyBefore = (
  text: string,
  at: number,
): { currencies: readonly string[]; start: number } | undefined => {
  const end = text[at - 1] === ' ' ? at - 1 : at
  for (const { text: mark, currencies } of marksBefore) {
    const start = end - mark.length
    if (start < 0 || !text.startsWith(mark, start)) continue
    const alone = !isWordUnit(mark.charCodeAt(0)) || !isWordUnit(text.charCodeAt(start - 1))
    if (alone) return { currencies, start }
  }
  return undefined
}

const currencyAfter = (
  text: string,
  at: number,
  numeral: Numeral,
): { currencies: readonly string[]; end: number } | undefined => {
  const start = text[at] === ' ' ? at + 1 : at
  for (const { text: mark, currencies } of marksAfter) {
    if (!text.startsWith(mark, start)) continue
    const end = start + mark.length
    if (isWordUnit(mark.charCodeAt(mark.length - 1)) && isWordUnit(text.charCodeAt(end))) continue
    if (mark === '元' && '旦月宵素'.includes(text.charAt(end) || ' ')) continue
    // 一块 alone means "together"; 五百块 and 5块 are money.
    if (mark === '块' && !numeral.counted && !isDigit(text.charCodeAt(at - 1))) continue
    return { currencies, end }
  }
  return undefined
}

const jiaoAndFen =
  /([0-9一二两三四五六七八九])[角毛](?:([0-9一二三四五六七八九])分)?|([0-9]{1,2}|[一二三四五六七八九])分/y

const readJiaoAndFen = (text: string, at: number): { minor: number; end: number } => {
  jiaoAndFen.lastIndex = at
  const found = jiaoAndFen.exec(text)
  if (found === null) return { minor: 0, end: at }
  const digit = (part: string | undefined): number =>
    part === undefined ? 0 : readNumeral(part, 0).tenThousandths / precision
  return {
    minor: digit(found[1]) * 10 + digit(found[2]) + digit(found[3]),
    end: jiaoAndFen.lastIndex,
  }
}

const multiplied = (text: string, numeral: Numeral): { times: number; end: number } => {
  for (const [pattern, times] of multipliers) {
    const end = endOfMatch(pattern, text, numeral.end)
    if (end > numeral.end) return { times, end }
  }
  return { times: 1, end: numeral.end }
}

/** What two marks say together: ¥5000 JPY is yen. One that may be several things is the likeliest of them. */
const currencyOf = (before: readonly string[] | undefined, after: readonly string[] | undefined) => {
  const [shared, ...more] = (before ?? []).filter((currency) => after?.includes(currency))
  return more.length === 0 && shared !== undefined ? shared : (before ?? after)?.[0]
}

const readAmount = (text: string, at: number, numeral: Numeral): AmountFound | undefined => {
  const { times, end: numberEnd } = multiplied(text, numeral)
  const before = currencyBefore(text, at)
  const after = currencyAfter(text, numberEnd, numeral)
  const bare = numeral.large && !countedThings.includes(text.charAt(numberEnd) || ' ') ? 'CNY' : undefined
  const currency = currencyOf(before?.currencies, after?.currencies) ?? bare
  const digits = currency === undefined ? undefined : minorDigits(currency)
  if (currency === undefined || digits === undefined) return undefined
  const end = after?.currencies.includes(currency) ? after.end : numberEnd
  const small = currency === 'CNY' && end > numberEnd ? readJiaoAndFen(text, end) : { minor: 0, end }
  const minor = Math.round((numeral.tenThousandths * times * 10 ** digits) / precision) + small.minor
  if (!Number.isSafeInteger(minor)) return undefined
  return { currency, minor, start: before?.start ?? at, end: small.end }
}

/**
 * The sums of money in normalised text, in order, up to `most` of them: `¥1,234.56`, `{$480.00}`, `USD 5`, `$2.5k`,
 * `3万元`, `1.2万`, `五百块`, `5元3角`. A number without a currency counts only with 万 or 亿, as yuan; `¥` is yuan and
 * `$` US dollars unless a mark behind the number says otherwise (`¥5000 JPY`). Numbers too long to be exact are no sums.
 *
 * @example
 * findAmounts('损失1.2万元', 10)
 * // [{ currency: 'CNY', minor: 1200000, start: 2, end: 7 }]
 */
export const findAmounts = (text: string, most: number): AmountFound[] => {
  const found: AmountFound[] = []
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    if (!isDigit(text.charCodeAt(at)) && !beginsNumeral(text.charAt(at))) continue
    const numeral = readNumeral(text, at)
    const amount = readAmount(text, at, numeral)
    if (amount !== undefined) found.push(amount)
    at = Math.max(amount?.end ?? numeral.end, at + 1) - 1
  }
  return found
}
