import { minorDigits } from '../../currencies.js'
import { type CurrencyMark, currencyMarks } from '../../currency-marks.js'
import type { Reading } from './compile-signals.js'
import { isDigit, isWordUnit } from './fold-characters.js'
import { type Numeral, numeralBeginnings, precision, readNumeral } from './read-numeral.js'

/** A sum of money in integer minor units (fen, cents), at `[start, end)` of the text it was read from. */
export interface AmountFound {
  readonly currency: string
  readonly minor: number
  readonly start: number
  readonly end: number
}

/** What narratives write besides; in a cell it could be several currencies, and there a column knows which. */
const narrativeMarks: readonly CurrencyMark[] = [
  { text: 'rs.', currencies: ['INR'], kind: 'sign', side: 'before' },
  { text: 'rs', currencies: ['INR'], kind: 'sign', side: 'before' },
  { text: 'rm', currencies: ['MYR'], kind: 'sign', side: 'before' },
  { text: 'rupees', currencies: ['INR'], kind: 'word', side: 'after' },
  { text: 'rupee', currencies: ['INR'], kind: 'word', side: 'after' },
  { text: 'rupaye', currencies: ['INR'], kind: 'word', side: 'after' },
  { text: 'reais', currencies: ['BRL'], kind: 'word', side: 'after' },
  { text: 'quid', currencies: ['GBP'], kind: 'word', side: 'after' },
  { text: '蚊', currencies: ['HKD'], kind: 'word', side: 'after' },
  { text: '港纸', currencies: ['HKD'], kind: 'word', side: 'either' },
]

const marksBefore = currencyMarks.filter(({ side }) => side === 'before' || side === 'either')
const marksAfter = currencyMarks.filter(({ side }) => side === 'after' || side === 'either')
const marksBeforeToday = [...marksBefore, ...narrativeMarks.filter(({ side }) => side !== 'after')]
const marksAfterToday = [...marksAfter, ...narrativeMarks.filter(({ side }) => side !== 'before')]

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:thousand|grand|k)(?![a-z0-9])/y, 1_000],
  [/ ?(?:million|mn|mm)(?![a-z0-9])/y, 1_000_000],
  [/ ?(?:billion|bn)(?![a-z0-9])/y, 1_000_000_000],
]

/** Beside a mark of a currency, and where the word says which: lakh and crore are counted in rupees. */
const laterMultipliers: readonly (readonly [RegExp, number, string?])[] = [
  [/ ?m(?![a-z0-9])/y, 1_000_000],
  [/ ?w(?![a-z0-9])/y, 10_000, 'CNY'],
  [/ ?(?:lakhs?|lacs?)(?![a-z0-9])/y, 100_000, 'INR'],
  [/ ?(?:crores?|cr)(?![a-z0-9])/y, 10_000_000, 'INR'],
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
  marks: readonly CurrencyMark[],
): { currencies: readonly string[]; start: number } | undefined => {
  const end = text[at - 1] === ' ' ? at - 1 : at
  for (const { text: mark, currencies } of marks) {
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
  marks: readonly CurrencyMark[],
): { currencies: readonly string[]; end: number } | undefined => {
  const start = text[at] === ' ' ? at + 1 : at
  for (const { text: mark, currencies } of marks) {
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

const multiplied = (
  text: string,
  numeral: Numeral,
  reading: Reading,
): { times: number; end: number; currency?: string; weak: boolean } => {
  for (const [pattern, times] of multipliers) {
    const end = endOfMatch(pattern, text, numeral.end)
    if (end > numeral.end) return { times, end, weak: false }
  }
  for (const [pattern, times, currency] of reading > 1 ? laterMultipliers : []) {
    const end = endOfMatch(pattern, text, numeral.end)
    // A bare m is metres as often as millions.
    if (end > numeral.end)
      return { times, end, weak: currency === undefined, ...(currency === undefined ? {} : { currency }) }
  }
  return { times: 1, end: numeral.end, weak: false }
}

/** What two marks say together: ¥5000 JPY is yen. One that may be several things is the likeliest of them. */
const currencyOf = (before: readonly string[] | undefined, after: readonly string[] | undefined) => {
  const [shared, ...more] = (before ?? []).filter((currency) => after?.includes(currency))
  return more.length === 0 && shared !== undefined ? shared : (before ?? after)?.[0]
}

/** `3.500,00` and `35,00` as most of Europe and Brazil write them. */
const decimalComma = /([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9}),([0-9]{2})(?![0-9,.])/y
const dottedThousands = /[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9,])/y

/** Where a comma is the mark of decimals and a point of thousands. Of euros both are written. */
const commaCurrencies = new Set(
  'BRL ARS CLP COP DKK SEK NOK PLN CZK HUF TRY RUB UAH VND IDR RON BGN ISK EUR'.split(' '),
)

const readWithComma = (text: string, at: number): Numeral | undefined => {
  decimalComma.lastIndex = at
  const found = decimalComma.exec(text)
  if (found === null) return undefined
  const [whole = '', fraction = ''] = found.slice(1)
  return {
    tenThousandths: Number(whole.replaceAll('.', '') + fraction.padEnd(4, '0')),
    end: decimalComma.lastIndex,
    counted: false,
    large: false,
  }
}

/** Verbs that only money follows: what stands behind them without a currency is yuan, in whole. */
const moneyVerb =
  /(?:扣|扣款|扣了|收|收了|付|付了|转|转了|转账|转出|汇|汇了|汇款|取|取了|取款|存|存了|存入|充|充了|充值|刷|刷了|花|花了|罚|罚了|赔|赔了|退|退了|退还|少|少了|多扣|多收|损失|骗|骗了|骗走|被骗|交|交了|缴|缴了|借|借了|贷|贷了|亏|亏了|亏损|消费|支出|金额|本金|具体|共计|合计|总计|一共|总共|余额|月供|欠|欠了|提现|打了|打过去|先后打过去)(?:是|为|约|近|达|共)?:?$/
const endsSum = /[,。.!?;、)\u2029"]|$/y
const moneyVerbInEnglish =
  /(?:lost|lose|paid|pay|sent|send|transferred|charged|took|taken|stole|owe|owed|wired|withdrew|spent|deposited|refund|refunded|debited|borrowed|overcharged|invested|worth|over|about|nearly|almost|roughly) (?:me |us |of |of about |about |over |nearly |almost |another |roughly )?$/
const approximately = /[多余几]|左右|上下/y
const longestVerb = 24

const endsAt = (text: string, at: number): boolean => {
  endsSum.lastIndex = at
  return endsSum.test(text)
}

const bareCurrency = (
  text: string,
  at: number,
  numeral: Numeral,
  end: number,
  multiplier: ReturnType<typeof multiplied>,
): string | undefined => {
  if (multiplier.currency !== undefined) return multiplier.currency
  const before = text.slice(Math.max(0, at - longestVerb), at)
  if (multiplier.times > 1 && !multiplier.weak) return moneyVerbInEnglish.test(before) ? 'USD' : undefined
  if (multiplier.weak || !moneyVerb.test(before)) return undefined
  approximately.lastIndex = end
  const after = approximately.test(text) ? approximately.lastIndex : end
  const isSum = numeral.counted
    ? numeral.tenThousandths >= 1_000 * precision
    : isDigit(text.charCodeAt(end - 1))
  return isSum && endsAt(text, after) ? 'CNY' : undefined
}

/** Before these a numeral goes on to the left: 百五元 is not five yuan. */
const goesOn = '百千万亿几数余半.'

const readAmount = (text: string, at: number, first: Numeral, reading: Reading): AmountFound | undefined => {
  const today = reading > 1
  if (today && goesOn.includes(text.charAt(at - 1) || ' ')) return undefined
  const comma = today ? readWithComma(text, at) : undefined
  const numeral = comma ?? first
  const multiplier = multiplied(text, numeral, reading)
  const { times, end: numberEnd } = multiplier
  const before = currencyBefore(text, at, today ? marksBeforeToday : marksBefore)
  const after = currencyAfter(text, numberEnd, numeral, today ? marksAfterToday : marksAfter)
  const bare = numeral.large && !countedThings.includes(text.charAt(numberEnd) || ' ') ? 'CNY' : undefined
  const named = currencyOf(before?.currencies, after?.currencies)
  const currency =
    named ?? bare ?? (today ? bareCurrency(text, at, numeral, numberEnd, multiplier) : undefined)
  const digits = currency === undefined ? undefined : minorDigits(currency)
  if (currency === undefined || digits === undefined) return undefined
  let { tenThousandths } = numeral
  if (
    today &&
    comma !== undefined &&
    !commaCurrencies.has(currency) &&
    !text.slice(at, comma.end).includes('.')
  )
    return undefined
  if (
    today &&
    comma === undefined &&
    commaCurrencies.has(currency) &&
    endOfMatch(dottedThousands, text, at) === numberEnd
  ) {
    // In euros 4.500 may be four and a half.
    if (currency === 'EUR') return undefined
    tenThousandths = Number(text.slice(at, numberEnd).replaceAll('.', '')) * precision
  }
  const end = after?.currencies.includes(currency) ? after.end : numberEnd
  const small = currency === 'CNY' && end > numberEnd ? readJiaoAndFen(text, end) : { minor: 0, end }
  const minor = Math.round((tenThousandths * times * 10 ** digits) / precision) + small.minor
  if (!Number.isSafeInteger(minor)) return undefined
  return { currency, minor, start: before?.start ?? at, end: small.end }
}

/**
 * The sums of money in normalised text, in order, up to `most` of them: `¥1,234.56`, `{$480.00}`, `USD 5`, `$2.5k`,
 * `3万元`, `1.2万`, `三点五万`, `五百块`, `5元3角`, `3.500,00 EUR`, `INR 1.2 lakh`. A number without a currency counts only with 万 or 亿, as yuan; `¥` is yuan and
 * `$` US dollars unless a mark behind the number says otherwise (`¥5000 JPY`). Numbers too long to be exact are no sums.
 *
 * @example
 * findAmounts('损失1.2万元', 10)
 * // [{ currency: 'CNY', minor: 1200000, start: 2, end: 7 }]
 */
export const findAmounts = (text: string, most: number, reading: Reading = 2): AmountFound[] => {
  const found: AmountFound[] = []
  const beginnings = numeralBeginnings()
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    if (beginnings[text.charCodeAt(at)] === 0) continue
    const numeral = readNumeral(text, at, reading)
    const amount = readAmount(text, at, numeral, reading)
    if (amount !== undefined) found.push(amount)
    at = Math.max(amount?.end ?? numeral.end, at + 1) - 1
  }
  return found
}
