import { minorDigits } from './currencies.js'
import { type CurrencyMark, currencyMarks } from './currency-marks.js'
import { type Said, said } from './explanation.js'
import { accepted, type Checked, type IssueCode, quoted, rejected, wrong } from './issues.js'

/** An amount in integer minor units (fen, cents) of an ISO 4217 currency: ¥12.50 is `{ currency: 'CNY', minor: 1250 }`. */
export interface Money {
  readonly currency: string
  readonly minor: number
}

/** How the amounts of a place, such as a column, are written. */
export interface MoneyWriting {
  /** The ISO 4217 code that they are in. A sign or word of another currency is an issue. */
  readonly currency: string
  /** What one of the written number is: a yuan (`major`), a fen (`minor`) or ten thousand yuan (`wan`). Default `major`. */
  readonly unit?: 'major' | 'minor' | 'wan' | undefined
  /** The decimal mark; the other one then parts thousands. Default `.`. */
  readonly decimal?: '.' | ',' | undefined
}

/** The parts of a written amount, before anything is made of them. */
interface Written {
  readonly negative: boolean
  readonly number: string
  readonly tenfold: number
  readonly marks: readonly CurrencyMark[]
}

const tenfolds: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 }

/** Where people part lakh and crore: 1,25,000. */
const lakhCurrencies = new Set(['BDT', 'INR', 'LKR', 'NPR', 'PKR'])

const markAt = (text: string): CurrencyMark | undefined => {
  const [code] = /^[a-z]{3}(?![a-z])/.exec(text) ?? []
  if (code !== undefined && minorDigits(code.toUpperCase()) !== undefined)
    return { text: code, currencies: [code.toUpperCase()], kind: 'sign', side: 'either' }
  return currencyMarks.find((mark) => text.startsWith(mark.text))
}

/** The marks that a stretch of text is made of; undefined when it holds anything else. */
const marksIn = (text: string): CurrencyMark[] | undefined => {
  const marks: CurrencyMark[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const mark = markAt(rest)
    if (mark === undefined) return undefined
    marks.push(mark)
    rest = rest.slice(mark.text.length).trim()
  }
  return marks
}

const written = (text: string): Written | undefined => {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replaceAll('’', "'").toLowerCase()
  const [found, head = '', number = '', tenfold = '', tail = ''] =
    /^(\D*)(\d(?:[\d.,' ]*\d)?)\s*([万萬亿億]?)(.*)$/su.exec(plain.trim()) ?? []
  const [, first = '', before = '', last = ''] = /^(-?)(.*?)(-?)$/su.exec(head.trim()) ?? []
  const [marksBefore, marksAfter] = [marksIn(before), marksIn(tail.replace(/整$/u, ''))]
  if (found === undefined || marksBefore === undefined || marksAfter === undefined) return undefined
  if (first !== '' && last !== '') return undefined
  return {
    negative: first !== '' || last !== '',
    number,
    tenfold: tenfolds[tenfold] ?? 0,
    marks: [...marksBefore, ...marksAfter],
  }
}

/** The digits before and after the decimal mark, when every thousand is parted alike. */
const digitsOf = (
  number: string,
  { decimal = '.', currency }: MoneyWriting,
): { whole: string; fraction: string } | undefined => {
  const [whole = '', fraction = '', ...more] = number.split(decimal)
  if (more.length > 0 || /\D/.test(fraction)) return undefined
  const [, parted = ''] = /([.,' ])/.exec(whole) ?? []
  const groups = whole.split(parted === '' ? ' ' : parted)
  const [first = '', ...others] = groups
  const thousands = others.every((group) => /^\d{3}$/.test(group)) && /^[1-9]\d{0,2}$/.test(first)
  const lakhs = parted === ',' && lakhCurrencies.has(currency) && /^[1-9]\d?(,\d\d)*,\d{3}$/.test(whole)
  if (!/^\d+$/.test(whole) && !thousands && !lakhs) return undefined
  return { whole: groups.join(''), fraction: fraction.replace(/0+$/, '') }
}

const refused = (code: IssueCode, says: Said, remedy: Said): Checked<never> =>
  rejected([wrong(code, [], says, remedy)])

const digitsOnly = { en: 'write digits, such as 1,280.50', zh: '请填写数字，例如 1,280.50' }

const noAmount = (text: string, currency: string): Said =>
  said(`${quoted(text)} is no amount of ${currency}`, `${quoted(text)}不是 ${currency} 金额`)

/**
 * One mark and three digits after it: 1,234 in a currency of three decimals and 1.280 in one of fewer may be a thousand or a fraction,
 * by the country it was written in.
 */
const isAmbiguous = (number: string, shift: number, decimal: MoneyWriting['decimal']): boolean =>
  decimal === undefined &&
  shift <= 3 &&
  (shift === 3 ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2}\.\d{3}$/).test(number)

/**
 * A written amount in integer minor units, digit by digit, so that no binary fraction rounds it. Full-width digits, thousands
 * parted by commas, spaces or apostrophes, 万 and 亿, a minus, and the currency's code, sign or word are read.
 *
 * Issues: `unknown-currency` (no ISO 4217 code with minor units), `other-currency` (the text names another currency than the
 * expected one), `ambiguous-amount` (two readings are possible), `unreadable-amount`.
 *
 * @example
 * parseMoney('¥1,280.50', { currency: 'CNY' }) // { ok: true, value: { currency: 'CNY', minor: 128050 }, issues: [] }
 * parseMoney('3万元', { currency: 'CNY' })     // … minor: 3000000
 * parseMoney('USD 100', { currency: 'CNY' })   // { ok: false, issues: [{ code: 'other-currency', … }] }
 */
export const parseMoney = (text: string, writing: MoneyWriting): Checked<Money> => {
  const { currency, unit = 'major', decimal } = writing
  const digits = minorDigits(currency)
  if (digits === undefined)
    return refused(
      'unknown-currency',
      said(
        `${quoted(currency)} is no currency with minor units in ISO 4217`,
        `${quoted(currency)}不是 ISO 4217 中有辅币单位的货币`,
      ),
      said('give its code, such as CNY', '请填写货币代码，例如 CNY'),
    )
  const found = written(text)
  if (found === undefined) return refused('unreadable-amount', noAmount(text, currency), digitsOnly)
  const other = found.marks.find(({ currencies }) => !currencies.includes(currency))
  if (other !== undefined)
    return refused(
      'other-currency',
      said(
        `${quoted(text)} is written in ${other.currencies.slice(0, 3).join(' or ')}, where ${currency} is expected`,
        `${quoted(text)}以 ${other.currencies.slice(0, 3).join('或')} 表示，此处应为 ${currency}`,
      ),
      said(
        `correct the cell, or give amounts of another currency a column whose currency is ${other.currencies[0]}`,
        `请更正，或为其他货币的金额另设币种为 ${other.currencies[0]} 的列`,
      ),
    )
  const saysMajor = found.tenfold > 0 || found.marks.some(({ kind }) => kind === 'word')
  if ((unit === 'minor' && saysMajor) || (unit === 'wan' && found.tenfold > 0))
    return refused(
      'ambiguous-amount',
      said(
        `${quoted(text)} names a unit of its own, where one counts ${unit === 'wan' ? 'ten thousand' : 'one minor unit'}`,
        `${quoted(text)}自带单位，而此处以${unit === 'wan' ? '万' : '辅币单位'}计`,
      ),
      said('write the bare number, or let the unit be major', '请只填数字，或将单位改为 major'),
    )
  const shift = found.tenfold + (unit === 'minor' ? 0 : digits) + (unit === 'wan' ? 4 : 0)
  if (isAmbiguous(found.number, shift, decimal))
    return refused(
      'ambiguous-amount',
      said(
        `${quoted(text)} may be a thousand or a fraction, as ${currency} has ${digits} decimals`,
        `${quoted(text)}可能是千分位，也可能是小数（${currency} 有 ${digits} 位小数）`,
      ),
      said("say which mark is the decimal one: '.' or ','", "请指明小数点符号：'.' 或 ','"),
    )
  const parts = digitsOf(found.number, writing)
  const swapped = decimal === ',' ? '.' : ','
  if (parts === undefined)
    return refused(
      'unreadable-amount',
      noAmount(text, currency),
      digitsOf(found.number, { ...writing, decimal: swapped }) === undefined
        ? digitsOnly
        : said(`if '${swapped}' is the decimal mark here, say so`, `如 '${swapped}' 为小数点，请指明`),
    )
  const minor = Number(`${parts.whole}${parts.fraction.padEnd(shift, '0')}`)
  if (parts.fraction.length > shift || !Number.isSafeInteger(minor))
    return refused(
      'unreadable-amount',
      parts.fraction.length > shift
        ? said(
            `${quoted(text)} has more decimals than ${currency} can have here (${shift})`,
            `${quoted(text)}的小数位数超过 ${currency} 此处允许的 ${shift} 位`,
          )
        : said(`${quoted(text)} is too large to be kept exactly`, `${quoted(text)}过大，无法精确保存`),
      digitsOnly,
    )
  return accepted({ currency, minor: found.negative && minor !== 0 ? -minor : minor })
}

/**
 * An amount as people of any language read it, with the decimals that ISO 4217 gives its currency. What has no known minor
 * unit is shown as it is kept.
 *
 * @example
 * moneyText({ currency: 'CNY', minor: 2_000_000 }) // 'CNY 20,000.00'
 * moneyText({ currency: 'JPY', minor: 500 })       // 'JPY 500'
 * moneyText({ currency: 'XYZ', minor: 500 })       // 'XYZ 500 (minor)'
 */
export const moneyText = ({ currency, minor }: Money): string => {
  const digits = minorDigits(currency)
  // A host may step with events that no schema has seen.
  if (digits === undefined || !Number.isSafeInteger(minor)) return `${currency} ${minor} (minor)`
  const all = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits === 0 ? '' : `.${all.slice(-digits)}`
  return `${currency} ${minor < 0 ? '-' : ''}${whole}${fraction}`
}
