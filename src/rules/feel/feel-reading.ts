import type { parseExpression } from 'feelin'
import type { FeelPlace } from './feel-engine.js'

type Tree = ReturnType<typeof parseExpression>
export type Node = Tree['topNode']

/** What a look at one text needs to know and has found out. */
export interface Reading {
  readonly text: string
  readonly place: FeelPlace
  /** Names that the text itself binds: of loops, of functions, of entries. */
  readonly bound: ReadonlySet<string>
  /** Whether a column or the tested value is named at all. */
  asks: boolean
}

/** Thrown while a text is looked at, and caught by whoever asked. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message)
  }
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  time: 'a time',
  dateTime: 'a date and time',
  dayTimeDuration: 'a duration of days',
  yearMonthDuration: 'a duration of months',
  list: 'a list',
  context: 'a context',
  range: 'a range',
  function: 'a function',
}

export const named = (kind: string): string => kindNames[kind] ?? kind

export const childrenOf = (node: Node): Node[] => {
  const children: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!child.type.isSkipped) children.push(child)
  return children
}

export const textOf = ({ text }: Reading, { from, to }: Node): string => text.slice(from, to)

export const nameOf = (reading: Reading, node: Node): string =>
  textOf(reading, node).replaceAll('`', '').replace(/\s+/g, ' ').trim()

export const isKnown = (kind: string): boolean => kind !== 'any' && kind !== 'null'

export const isTemporal = (kind: string): boolean => kind === 'date' || kind === 'time' || kind === 'dateTime'

export const isDuration = (kind: string): boolean =>
  kind === 'dayTimeDuration' || kind === 'yearMonthDuration'

export const operators = new Set([
  'ArithOp',
  'CompareOp',
  '(',
  ')',
  'and',
  'or',
  'between',
  'in',
  '[',
  ']',
  '..',
  ',',
])

export const operandsOf = (node: Node): Node[] => childrenOf(node).filter(({ name }) => !operators.has(name))
