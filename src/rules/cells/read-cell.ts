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
import { cellRemedies, cellWords } from './cell-words.js'
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
    complain('malformed-cell', cellWords.excluding(inclusive, exclusive), cellRemedies.keepOne)
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
      cellWords.noOrder(input),
      isOfNumbers(record) ? cellRemedies.numberColumn(input) : cellRemedies.orderedColumns,
    )
    return anyCell
  }
  const low = readBound(record, ['gte', 'gt'], place)
  const high = readBound(record, ['lte', 'lt'], place)
  if (low !== undefined && high !== undefined && emptyRange(low, high))
    complain('empty-range', cellWords.emptyRange(quote(low.value), quote(high.value)), cellRemedies.swapped)
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
  complain('wrong-type', cellWords.noText(texts.length === 0 ? undefined : quote(wrong)), cellRemedies.texts)
  return []
}

const readText = (test: TextTest, value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'string')
    complain('wrong-type', cellWords.needsText(test, input), cellRemedies.compareInstead)
  return { kind: 'text', test, literals: readTexts(value, complain) }
}

const readHas = (quantity: 'any' | 'all', value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'list') {
    complain('wrong-type', cellWords.noList(input), cellRemedies.plainValues)
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
  if (cells.length === 0) place.complain('malformed-cell', cellWords.emptyList, cellRemedies.anything)
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
      if (typeof value !== 'boolean') complain('malformed-cell', cellWords.noTruth(quote(value)))
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
      complain('malformed-cell', cellWords.noKey(quote(key)), keysOfCells)
      return anyCell
  }
}

const malformed = (value: unknown, { complain }: Place): Cell => {
  complain('malformed-cell', cellWords.noCell(quote(value)), keysOfCells)
  return anyCell
}

const readPlain = (value: unknown, place: Place): Cell => {
  const { input, complain } = place
  if (value === null) return { kind: 'null' }
  if (typeof value === 'object' || typeof value === 'undefined') return malformed(value, place)
  if (input.type === 'list') {
    complain('wrong-type', cellWords.isList(input, quote(value)), writeAs(`{ has: ${quote(value)} }`))
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
      cellWords.beyondSimple(quote(text), place.input.type),
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
    complain('malformed-cell', cellWords.noFeel(quote(text), input.type), remedy(undefined))
    return
  }
  const fault = feel.faultOf?.(text, { as: 'test', type: input.type, names })
  if (fault === undefined) return
  const { says, remedy: own } = faultWords(fault)
  complain('malformed-cell', cellWords.noTest(quote(text), says), remedy(own))
}

const readWithin = (source: unknown, place: Within, depth: number): Cell => {
  place.size.left -= 1
  if (depth > deepest || place.size.left < 0) {
    // Said once: every further part would only repeat it.
    if (place.size.left >= 0) place.complain('too-deep', cellWords.tooDeep(deepest), cellRemedies.split)
    else if (place.size.left === -1)
      place.complain('too-large', cellWords.tooLarge(largest), cellRemedies.split)
    return anyCell
  }
  if (source === undefined || source === '-') return anyCell
  if (Array.isArray(source)) return readList(source, place, depth)
  return isRecord(source) ? readKeyed(source, place, depth) : readPlain(source, place)
}

/** Reads the object spelling of one cell; findings go to `complain`, and the cell is then `any`. */
export const readCell = (source: unknown, place: Place): Cell =>
  readWithin(source, { ...place, size: { left: largest } }, 0)
