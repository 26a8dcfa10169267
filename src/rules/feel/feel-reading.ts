import type { parseExpression } from 'feelin'
import { type Said, said } from '../../explanation.js'
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
    readonly says: Said,
    readonly remedy?: Said,
  ) {
    super(says.en)
  }
}

const kindNames: Readonly<Record<string, Said>> = {
  string: said('a text', '文本'),
  number: said('a number', '数值'),
  boolean: said('true or false', '真假值'),
  date: said('a date', '日期'),
  time: said('a time', '时刻'),
  dateTime: said('a date and time', '日期和时间'),
  dayTimeDuration: said('a duration of days', '日时时长'),
  yearMonthDuration: said('a duration of months', '年月时长'),
  list: said('a list', '列表'),
  context: said('a context', '上下文对象'),
  range: said('a range', '区间'),
  function: said('a function', '函数'),
}

export const named = (kind: string): Said => kindNames[kind] ?? said(kind, kind)

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
