import { evaluate, parseExpression, parseUnaryTests } from 'feelin'
import { type Said, said } from '../../explanation.js'
import { writeAs } from '../facts/write-as.js'
import { kindOf, testOf } from './expression-kind.js'
import { openRange } from './faults.js'
import type { FeelFault, FeelPlace } from './feel-engine.js'
import { childrenOf, Fault, isKnown, type Node, named, type Reading, textOf } from './feel-reading.js'

/** How many steps the loops of one text may take together; a list of facts counts as a thousand. */
const mostSteps = 100_000
const listSteps = 1_000

/** What loops repeat: the numbers of a range that is written out, or a list. */
const stepsOf = (reading: Reading, over: Node): number => {
  const ends = childrenOf(over).filter(({ name }) => name !== '..')
  if (ends.length < 2) return listSteps
  const [from, to] = ends.map((end) =>
    end.name === 'NumericLiteral' ? Number(textOf(reading, end)) : Number.NaN,
  )
  const steps = Math.abs((to as number) - (from as number)) + 1
  if (Number.isNaN(steps)) throw openRange()
  return steps
}

const loopSteps = (reading: Reading, node: Node): number => {
  const own = node.name === 'IterationContext' ? stepsOf(reading, node) : 1
  const children = childrenOf(node)
  if (node.name !== 'ForExpression' && node.name !== 'QuantifiedExpression')
    return Math.max(own, ...children.map((child) => loopSteps(reading, child)))
  const over = children
    .filter(({ name }) => name === 'InExpressions')
    .flatMap(childrenOf)
    .map((each) => loopSteps(reading, each))
  const body = children.filter(({ name }) => name !== 'InExpressions').map((each) => loopSteps(reading, each))
  return over.reduce((product, each) => product * each, 1) * Math.max(1, ...body)
}

const isNotHeld = (text: string, kind: string, type: string): Said => {
  const [is, holds] = [named(kind), named(type)]
  return said(
    `${text} is ${is.en}, and its column holds ${holds.en}`,
    `${text} 是${is.zh}，而该列为${holds.zh}`,
  )
}

const isArithmeticOnConstants = (reading: Reading, node: Node): boolean =>
  node.name === 'ArithmeticExpression' && !reading.asks

const computedInstead = (text: string): Fault => {
  const value = String(evaluate(text, {}).value)
  return new Fault(
    said(`${text} is computed as ${value}`, `${text} 会被计算为 ${value}`),
    said(
      'a range is written [50000..100000]; a date is written date("2026-03-02")',
      '区间写作 [50000..100000]；日期写作 date("2026-03-02")',
    ),
  )
}

/** A cell that is a value must be one of its column; one that is a test must ask something. */
const checkTest = (reading: Reading, node: Node): void => {
  const { type } = reading.place
  const inner = node.firstChild
  if (inner === null || inner.name === 'Wildcard') return
  if (inner.name === '?' && type !== 'boolean')
    throw new Fault(
      said('? alone is the value itself, which every value is equal to', '单独的 ? 即该列取值本身，必然相等'),
      said('write - for anything', '如不限，请写作 -'),
    )
  reading.asks = false
  if (inner.name === 'SimplePositiveUnaryTest' || inner.name === 'Interval') {
    testOf(reading, node, type)
    return
  }
  const kind = kindOf(reading, inner)
  if (isArithmeticOnConstants(reading, inner) && /-/.test(textOf(reading, inner)))
    throw computedInstead(textOf(reading, inner))
  if (type === 'any' || !isKnown(kind)) return
  if (kind === 'boolean' && type !== 'boolean') {
    if (!reading.asks && inner.name !== 'BooleanLiteral')
      throw new Fault(
        said(
          `${textOf(reading, inner)} asks nothing of its column`,
          `${textOf(reading, inner)} 没有对该列提出任何条件`,
        ),
        said('name the value as ?', '请以 ? 表示该列取值'),
      )
    if (inner.name !== 'BooleanLiteral') return
  }
  if (kind === 'list' || kind === 'range' || kind === type) return
  throw new Fault(
    isNotHeld(textOf(reading, inner), kind, type),
    type === 'list' && kind === 'string' ? writeAs(`list contains(?, ${textOf(reading, inner)})`) : undefined,
  )
}

const boundIn = (text: string, tree: ReturnType<typeof parseExpression>): ReadonlySet<string> => {
  const bound = new Set(['item'])
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'Name' || name === 'ParameterName' || name === 'Key')
        bound.add(text.slice(from, to).replaceAll('"', '').replace(/\s+/g, ' ').trim())
    },
  })
  return bound
}

/**
 * What is wrong with a FEEL text that parses, as the test of a column or as a value: a name that nothing has, values of two types
 * compared, a cell that is no value of its column, a loop or a pattern that may run without end. FEEL itself would answer null, or
 * worse, let JavaScript compare.
 */
export const feelFault = (text: string, place: FeelPlace): FeelFault | undefined => {
  const scope = Object.fromEntries([...place.names.keys()].map((name) => [name, null]))
  const tree = (place.as === 'test' ? parseUnaryTests : parseExpression)(text, scope, undefined)
  const reading: Reading = { text, place, bound: boundIn(text, tree), asks: false }
  try {
    if (loopSteps(reading, tree.topNode) > mostSteps)
      throw new Fault(
        said(`its loops take more than ${mostSteps} steps`, `循环超过 ${mostSteps} 步`),
        said(
          'ask with "list contains" or compute the value before',
          '请改用 "list contains"，或事先算出该值',
        ),
      )
    if (place.as === 'value') {
      const kind = kindOf(reading, tree.topNode)
      if (isKnown(kind) && isKnown(place.type) && kind !== place.type && kind !== 'list')
        throw new Fault(isNotHeld(text, kind, place.type))
      return undefined
    }
    const tests = tree.topNode.getChild('PositiveUnaryTests')
    for (const test of tests === null ? [] : tests.getChildren('PositiveUnaryTest')) checkTest(reading, test)
    return undefined
  } catch (reason) {
    if (!(reason instanceof Fault)) throw reason
    const { says, remedy } = reason
    return {
      message: says.en,
      says,
      ...(remedy === undefined ? {} : { hint: remedy.en, remedy }),
    }
  }
}
