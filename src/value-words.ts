import type * as z from 'zod'
import { type Said, said } from './explanation.js'
import { nearestWord } from './nearest-word.js'

/** What is wrong at a place, and what mends it. */
export interface IssueWords {
  readonly wrong: Said
  readonly remedy?: Said
}

const kinds: Readonly<Record<string, Said>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  fraction: { en: 'a number with decimals', zh: '小数' },
  nan: { en: 'no number (NaN)', zh: '非数值（NaN）' },
  infinite: { en: 'an infinite number', zh: '无穷大' },
  boolean: { en: 'true or false', zh: '布尔值（true 或 false）' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  null: { en: 'null', zh: '空值（null）' },
  code: { en: 'a code', zh: '代码' },
  datetime: {
    en: 'date, time and offset, such as 2026-03-02T10:00:00+08:00',
    zh: '日期、时间和时区，例如 2026-03-02T10:00:00+08:00',
  },
  date: {
    en: 'a day of the calendar as year-month-day, such as 2026-03-02',
    zh: '实际存在的日期（年-月-日），例如 2026-03-02',
  },
}

/** Zod's names of what a schema asks for, as names of kinds. */
const kindName = (kind: string): Said =>
  kinds[kind === 'record' ? 'object' : kind] ?? said('another value', '其他内容')

const anyKind = (wanted: readonly string[]): Said => {
  const names = [...new Set(wanted.map(kindName))]
  return said(names.map(({ en }) => en).join(' or '), names.map(({ zh }) => zh).join('或'))
}

const kindOf = (value: unknown, isWhole: boolean): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'number') return typeof value
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return 'infinite'
  return isWhole && !Number.isInteger(value) ? 'fraction' : 'number'
}

export const give = (...wanted: readonly string[]): Said => {
  const { en, zh } = anyKind(wanted)
  return said(`give ${en}`, `须填写${zh}`)
}

export const missing = (path: readonly PropertyKey[], remedy: Said): IssueWords => ({
  wrong:
    path.length === 0 ? said('nothing was given', '未提供任何内容') : said('the key is missing', '字段缺失'),
  remedy,
})

/** Slips of whoever writes JSON or YAML: quotation marks around a number, none around a text. */
const slip = (wanted: string, value: unknown): Said | undefined => {
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return said('put it in quotation marks', '请加引号')
  const isQuoted =
    wanted === 'boolean'
      ? value === 'true' || value === 'false'
      : (wanted === 'number' || wanted === 'int') &&
        typeof value === 'string' &&
        value.trim() !== '' &&
        Number.isFinite(Number(value))
  return isQuoted ? said('write it without quotation marks', '请去掉引号') : undefined
}

export const wrongKind = (wanted: readonly string[], value: unknown): IssueWords => {
  const [first = ''] = wanted
  const should = anyKind(wanted)
  const is = kindName(kindOf(value, first === 'int'))
  return {
    wrong: said(`should be ${should.en}, is ${is.en}`, `应为${should.zh}，实际为${is.zh}`),
    remedy: slip(first, value) ?? give(...wanted),
  }
}

type Bound = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

const plural = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

const limitOf = ({ code, exact }: Bound): Said => {
  if (exact === true) return said('exactly', '恰好')
  return code === 'too_small' ? said('at least', '至少') : said('at most', '最多')
}

const numberBound = (isSmall: boolean, bound: number, isInside: boolean): IssueWords => {
  const wrong = isSmall
    ? said('the number is too small', '数值过小')
    : said('the number is too large', '数值过大')
  const inside = isSmall
    ? said(`give ${bound} or more`, `须不小于 ${bound}`)
    : said(`give ${bound} or less`, `须不大于 ${bound}`)
  const beyond = isSmall
    ? said(`give more than ${bound}`, `须大于 ${bound}`)
    : said(`give less than ${bound}`, `须小于 ${bound}`)
  return { wrong, remedy: isInside ? inside : beyond }
}

/** A text, number or list that is smaller or larger than it may be. */
export const outOfBounds = (issue: Bound, value: unknown): IssueWords => {
  const isSmall = issue.code === 'too_small'
  const bound = Number(isSmall ? issue.minimum : issue.maximum)
  const limit = limitOf(issue)
  if (typeof value === 'number') return numberBound(isSmall, bound, issue.inclusive !== false)
  if (typeof value === 'string') {
    const { length } = value
    const is = isSmall ? said('short', '短') : said('long', '长')
    return {
      wrong:
        length === 0
          ? said('the text is empty', '内容为空')
          : said(
              `the text is too ${is.en} (${plural(length, 'character', 'characters')})`,
              `内容过${is.zh}（${length} 个字符）`,
            ),
      remedy: said(
        `give ${limit.en} ${plural(bound, 'character', 'characters')}`,
        `${limit.zh}填写 ${bound} 个字符`,
      ),
    }
  }
  const entries = Object.keys(Object(value)).length
  return {
    wrong:
      entries === 0
        ? said('the list is empty', '列表为空')
        : said(`the list has ${plural(entries, 'entry', 'entries')}`, `列表有 ${entries} 项`),
    remedy: said(`give ${limit.en} ${plural(bound, 'entry', 'entries')}`, `${limit.zh}填写 ${bound} 项`),
  }
}

export const listed = (words: readonly string[], most: number): Said => {
  const named = words.slice(0, most)
  const more = words.length - named.length
  return more === 0
    ? said(named.join(', '), named.join('、'))
    : said(`${named.join(', ')} and ${more} more`, `${named.join('、')} 等 ${words.length} 个`)
}

/** Longer than any code: it is left out of the sentence. */
const longestCode = 60

/** Which codes a place may have. */
export const useOneOf = (codes: readonly string[], most: number): Said => {
  const { en, zh } = listed(codes, most)
  return codes.length === 1 ? said(`write ${en}`, `须填写 ${zh}`) : said(`use one of ${en}`, `可选值：${zh}`)
}

export const unknownCode = (value: unknown, codes: readonly string[], most: number): IssueWords => {
  const use = useOneOf(codes, most)
  if (typeof value !== 'string') return { ...wrongKind(['code'], value), remedy: use }
  const quoted = value.length > longestCode ? said('this', '此值') : said(`"${value}"`, `“${value}”`)
  const meant = nearestWord(value, codes)
  return {
    wrong: said(`${quoted.en} is not a code that is known here`, `${quoted.zh}不是此处可用的代码`),
    remedy:
      meant === undefined
        ? use
        : said(`did you mean ${meant}? Otherwise ${use.en}`, `是否为“${meant}”？${use.zh}`),
  }
}

export const unknownKeys = (keys: readonly string[], known: readonly string[], most: number): IssueWords => {
  const meant = keys.map((key) => nearestWord(key, known)).filter((key) => key !== undefined)
  const { en } = listed(
    keys.map((key) => `"${key}"`),
    most,
  )
  const { zh } = listed(
    keys.map((key) => `“${key}”`),
    most,
  )
  const isOne = keys.length === 1
  return {
    wrong: said(
      `${en} ${isOne ? 'is not a key that is' : 'are not keys that are'} known here`,
      `${zh}不是此处的字段`,
    ),
    remedy:
      meant.length === 0
        ? said(`leave ${isOne ? 'it' : 'them'} out`, '请删除')
        : said(`did you mean ${meant.join(', ')}?`, `是否为“${meant.join('”、“')}”？`),
  }
}
