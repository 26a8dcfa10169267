import { evaluate } from 'feelin'
import * as faults from './faults.js'
import {
  childrenOf,
  isKnown,
  type Node,
  nameOf,
  operandsOf,
  operators,
  type Reading,
  textOf,
} from './feel-reading.js'
import { type FeelKind, type FeelSignature, feelSignatures, productOf, sumOf } from './feel-signatures.js'
import { patternFault } from './pattern-steps.js'

/** A date or duration that is written out must be one: FEEL would answer null. */
const writtenOut = (reading: Reading, node: Node): FeelKind => {
  const text = textOf(reading, node)
  const literal = /^(?:@|([a-z ]+?)\s*\(\s*)"([^"]*)"\s*\)?$/.exec(text)
  const maker = childrenOf(node).find(({ name }) => name === 'DateTimeConstructor')
  const name = maker === undefined ? '@' : nameOf(reading, maker)
  if (literal === null) {
    const parameters = childrenOf(node).find(({ name: each }) => each.endsWith('Parameters'))
    return called(reading, name, parameters)
  }
  const value = evaluate(text, {}).value
  if (value === null || value === undefined) throw faults.noValue(text)
  const words = literal[2] ?? ''
  if (name === 'date and time') return 'dateTime'
  if (name === 'date' || name === 'time') return name
  if (/^-?P/.test(words)) return /^-?P[^T]*[YM]/.test(words) ? 'yearMonthDuration' : 'dayTimeDuration'
  return words.includes('T') ? 'dateTime' : words.includes(':') ? 'time' : 'date'
}

const arithmetic = (reading: Reading, node: Node): FeelKind => {
  const [first, ...others] = operandsOf(node).map((each) => kindOf(reading, each))
  const sign = childrenOf(node).find(({ name }) => name === 'ArithOp')
  const text = sign === undefined ? '-' : textOf(reading, sign)
  const [second] = others
  if (first === undefined || second === undefined) return first ?? 'any'
  const kind = text === '+' || text === '-' ? sumOf(first, second, text) : productOf(first, second, text)
  if (kind !== undefined) return kind
  throw faults.unfitOperands(textOf(reading, node), first, text, second)
}

const mustAgree = (reading: Reading, node: Node, left: string, right: string): void => {
  if (!isKnown(left) || !isKnown(right) || left === right) return
  throw faults.incomparable(textOf(reading, node), left, right)
}

/** What a test inside `in (…)` or a cell asks of a value of a kind. */
export const testOf = (reading: Reading, node: Node, kind: string): void => {
  const inner = node.name === 'PositiveUnaryTest' ? node.firstChild : node
  if (inner === null) return
  if (inner.name === 'PositiveUnaryTests') {
    for (const each of childrenOf(inner)) testOf(reading, each, kind)
    return
  }
  if (inner.name !== 'SimplePositiveUnaryTest' && inner.name !== 'Interval') {
    const own = kindOf(reading, inner)
    if (own === 'list' || own === 'range' || own === 'boolean') return
    mustAgree(reading, node, kind, own)
    return
  }
  for (const end of inner.name === 'Interval' ? operandsOf(inner) : childrenOf(inner)) {
    if (end.name === 'CompareOp') continue
    if (end.name === 'Interval') testOf(reading, end, kind)
    else mustAgree(reading, node, kind, plainKindOf(reading, end))
  }
}

/** A kind of an operand: a test such as `> 5` is none, though the grammar lets it stand nearly everywhere. */
const plainKindOf = (reading: Reading, node: Node): FeelKind => {
  if (node.name === 'SimplePositiveUnaryTest' && node.firstChild?.name === 'CompareOp')
    throw faults.testNotValue(textOf(reading, node))
  return kindOf(reading, node)
}

const comparison = (reading: Reading, node: Node): FeelKind => {
  const children = childrenOf(node)
  const operands = children.filter(({ name }) => !operators.has(name))
  const [subject, ...others] = operands
  if (subject === undefined) return 'boolean'
  const kind = plainKindOf(reading, subject)
  if (kind === 'boolean' && subject.name === 'Comparison') throw faults.comparesAnswer(textOf(reading, node))
  if (children.some(({ name }) => name === 'in')) for (const other of others) testOf(reading, other, kind)
  else for (const other of others) mustAgree(reading, node, kind, plainKindOf(reading, other))
  return 'boolean'
}

const joined = (reading: Reading, node: Node): FeelKind => {
  for (const operand of operandsOf(node)) {
    const kind = plainKindOf(reading, operand)
    if (isKnown(kind) && kind !== 'boolean') throw faults.notTruth(textOf(reading, operand), kind)
  }
  return 'boolean'
}

const fits = (kind: FeelKind, wanted: FeelKind): boolean =>
  kind === wanted || !isKnown(kind) || wanted === 'any'

const argumentsOf = (parameters: Node | undefined): Node[] =>
  parameters === undefined ? [] : childrenOf(parameters).filter(({ name }) => name !== ',')

const withinSignature = (
  reading: Reading,
  name: string,
  signature: FeelSignature,
  parameters: Node | undefined,
): FeelKind => {
  const given = argumentsOf(parameters)
  const kinds = given.map((each) => kindOf(reading, each))
  if (parameters?.name === 'NamedParameters') return signature.gives
  if (given.length < signature.least || given.length > signature.most)
    throw faults.argumentCount(name, signature, given.length)
  signature.takes.forEach((wanted, index) => {
    const kind = kinds[index]
    if (kind !== undefined && !fits(kind, wanted)) throw faults.unfitArgument(name, wanted, kind)
  })
  const [, pattern] = given
  if (['matches', 'replace', 'split'].includes(name) && pattern !== undefined) checkPattern(reading, pattern)
  return signature.gives
}

/** A pattern that is written out is looked at now; one that facts give is looked at when it is run. */
const checkPattern = (reading: Reading, pattern: Node): void => {
  if (pattern.name !== 'StringLiteral') return
  const value = evaluate(textOf(reading, pattern), {}).value
  const fault = typeof value === 'string' ? patternFault(value) : undefined
  if (fault !== undefined) throw faults.pattern(textOf(reading, pattern), fault)
}

function called(reading: Reading, name: string, parameters: Node | undefined): FeelKind {
  const signature = feelSignatures.get(name)
  if (signature !== undefined && !reading.place.names.has(name) && !reading.bound.has(name))
    return withinSignature(reading, name, signature, parameters)
  for (const each of argumentsOf(parameters)) kindOf(reading, each)
  if (reading.place.names.has(name) || reading.bound.has(name)) return 'any'
  throw faults.noFunction(name, [...feelSignatures.keys()])
}

const invocation = (reading: Reading, node: Node): FeelKind => {
  const [callee] = childrenOf(node)
  const parameters = childrenOf(node).find(({ name }) => name.endsWith('Parameters'))
  if (callee === undefined) return 'any'
  if (callee.name === 'VariableName' || callee.name === 'SpecialFunctionName')
    return called(reading, nameOf(reading, callee), parameters)
  kindOf(reading, callee)
  for (const each of argumentsOf(parameters)) kindOf(reading, each)
  return 'any'
}

const isWithin = (node: Node, name: string): boolean => {
  for (let outer = node.parent; outer !== null; outer = outer.parent) if (outer.name === name) return true
  return false
}

const variable = (reading: Reading, node: Node): FeelKind => {
  const name = nameOf(reading, node)
  const kind = reading.place.names.get(name)
  if (kind !== undefined) {
    reading.asks = true
    return kind as FeelKind
  }
  if (reading.bound.has(name)) return 'any'
  // Inside a filter the fields of each member are names too.
  if (isWithin(node, 'FilterExpression')) return 'any'
  if (feelSignatures.has(name)) throw faults.functionNotValue(name)
  throw faults.unknownName(name, [...reading.place.names.keys()])
}

const loop = (reading: Reading, node: Node): FeelKind => {
  for (const child of childrenOf(node)) if (child.name !== 'Name') kindOf(reading, child)
  return node.name === 'ForExpression' ? 'list' : 'boolean'
}

const branches = (reading: Reading, node: Node): FeelKind => {
  const [test, yes, no] = childrenOf(node).filter(({ name }) => !['if', 'then', 'else'].includes(name))
  if (test !== undefined) kindOf(reading, test)
  const kinds = [yes, no].map((each) => (each === undefined ? 'null' : kindOf(reading, each))).filter(isKnown)
  return new Set(kinds).size === 1 && kinds.length === 2 ? (kinds[0] as FeelKind) : 'any'
}

const readers: Readonly<Record<string, (reading: Reading, node: Node) => FeelKind>> = {
  NumericLiteral: () => 'number',
  StringLiteral: () => 'string',
  BooleanLiteral: () => 'boolean',
  null: () => 'null',
  DateTimeLiteral: writtenOut,
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: joined,
  Disjunction: joined,
  VariableName: variable,
  FunctionInvocation: invocation,
  ForExpression: loop,
  QuantifiedExpression: loop,
  IfExpression: branches,
  '?': (reading) => {
    reading.asks = true
    return reading.place.as === 'test' ? (reading.place.type as FeelKind) : 'any'
  },
  ParenthesizedExpression: (reading, node) => {
    const [inner] = operandsOf(node)
    return inner === undefined ? 'any' : kindOf(reading, inner)
  },
  InstanceOfExpression: (reading, node) => {
    const [subject] = childrenOf(node)
    if (subject !== undefined) kindOf(reading, subject)
    return 'boolean'
  },
  PathExpression: (reading, node) => {
    const [target] = childrenOf(node)
    if (target !== undefined) kindOf(reading, target)
    return 'any'
  },
  Interval: (reading, node) => {
    const [low, high] = operandsOf(node)
    if (low !== undefined && high !== undefined)
      mustAgree(reading, node, kindOf(reading, low), kindOf(reading, high))
    return 'range'
  },
  List: (reading, node) => {
    for (const child of childrenOf(node)) kindOf(reading, child)
    return 'list'
  },
  Context: (reading, node) => {
    if (node.getChild('ContextEntry') !== null)
      for (const entry of node.getChildren('ContextEntry'))
        for (const child of childrenOf(entry)) {
          if (child.name === 'FunctionDefinition') throw faults.endlessFunction()
          if (child.name !== 'Key') kindOf(reading, child)
        }
    return 'context'
  },
  FunctionDefinition: (reading, node) => {
    const body = node.getChild('FunctionBody')
    if (body !== null) kindOf(reading, body)
    return 'function'
  },
  FilterExpression: (reading, node) => {
    for (const child of childrenOf(node)) kindOf(reading, child)
    return 'any'
  },
  NamedParameter: (reading, node) => {
    const value = childrenOf(node).at(-1)
    return value === undefined ? 'any' : kindOf(reading, value)
  },
}

export function kindOf(reading: Reading, node: Node): FeelKind {
  const read = readers[node.name]
  if (read !== undefined) return read(reading, node)
  const kinds = childrenOf(node).map((child) => kindOf(reading, child))
  return kinds.length === 1 && node.name !== 'SimplePositiveUnaryTest' ? (kinds[0] ?? 'any') : 'any'
}
