import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import type { Input } from '../facts/column.js'
import type { Complain } from '../facts/gather-issues.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { readLiteral } from '../facts/read-literal.js'
import { isTemporal, temporalLiteral } from '../facts/temporal-text.js'
import { both, writeAs } from '../facts/write-as.js'
import { type FeelEngine, faultWords, feelHint } from '../feel/feel-engine.js'
import { anyCell, type Bound, type Cell, type TextTest } from './cell.js'
import { feelExamples, keysOfCells } from './cell-examples.js'
import type { Comparison } from './cell-source.js'
import { simpleFeel } from './simple-feel.js'
import { probablyMeant } from './usual-spelling.js'

/** The column a cell stands in, the names that FEEL may speak of, and who hears about mistakes. */
export interface Place {
  readonly input: Input
  /** By name: the type of its column, or `any`. */
  readonly names: ReadonlyMap<string, string>
  readonly complain: Complain
  /** Reads what goes beyond S-FEEL. */
  readonly feel?: Pick<FeelEngine, 'isUnaryTests' | 'faultOf'> | undefined
}

/** How many cells one cell may still hold: shared parts of a document can unfold without end. */
interface Within extends Place {
  readonly size: { left: number }
}

const deepest = 16
const largest = 50_000

const emptyRange = (low: Bound, high: Bound): boolean =>
  low.value > high.value || (low.value === high.value && !(low.inclusive && high.inclusive))

const readBound = (
  record: Readonly<Record<string, unknown>>,
  [inclusive, exclusive]: readonly [string, string],
  { input, complain }: Place,
): Bound | undefined => {
  const key = inclusive in record ? inclusive : exclusive in record ? exclusive : undefined
  if (key === undefined) return undefined
  if (inclusive in record && exclusive in record)
    complain(
      'malformed-cell',
      said(`${inclusive} and ${exclusive} exclude each other`, `${inclusive} 与 ${exclusive} 不能同时使用`),
      said('keep one of the two', '请只保留其中一个'),
    )
  const value = readLiteral(record[key], { name: input.name, type: input.type }, complain)
  return typeof value === 'boolean' || value === undefined
    ? undefined
    : { value, inclusive: key === inclusive }
}

const isOfNumbers = (record: Readonly<Record<string, unknown>>): boolean =>
  Object.values(record).every((end) => typeof end === 'number')

const readRange = (record: Readonly<Record<string, unknown>>, place: Place): Cell => {
  const { input, complain } = place
  if (isTemporal(input.type)) return readTemporalRange(record, place)
  if (input.type !== 'number' && input.type !== 'date') {
    complain(
      'wrong-type',
      said(
        `"${input.name}" is of type ${input.type} and has no order`,
        `“${input.name}”的类型为 ${input.type}，不能比较大小`,
      ),
      isOfNumbers(record)
        ? said(
            `if "${input.name}" holds numbers, give its column the type number (in DMN: typeRef="number")`,
            `如“${input.name}”为数值，请将该列类型改为 number（DMN 中为 typeRef="number"）`,
          )
        : said('only number and date inputs can be compared', '只有数值列和日期列可以比较大小'),
    )
    return anyCell
  }
  const low = readBound(record, ['gte', 'gt'], place)
  const high = readBound(record, ['lte', 'lt'], place)
  if (low !== undefined && high !== undefined && emptyRange(low, high))
    complain(
      'empty-range',
      said(
        `no value lies between ${quote(low.value)} and ${quote(high.value)}`,
        `${quote(low.value)}与${quote(high.value)}之间没有任何取值`,
      ),
      said('were the two ends swapped?', '请检查上下限是否颠倒'),
    )
  return { kind: 'range', ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
}

const comparisonSigns = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const

/** FEEL alone knows the order of moments with zones and of durations, so it is asked. */
const readTemporalRange = (record: Readonly<Record<string, unknown>>, place: Place): Cell => {
  const { name, type } = place.input
  const parts = Object.entries(record).map(([key, end]) => {
    const value = readLiteral(end, { name, type }, place.complain)
    return `? ${comparisonSigns[key as keyof Comparison]} ${temporalLiteral(String(value), type)}`
  })
  return readFeel(parts.length === 1 ? (parts[0] ?? '').slice(2) : parts.join(' and '), place)
}

const readTexts = (value: unknown, complain: Complain): string[] => {
  const texts: unknown[] = Array.isArray(value) ? value : [value]
  const wrong = texts.find((text) => typeof text !== 'string' || text === '' || !isWellFormed(text))
  if (wrong === undefined && texts.length > 0) return texts as string[]
  const found = texts.length === 0 ? said('an empty list', '空列表') : said(quote(wrong), quote(wrong))
  complain(
    'wrong-type',
    said(`${found.en} is not a text to look for`, `${found.zh}不是可供查找的文本`),
    said('give a text or several', '请填写一个或多个文本'),
  )
  return []
}

const readText = (test: TextTest, value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'string')
    complain(
      'wrong-type',
      said(
        `${test} needs a string input; "${input.name}" is of type ${input.type}`,
        `${test} 只能用于文本列，“${input.name}”的类型为 ${input.type}`,
      ),
      said('compare the value instead', '请改为比较取值'),
    )
  return { kind: 'text', test, literals: readTexts(value, complain) }
}

const readHas = (quantity: 'any' | 'all', value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'list') {
    complain(
      'wrong-type',
      said(
        `"${input.name}" is of type ${input.type}, not a list`,
        `“${input.name}”的类型为 ${input.type}，不是列表`,
      ),
      said('write the values themselves: ["a", "b"]', '请直接写取值：["a", "b"]'),
    )
    return anyCell
  }
  const values = readTexts(value, complain)
  for (const each of values)
    if (input.values !== undefined) readLiteral(each, { ...input, type: 'string' }, complain)
  return { kind: 'has', quantity, values }
}

const readList = (sources: readonly unknown[], place: Within, depth: number): Cell => {
  if (sources.length > place.size.left) {
    place.size.left = 0
    return readWithin(null, place, depth)
  }
  const cells = sources.map((source) => readWithin(source, place, depth + 1))
  if (cells.length === 0)
    place.complain(
      'malformed-cell',
      said('an empty list matches nothing', '空列表与任何取值都不相符'),
      said('write "-" to match anything', '如不限，请写作 "-"'),
    )
  const values = cells.flatMap((cell) => (cell.kind === 'in' ? cell.values : []))
  const others = cells.filter((cell) => cell.kind !== 'in')
  const parts: Cell[] =
    values.length === 0 ? others : [{ kind: 'in', values: [...new Set(values)] }, ...others]
  return parts.length === 1 ? (parts[0] ?? anyCell) : { kind: 'either', cells: parts }
}

const readKeyed = (record: Readonly<Record<string, unknown>>, place: Within, depth: number): Cell => {
  const { complain } = place
  const keys = Object.keys(record)
  if (keys.length > 0 && keys.every((key) => key === 'gte' || key === 'gt' || key === 'lte' || key === 'lt'))
    return readRange(record, place)
  const [key] = keys
  if (key === undefined || keys.length > 1) {
    complain(
      'malformed-cell',
      said(
        `a cell object has one key, not ${keys.length}`,
        `单元格对象只能有一个字段，实际有 ${keys.length} 个`,
      ),
      keysOfCells,
    )
    return anyCell
  }
  const value = record[key]
  switch (key) {
    case 'is':
      return readPlain(value, place)
    case 'not':
      return { kind: 'not', cell: readWithin(value, place, depth + 1) }
    case 'null':
      if (typeof value !== 'boolean')
        complain(
          'malformed-cell',
          said(
            `null is true or false, not ${quote(value)}`,
            `null 只能为 true 或 false，实际为${quote(value)}`,
          ),
        )
      return value === false ? { kind: 'not', cell: { kind: 'null' } } : { kind: 'null' }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return readText(key, value, place)
    case 'has':
      return readHas('any', value, place)
    case 'hasAll':
      return readHas('all', value, place)
    case 'feel':
      return typeof value === 'string' ? readFeel(value, place) : malformed(value, place)
    case 'fn':
      return typeof value === 'string' && value !== ''
        ? { kind: 'function', name: value }
        : malformed(value, place)
    default:
      complain(
        'malformed-cell',
        said(`${quote(key)} is no key of a cell`, `${quote(key)}不是单元格的字段`),
        keysOfCells,
      )
      return anyCell
  }
}

const malformed = (value: unknown, { complain }: Place): Cell => {
  complain(
    'malformed-cell',
    said(`${quote(value)} cannot stand in a cell`, `${quote(value)}不能用作单元格`),
    keysOfCells,
  )
  return anyCell
}

const readPlain = (value: unknown, place: Place): Cell => {
  const { input, complain } = place
  if (value === null) return { kind: 'null' }
  if (typeof value === 'object' || typeof value === 'undefined') return malformed(value, place)
  if (input.type === 'list') {
    complain(
      'wrong-type',
      said(
        `"${input.name}" is a list; ${quote(value)} is not`,
        `“${input.name}”为列表，${quote(value)}不是列表`,
      ),
      writeAs(`{ has: ${quote(value)} }`),
    )
    return anyCell
  }
  const scalar = readLiteral(value, input, complain)
  if (scalar === undefined) return anyCell
  if (isTemporal(input.type)) return readFeel(temporalLiteral(String(scalar), input.type), place)
  return { kind: 'in', values: [scalar] }
}

const readFeel = (text: string, place: Place): Cell => {
  const simple = simpleFeel(text, place.input.type)
  if (simple !== undefined)
    return readCell(simple, {
      ...place,
      complain: (code, { en, zh }, own) =>
        place.complain(code, said(`${quote(text)}: ${en}`, `${quote(text)}：${zh}`), own),
    })
  const hint = feelExamples[place.input.type]
  if (place.feel === undefined)
    place.complain(
      'feel-missing',
      said(
        `${quote(text)} is not S-FEEL for a ${place.input.type}, and no engine is there to read more`,
        `${quote(text)}不是 ${place.input.type} 列的 S-FEEL 写法，且未提供 FEEL 引擎`,
      ),
      hint === undefined
        ? feelHint
        : said(`${hint.en}; for full FEEL ${feelHint.en}`, `${hint.zh}；如需完整 FEEL，${feelHint.zh}`),
    )
  else checkOpaque(text, place, place.feel, hint)
  return { kind: 'feel', text }
}

/** What goes beyond S-FEEL is run as it stands, so it must be a test of its column. */
const checkOpaque = (
  text: string,
  { input, names, complain }: Place,
  feel: NonNullable<Place['feel']>,
  usually: Said | undefined,
): void => {
  const meant = probablyMeant(text, input)
  const remedy = (own: Said | undefined) =>
    meant === undefined ? (own ?? usually) : both(said(`was ${meant} meant?`, `是否应为 ${meant}？`), own)
  if (!feel.isUnaryTests(text, [...names.keys()])) {
    complain(
      'malformed-cell',
      said(
        `${quote(text)} is not a FEEL cell for a ${input.type}`,
        `${quote(text)}不是 ${input.type} 列的 FEEL 写法`,
      ),
      remedy(undefined),
    )
    return
  }
  const fault = feel.faultOf?.(text, { as: 'test', type: input.type, names })
  if (fault === undefined) return
  const { says, remedy: own } = faultWords(fault)
  complain(
    'malformed-cell',
    said(
      `${quote(text)} is no test of its column: ${says.en}`,
      `${quote(text)}不能用作该列的条件：${says.zh}`,
    ),
    remedy(own),
  )
}

const simpler = said('split the rule into several', '请拆分为多条规则')

const readWithin = (source: unknown, place: Within, depth: number): Cell => {
  place.size.left -= 1
  if (depth > deepest || place.size.left < 0) {
    // Said once: every further part would only repeat it.
    if (place.size.left >= 0)
      place.complain(
        'too-deep',
        said(`a cell nests deeper than ${deepest} levels`, `单元格嵌套超过 ${deepest} 层`),
        simpler,
      )
    else if (place.size.left === -1)
      place.complain(
        'too-large',
        said(`a cell holds more than ${largest} parts`, `单元格超过 ${largest} 个部分`),
        simpler,
      )
    return anyCell
  }
  if (source === undefined || source === '-') return anyCell
  if (Array.isArray(source)) return readList(source, place, depth)
  return isRecord(source) ? readKeyed(source, place, depth) : readPlain(source, place)
}

/** Reads the object spelling of one cell; findings go to `complain`, and the cell is then `any`. */
export const readCell = (source: unknown, place: Place): Cell =>
  readWithin(source, { ...place, size: { left: largest } }, 0)
