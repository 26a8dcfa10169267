import { isRecord } from '../../is-record.js'
import type { Input } from '../facts/column.js'
import type { Complain } from '../facts/gather-issues.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { readLiteral } from '../facts/read-literal.js'
import { isTemporal, temporalLiteral } from '../facts/temporal-text.js'
import { type FeelEngine, feelHint } from '../feel/feel-engine.js'
import { anyCell, type Bound, type Cell, type TextTest } from './cell.js'
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
const feelHints: Partial<Record<Input['type'], string>> = {
  string: 'texts stand in double quotes: "a", "b" or not("a")',
  number: 'write 5, < 5, [1..5) or not(5)',
  boolean: 'write true, false or -',
  dateTime: 'write < date and time("2026-03-02T09:30:00")',
  time: 'write < time("09:30:00")',
  dayTimeDuration: 'write < duration("P2D")',
  yearMonthDuration: 'write < duration("P1Y2M")',
  date: 'write date("2026-03-02"), < date("2026-03-02") or [date("…")..date("…")]',
}
const hintOfKeys =
  'a cell object has gte, gt, lte, lt, is, not, null, contains, startsWith, endsWith, has, hasAll, feel or fn'

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
    complain('malformed-cell', `${inclusive} and ${exclusive} exclude each other`)
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
      `"${input.name}" is of type ${input.type} and has no order`,
      isOfNumbers(record)
        ? `if "${input.name}" holds numbers, give its column the type number (in DMN: typeRef="number")`
        : 'only number and date inputs can be compared',
    )
    return anyCell
  }
  const low = readBound(record, ['gte', 'gt'], place)
  const high = readBound(record, ['lte', 'lt'], place)
  if (low !== undefined && high !== undefined && emptyRange(low, high))
    complain(
      'empty-range',
      `no value lies between ${quote(low.value)} and ${quote(high.value)}`,
      'were the two ends swapped?',
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
  complain('wrong-type', `${texts.length === 0 ? 'an empty list' : quote(wrong)} is not a text to look for`)
  return []
}

const readText = (test: TextTest, value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'string')
    complain('wrong-type', `${test} needs a string input; "${input.name}" is of type ${input.type}`)
  return { kind: 'text', test, literals: readTexts(value, complain) }
}

const readHas = (quantity: 'any' | 'all', value: unknown, { input, complain }: Place): Cell => {
  if (input.type !== 'list') {
    complain(
      'wrong-type',
      `"${input.name}" is of type ${input.type}, not a list`,
      'write the values themselves: ["a", "b"]',
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
    place.complain('malformed-cell', 'an empty list matches nothing', 'write "-" to match anything')
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
    complain('malformed-cell', `a cell object has one key, not ${keys.length}`, hintOfKeys)
    return anyCell
  }
  const value = record[key]
  switch (key) {
    case 'is':
      return readPlain(value, place)
    case 'not':
      return { kind: 'not', cell: readWithin(value, place, depth + 1) }
    case 'null':
      if (typeof value !== 'boolean') complain('malformed-cell', `null is true or false, not ${quote(value)}`)
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
      complain('malformed-cell', `${quote(key)} is no key of a cell`, hintOfKeys)
      return anyCell
  }
}

const malformed = (value: unknown, { complain }: Place): Cell => {
  complain('malformed-cell', `${quote(value)} cannot stand in a cell`, hintOfKeys)
  return anyCell
}

const readPlain = (value: unknown, place: Place): Cell => {
  const { input, complain } = place
  if (value === null) return { kind: 'null' }
  if (typeof value === 'object' || typeof value === 'undefined') return malformed(value, place)
  if (input.type === 'list') {
    complain(
      'wrong-type',
      `"${input.name}" is a list; ${quote(value)} is not`,
      `write { has: ${quote(value)} }`,
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
      complain: (code, message, own) => place.complain(code, `${quote(text)}: ${message}`, own),
    })
  const hint = feelHints[place.input.type]
  if (place.feel === undefined)
    place.complain(
      'feel-missing',
      `${quote(text)} is not S-FEEL for a ${place.input.type}, and no engine is there to read more`,
      hint === undefined ? feelHint : `${hint}; for full FEEL ${feelHint}`,
    )
  else checkOpaque(text, place, place.feel, hint)
  return { kind: 'feel', text }
}

/** What goes beyond S-FEEL is run as it stands, so it must be a test of its column. */
const checkOpaque = (
  text: string,
  { input, names, complain }: Place,
  feel: NonNullable<Place['feel']>,
  usually: string | undefined,
): void => {
  const meant = probablyMeant(text, input)
  const remedy = (own: string | undefined) =>
    meant === undefined ? (own ?? usually) : `was ${meant} meant?${own === undefined ? '' : ` ${own}`}`
  if (!feel.isUnaryTests(text, [...names.keys()])) {
    complain('malformed-cell', `${quote(text)} is not a FEEL cell for a ${input.type}`, remedy(undefined))
    return
  }
  const fault = feel.faultOf?.(text, { as: 'test', type: input.type, names })
  if (fault !== undefined)
    complain(
      'malformed-cell',
      `${quote(text)} is no test of its column: ${fault.message}`,
      remedy(fault.hint),
    )
}

const readWithin = (source: unknown, place: Within, depth: number): Cell => {
  place.size.left -= 1
  if (depth > deepest || place.size.left < 0) {
    // Said once: every further part would only repeat it.
    if (place.size.left >= 0) place.complain('too-deep', `a cell nests deeper than ${deepest} levels`)
    else if (place.size.left === -1) place.complain('too-large', `a cell holds more than ${largest} parts`)
    return anyCell
  }
  if (source === undefined || source === '-') return anyCell
  if (Array.isArray(source)) return readList(source, place, depth)
  return isRecord(source) ? readKeyed(source, place, depth) : readPlain(source, place)
}

/** Reads the object spelling of one cell; findings go to `complain`, and the cell is then `any`. */
export const readCell = (source: unknown, place: Place): Cell =>
  readWithin(source, { ...place, size: { left: largest } }, 0)
