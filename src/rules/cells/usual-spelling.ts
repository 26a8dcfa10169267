import { formatDay, parseDay } from '../../plain-date.js'
import type { Input } from '../facts/column.js'
import type { CellSource } from './cell-source.js'
import { simpleFeel } from './simple-feel.js'

/** What a column says of itself when a cell is spelled for it. */
export type SpelledFor = Pick<Input, 'type' | 'values' | 'synonyms'>

/** A cell as people type it, read: what it asks, and the same in FEEL, for a note. */
export interface Spelled {
  readonly source: CellSource
  readonly meant: string
}

const signs: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '≠': '!=',
  '−': '-',
  '，': ', ',
  '、': ', ',
  '；': ', ',
  '￥': '¥',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
}

const strange = new RegExp(`[${Object.keys(signs).join('')}]`, 'gu')

/** Signs of a Chinese keyboard as FEEL writes them; letters of full width as plain ones. */
const plainSigns = (text: string): string =>
  text
    .replace(strange, (sign) => signs[sign] ?? sign)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
    .trim()

/** Comparisons of other languages as FEEL writes them. */
const plainComparisons = (text: string): string =>
  text
    .replace(/^([<>!=])\s+=/, '$1=')
    .replace(/==/g, '=')
    .replace(/<>/g, '!=')
    .replace(/(^|[\s,(])=>/g, '$1>=')
    .replace(/(^|[\s,(])=</g, '$1<=')

/** A decimal text with its point moved: exact, where a product of doubles would not be. */
const shifted = (digits: string, places: number): string => {
  const [whole = '', fraction = ''] = digits.split('.')
  const all = whole + fraction
  const point = whole.length + places
  const moved =
    point <= 0
      ? `0.${'0'.repeat(-point)}${all}`
      : point >= all.length
        ? all.padEnd(point, '0')
        : `${all.slice(0, point)}.${all.slice(point)}`
  return moved
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

const placesOf: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  '%': -2,
  '‰': -3,
}

// A number stands alone: no letter beside it but a unit or a word for "to", no further digit behind its point.
const number =
  /(?<![\p{L}\p{N}_](?<![至到]))(?<!(?<!\.)\.)([¥$€£]\s*)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\s*[百千万萬亿億]+)?(\s*[%‰])?(\s*(?:元|圆|人民币|RMB|CNY))?(?!(?![至到])[\p{L}\p{N}_]|\.\d)/gu

/** `1,500` alone may be a number or two values; `50,000`, `> 1,500` and `¥1,500` are one number. */
const isSurelyOne = (whole: string, digits: string, before: string): boolean =>
  whole !== digits || /,0|\./.test(digits) || /[<>=]\s*$/.test(before) || digits.split(',').length > 2

const plainNumbers = (text: string): string | undefined => {
  let doubtful = false
  const plain = text.replace(
    number,
    (whole, mark: string | undefined, digits: string, units = '', share = '', money = '', at: number) => {
      if (digits.includes(',') && !isSurelyOne(whole, digits, text.slice(0, at))) doubtful = true
      const places = [...`${units}${share}`.replace(/\s/g, '')].reduce(
        (sum, unit) => sum + (placesOf[unit] ?? 0),
        0,
      )
      const own = digits.replaceAll(',', '')
      return places === 0 && mark === undefined && money === '' ? own : shifted(own, places)
    },
  )
  return doubtful ? undefined : plain
}

const date =
  /date\(\s*"[^"]*"\s*\)|@"[^"]*"|"?(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?)(?!\d)"?/gu

const plainDates = (text: string): string =>
  text.replace(date, (whole, year: string | undefined, _, month, day, chineseMonth, chineseDay) => {
    if (year === undefined) return whole
    const iso = [year, month ?? chineseMonth, day ?? chineseDay]
      .map((part) => part.padStart(2, '0'))
      .join('-')
    const found = parseDay(iso)
    return found === undefined ? whole : `date("${formatDay(found)}")`
  })

const truths: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  是: 'true',
  false: 'false',
  no: 'false',
  否: 'false',
}

const plainTruths = (text: string): string =>
  text.replace(/[\p{L}]+/gu, (word) => truths[word.toLowerCase()] ?? word)

const anything = /^(?:\*|—+|–|任意|不限|任何|全部|any|all)$/i

const plainOrdered = (text: string, type: Input['type']): string | undefined => {
  const plain = plainComparisons(plainSigns(text))
  if (anything.test(plain)) return '-'
  if (type === 'number') return plainNumbers(plain)
  if (type === 'date') return plainDates(plain)
  return plainTruths(plain)
}

const spelledInOrder = (text: string, type: Input['type']): Spelled | undefined => {
  const plain = plainOrdered(text, type)
  const source = plain === undefined || plain === text ? undefined : simpleFeel(plain, type)
  return source === undefined ? undefined : { source, meant: plain as string }
}

/** Parts between commas, quotes kept together; `undefined` when a quote is left open. */
const partsOf = (text: string): readonly string[] | undefined => {
  const parts = [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|[^,"]+)\s*(,|$)/gy)]
  const read = parts.reduce((sum, [whole]) => sum + whole.length, 0)
  return read === text.length && parts.at(-1)?.[2] === ''
    ? parts.map(([, part = '']) => part.trim())
    : undefined
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** The value of a closed list that a word stands for: itself, a synonym, or the same in other letters. */
const valueNamed = (word: string, { values = [], synonyms = {} }: SpelledFor): string | undefined => {
  if (values.includes(word)) return word
  const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined
  if (synonym !== undefined) return String(synonym)
  const alike = values.filter((value) => folded(String(value)) === folded(word))
  return alike.length === 1 ? String(alike[0]) : undefined
}

const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.&+#/·-]*$/u
const wordsOfFeel = /^(?:null|true|false|not)$|\b(?:and|or|in|then|satisfies)\b/

const wordOf = (part: string, column: SpelledFor, names: (name: string) => boolean): string | undefined => {
  if (part.startsWith('"')) {
    try {
      return JSON.parse(part) as string
    } catch {
      return undefined
    }
  }
  const known = valueNamed(part, column)
  if (known !== undefined) return known
  if (!plainWord.test(part) || wordsOfFeel.test(part) || names(part) || anything.test(part)) return undefined
  return part
}

/** A list's member or a text's value, said without quotes. */
const spelledInWords = (
  text: string,
  column: SpelledFor,
  names: (name: string) => boolean,
): Spelled | undefined => {
  const plain = plainComparisons(
    text
      .replace(strange, (sign) => signs[sign] ?? sign)
      .replace(/（/g, '(')
      .replace(/）/g, ')'),
  ).trim()
  if (/^(?:—+|–|\*)$/.test(plain)) return { source: '-', meant: '-' }
  const [, opening, within, , unequal] =
    /^(not|非|不是)\s*\((.*)\)$|^(!=|≠)\s*(.+)$/.exec(plain)?.map((each) => each) ?? []
  const isNot = opening !== undefined || unequal !== undefined
  const words = partsOf((within ?? unequal ?? plain.replace(/^=\s*/, '')).trim())?.map((part) =>
    wordOf(part, column, names),
  )
  if (words === undefined || words.length === 0 || words.includes(undefined)) return undefined
  const values = words as string[]
  const cell: CellSource = column.type === 'list' ? { has: values } : values.map((value) => ({ is: value }))
  const quoted = values.map((value) => JSON.stringify(value)).join(', ')
  return { source: isNot ? { not: cell } : cell, meant: isNot ? `not(${quoted})` : quoted }
}

/**
 * What a cell asks that is written as people write: `≥ 5万`, `2026年3月2日`, `1,500.00`, `5%`, `房贷、车贷` without quotes. Nothing for what
 * FEEL itself reads, and nothing for what could mean two things.
 *
 * @example
 * usualSpelling('＞＝5万', { type: 'number' })?.meant // '>= 50000'
 */
export const usualSpelling = (
  text: string,
  column: SpelledFor,
  names: (name: string) => boolean = () => false,
): Spelled | undefined => {
  switch (column.type) {
    case 'number':
    case 'date':
    case 'boolean':
      return spelledInOrder(text, column.type)
    case 'string':
      return spelledInWords(text, column, names)
    case 'list':
      return column.values === undefined ? undefined : spelledInWords(text, column, names)
    default:
      return undefined
  }
}

/** What probably was meant by a cell that says no test: for the hint of an error. */
export const probablyMeant = (text: string, column: SpelledFor): string | undefined => {
  const plain = plainOrdered(text, column.type) ?? text
  const end = String.raw`(date\("[^"]*"\)|-?\d+(?:\.\d+)?)`
  const between =
    new RegExp(`^[[(]?${end}\\s*(?:-|~|～|至|到|\\.\\.)\\s*${end}[\\])]?$`, 'u').exec(plain) ?? undefined
  if (between !== undefined) return `[${between[1]}..${between[2]}]`
  const both = new RegExp(`^(>=?)\\s*${end}\\s*(?:and|且|并且|&&?|，|;)?\\s*(<=?)\\s*${end}$`, 'iu').exec(
    plain,
  )
  if (both !== null)
    return `${both[1] === '>=' ? '[' : '('}${both[2]}..${both[4]}${both[3] === '<=' ? ']' : ')'}`
  return usualSpelling(text, column)?.meant
}
