import type { FactType } from '../facts/fact.js'
import { isTemporal } from '../facts/temporal-text.js'
import type { CellLiteral, CellSource, Comparison } from './cell-source.js'

/** One word of S-FEEL. Texts are unescaped, names keep their inner spaces collapsed to one. */
type FeelToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string }

// Every alternative starts with a different character and none nests a repetition: linear on any text.
const word =
  /\s*(?:("(?:[^"\\]|\\.)*")|((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(\.\.|<=|>=|!=|[<>=\-,()[\]?@]))/uy

const unescaped = (quoted: string): string | undefined => {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}

const tokenOf = ([, text, number, name, sign]: RegExpExecArray): FeelToken | undefined => {
  if (text !== undefined) {
    const value = unescaped(text)
    return value === undefined ? undefined : { kind: 'text', value }
  }
  if (number !== undefined) return { kind: 'number', value: Number(number) }
  if (name !== undefined) return { kind: 'name', value: name }
  return sign === undefined ? undefined : { kind: 'sign', value: sign }
}

/** The words of an S-FEEL text, or `undefined` when it holds something that S-FEEL has no word for. */
const feelTokens = (text: string): FeelToken[] | undefined => {
  const tokens: FeelToken[] = []
  const end = text.trimEnd().length
  word.lastIndex = 0
  while (word.lastIndex < end) {
    const match = word.exec(text)
    const token = match === null ? undefined : tokenOf(match)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  return tokens
}

interface Reader {
  readonly tokens: readonly FeelToken[]
  readonly type: FactType
  next: number
}

/** Thrown inside this file only: the text is not S-FEEL, or not S-FEEL that this column can hold. */
const notSimple = Symbol('not S-FEEL')

const refuse = (): never => {
  throw notSimple
}

const take = (reader: Reader): FeelToken => reader.tokens[reader.next++] ?? refuse()

const accept = (reader: Reader, value: string): boolean => {
  const token = reader.tokens[reader.next]
  if (token === undefined || token.kind === 'text' || token.value !== value) return false
  reader.next += 1
  return true
}

const expect = (reader: Reader, ...values: string[]): void => {
  for (const value of values) if (!accept(reader, value)) refuse()
}

const takeText = (reader: Reader): string => {
  const token = take(reader)
  return token.kind === 'text' ? token.value : refuse()
}

const dateLiteral = (reader: Reader, date: string): string => (reader.type === 'date' ? date : refuse())

const literal = (reader: Reader): CellLiteral => {
  if (accept(reader, '@')) return dateLiteral(reader, takeText(reader))
  const negative = accept(reader, '-')
  const token = take(reader)
  if (token.kind === 'number') return negative ? -token.value : token.value
  if (negative) return refuse()
  // A FEEL text is not a FEEL date: letting it pass here would match where another DMN engine says null.
  if (token.kind === 'text') return reader.type === 'date' || isTemporal(reader.type) ? refuse() : token.value
  if (token.kind === 'sign') return refuse()
  switch (token.value) {
    case 'true':
      return true
    case 'false':
      return false
    case 'null':
      return null
    case 'date': {
      expect(reader, '(')
      const date = takeText(reader)
      expect(reader, ')')
      return dateLiteral(reader, date)
    }
    default:
      return refuse()
  }
}

const ordered = (reader: Reader): number | string => {
  const value = literal(reader)
  return typeof value === 'number' || typeof value === 'string' ? value : refuse()
}

const comparisons: Record<string, keyof Comparison> = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' }

/** A comparison of texts, or within a column of any type, is FEEL but not S-FEEL that can be reasoned about. */
const between = (reader: Reader, comparison: Comparison): CellSource => {
  const onTexts =
    reader.type === 'string' && Object.values(comparison).every((end) => typeof end === 'string')
  return reader.type === 'any' || onTexts ? refuse() : comparison
}

const compared = (reader: Reader): CellSource | undefined => {
  for (const [sign, key] of Object.entries(comparisons))
    if (accept(reader, sign)) return between(reader, { [key]: ordered(reader) })
  if (accept(reader, '=')) return { is: literal(reader) }
  if (accept(reader, '!=')) return { not: { is: literal(reader) } }
  return undefined
}

const interval = (reader: Reader): CellSource | undefined => {
  const inclusive = accept(reader, '[')
  if (!inclusive && !accept(reader, '(') && !accept(reader, ']')) return undefined
  const low = ordered(reader)
  expect(reader, '..')
  const high = ordered(reader)
  const lower: Comparison = inclusive ? { gte: low } : { gt: low }
  if (accept(reader, ']')) return between(reader, { ...lower, lte: high })
  if (accept(reader, ')') || accept(reader, '[')) return between(reader, { ...lower, lt: high })
  return refuse()
}

const calls: readonly { words: readonly string[]; cell: (text: string) => CellSource }[] = [
  { words: ['contains'], cell: (text) => ({ contains: text }) },
  { words: ['starts', 'with'], cell: (text) => ({ startsWith: text }) },
  { words: ['ends', 'with'], cell: (text) => ({ endsWith: text }) },
  { words: ['list', 'contains'], cell: (text) => ({ has: text }) },
]

const call = (reader: Reader): CellSource | undefined => {
  for (const { words, cell } of calls) {
    const [first, ...rest] = words
    if (first === undefined || !accept(reader, first)) continue
    expect(reader, ...rest, '(', '?', ',')
    const text = takeText(reader)
    expect(reader, ')')
    return reader.type === 'any' ? refuse() : cell(text)
  }
  return undefined
}

const test = (reader: Reader): CellSource => {
  if (accept(reader, '?')) return compared(reader) ?? refuse()
  const found = compared(reader) ?? interval(reader) ?? call(reader)
  if (found !== undefined) return found
  const value = literal(reader)
  if (reader.type === 'list' && value !== null) return refuse()
  return typeof value === 'string' ? { is: value } : value
}

const tests = (reader: Reader): CellSource => {
  const cells = [test(reader)]
  while (accept(reader, ',')) cells.push(test(reader))
  return cells.length === 1 ? (cells[0] ?? null) : cells
}

const unaryTests = (reader: Reader): CellSource => {
  if (accept(reader, 'not')) {
    expect(reader, '(')
    const cell = tests(reader)
    expect(reader, ')')
    return { not: cell }
  }
  return tests(reader)
}

/**
 * The object spelling of an S-FEEL cell, or `undefined` when the text goes beyond what can be verified
 * for a column of this type (it may still be full FEEL). Source: DMN 1.5, 9.2 and 10.3.1, grammar rules 7–18.
 *
 * @example
 * simpleFeel('[1..5)', 'number')      // { gte: 1, lt: 5 }
 * simpleFeel('not("a", "b")', 'string') // { not: [{ is: 'a' }, { is: 'b' }] }
 */
export const simpleFeel = (text: string, type: FactType): CellSource | undefined => {
  const tokens = feelTokens(text)
  if (tokens === undefined || tokens.length === 0) return undefined
  const reader: Reader = { tokens, type, next: 0 }
  if (tokens.length === 1 && accept(reader, '-')) return '-'
  try {
    const cell = unaryTests(reader)
    return reader.next === tokens.length ? cell : undefined
  } catch (reason) {
    if (reason === notSimple) return undefined
    throw reason
  }
}
