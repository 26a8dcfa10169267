import { type Said, said } from '../../explanation.js'

/** What is wrong at a place, and what mends it. */
export interface IssueWords {
  readonly wrong: Said
  readonly remedy?: Said
}

const kinds: Readonly<Record<string, Said>> = {
  string: said('a text', '文本'),
  number: said('a number', '数字'),
  int: said('a whole number', '整数'),
  fraction: said('a number with decimals', '小数'),
  nan: said('no number (NaN)', '非数值（NaN）'),
  infinite: said('an infinite number', '无穷大'),
  boolean: said('true or false', '布尔值（true 或 false）'),
  array: said('a list', '列表'),
  object: said('an object', '对象'),
  null: said('null', '空值（null）'),
  code: said('a code', '代码'),
  datetime: said(
    'date, time and offset, such as 2026-03-02T10:00:00+08:00',
    '日期、时间和时区，例如 2026-03-02T10:00:00+08:00',
  ),
  date: said(
    'a day of the calendar as year-month-day, such as 2026-03-02',
    '实际存在的日期（年-月-日），例如 2026-03-02',
  ),
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
