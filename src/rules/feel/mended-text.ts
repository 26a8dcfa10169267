import { type parseExpression, parseUnaryTests } from 'feelin'
import { formatDay, parseDay } from '../../plain-date.js'

type Tree = ReturnType<typeof parseExpression>
type Node = Tree['topNode']

/** The names under which mended operators stand in a text, and what they are called with. */
export const operatorNames = {
  compute: '__compute',
  negate: '__negate',
  compare: '__compare',
  months: '__months',
} as const

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!child.type.isSkipped) children.push(child)
  return children
}

const isTest = (node: Node | undefined): boolean =>
  node?.name === 'SimplePositiveUnaryTest' && node.firstChild?.name === 'CompareOp'

/** A number without its exponent, which the library leaves out when it reads one. */
const plainNumber = (text: string): string => {
  if (!/e/i.test(text)) return text
  const value = Number(text.replace(/\s/g, ''))
  if (!Number.isFinite(value)) return text
  const plain = String(value)
  return plain.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : plain
}

class Mending {
  constructor(private readonly text: string) {}

  /** The text of a node, its parts mended. */
  of(node: Node): string {
    switch (node.name) {
      case 'ArithmeticExpression':
        return this.arithmetic(node)
      case 'Comparison':
        return this.comparison(node)
      case 'NumericLiteral':
        return plainNumber(this.text.slice(node.from, node.to))
      case 'StringLiteral':
        return this.midnight(node)
      case 'SpecialFunctionName':
        return operatorNames.months
      case 'SimplePositiveUnaryTest':
        return this.test(node)
      case 'PositiveUnaryTest':
        return this.literal(node)
      default:
        return this.parts(node)
    }
  }

  private parts(node: Node): string {
    let at = node.from
    let written = ''
    for (const child of childrenOf(node)) {
      written += this.text.slice(at, child.from) + this.of(child)
      at = child.to
    }
    return written + this.text.slice(at, node.to)
  }

  /** The end of a day, `T24:00:00`, as the beginning of the next, which the library can read. */
  private midnight(node: Node): string {
    const text = this.text.slice(node.from, node.to)
    const [, day, rest = ''] = /^"(\d{4}-\d{2}-\d{2})T24:00:00((?:[Z+@-].*)?)"$/.exec(text) ?? []
    const next = day === undefined ? undefined : parseDay(day)
    return next === undefined ? text : `"${formatDay(next + 1)}T00:00:00${rest}"`
  }

  private arithmetic(node: Node): string {
    const [left, sign, right] = childrenOf(node)
    if (left === undefined || sign === undefined) return this.parts(node)
    if (right === undefined) return `${operatorNames.negate}(${this.of(sign)})`
    const operator = this.text.slice(sign.from, sign.to)
    return `${operatorNames.compute}(${this.of(left)}, ${this.of(right)}, "${operator}")`
  }

  private comparison(node: Node): string {
    const children = childrenOf(node)
    const [left, sign, right] = children
    if (left === undefined || sign === undefined || right === undefined || sign.name !== 'CompareOp')
      return this.parts(node)
    if (isTest(left) || isTest(right))
      throw new Error(`${this.text.slice(node.from, node.to)} has a test where a value is expected`)
    const operator = this.text.slice(sign.from, sign.to)
    const call = `${operatorNames.compare}(${this.of(left)}, ${this.of(right)}, "${operator}")`
    // A filter takes a test by its form, and a call for the number of a member.
    return node.parent?.name === 'FilterExpression' ? `(${call} = true)` : call
  }

  /** A duration that stands alone in a cell: the library holds those of many days for equal that are not. */
  private literal(node: Node): string {
    const [only] = childrenOf(node)
    return only?.name === 'DateTimeLiteral' && node.parent?.parent?.name === 'UnaryTests'
      ? this.asked(only, '=')
      : this.parts(node)
  }

  /** A comparison with the tested value. One that is neither true nor false holds neither here nor within `not`. */
  private asked(bound: Node, operator: string): string {
    const isNegated = this.text.trimStart().startsWith('not')
    return `(${operatorNames.compare}(?, ${this.of(bound)}, "${operator}") ${isNegated ? '!= false' : '= true'})`
  }

  private test(node: Node): string {
    const [sign, bound] = childrenOf(node)
    const operator = sign === undefined ? '' : this.text.slice(sign.from, sign.to)
    if (isTest(bound))
      throw new Error(`${this.text.slice(node.from, node.to)} has a test where a value is expected`)
    const stands =
      node.parent?.name === 'PositiveUnaryTest' && node.parent.parent?.parent?.name === 'UnaryTests'
    if (!stands || bound === undefined) return this.parts(node)
    return this.asked(bound, operator)
  }
}

const mostKept = 5_000
const kept = new Map<string, string>()

const isPlain = (text: string): boolean => !/[-+*/^<>=@]|\d[eE]|\byears and months|duration\s*\(/.test(text)

/**
 * A FEEL text with the operators that the library computes in binary fractions, or leaves to JavaScript, written as calls of our own.
 * Texts that do not parse stay as they are: the library says what is wrong.
 */
export const mendedText = (
  text: string,
  names: readonly string[],
  parse: typeof parseExpression | typeof parseUnaryTests,
): string => {
  if (isPlain(text)) return text
  const key = `${parse === parseUnaryTests}|${names.join()}|${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const tree = parse(text, Object.fromEntries(names.map((name) => [name, null])), undefined)
  let sound = true
  tree.iterate({ enter: ({ type }) => (sound &&= !type.isError) })
  const mended = sound ? new Mending(text).of(tree.topNode) : text
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, mended)
  return mended
}
