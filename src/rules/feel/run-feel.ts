import { evaluate, unaryTest } from 'feelin'
import { longestFor, patternFault } from './pattern-steps.js'

/** A function as the library takes one: its parameters by name beside it. */
type BuiltIn = ((...values: never[]) => unknown) & { $args?: string[] }

const builtIn = (names: readonly string[], run: (...values: never[]) => unknown): BuiltIn =>
  Object.assign(run, { $args: [...names] })

/** A pattern as XPath has it, or why it is not run on this text. */
const compiled = (pattern: string, flags: string, text: string): RegExp => {
  const fault = patternFault(pattern)
  if (fault !== undefined) throw new Error(`the pattern ${JSON.stringify(pattern)} ${fault}`)
  const longest = longestFor(pattern)
  if (text.length > longest)
    throw new Error(
      `the pattern ${JSON.stringify(pattern)} is tried on at most ${longest} characters, not on ${text.length}: write it with fewer repetitions`,
    )
  return new RegExp(pattern, flags)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const flagsOf = (flags: unknown): string | undefined => {
  if (flags === null || flags === undefined) return 'u'
  return isText(flags) && /^[smi]*$/.test(flags) ? `u${[...new Set(flags)].join('')}` : undefined
}

const matches = builtIn(['input', 'pattern', 'flags'], (input: unknown, pattern: unknown, flags: unknown) => {
  const own = flagsOf(flags)
  if (!isText(input) || !isText(pattern) || own === undefined) return null
  return compiled(pattern, own, input).test(input)
})

const replace = builtIn(
  ['input', 'pattern', 'replacement', 'flags'],
  (input: unknown, pattern: unknown, replacement: unknown, flags: unknown) => {
    const own = flagsOf(flags)
    if (!isText(input) || !isText(pattern) || !isText(replacement) || own === undefined) return null
    return input.replace(compiled(pattern, `g${own}`, input), replacement.replace(/\$0/g, '$$&'))
  },
)

const split = builtIn(['string', 'delimiter'], (text: unknown, delimiter: unknown) =>
  isText(text) && isText(delimiter) ? text.split(compiled(delimiter, 'u', text)) : null,
)

/** Built-ins that the library has too freely or wrongly, by the names under which FEEL calls them. */
const mendedBuiltIns: Readonly<Record<string, BuiltIn>> = { matches, replace, split }

type Context = Readonly<Record<string, unknown>>

const exponent = /"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}_.])(\d+(?:\.\d+)?|\.\d+)[eE]([-+]?\d+)(?![\p{L}\p{N}_])/gu

/** FEEL has numbers with an exponent since DMN 1.3; the library reads the digits before it alone. */
const withoutExponents = (text: string): string =>
  /\d[eE][-+]?\d/.test(text)
    ? text.replace(exponent, (whole, digits: string | undefined) =>
        digits === undefined ? whole : plainNumber(Number(whole)),
      )
    : text

const plainNumber = (value: number): string => {
  const plain = String(value)
  if (!plain.includes('e')) return plain
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}

const scopeOf = (context: Context): Record<string, unknown> => ({ ...mendedBuiltIns, ...context })

/** A FEEL expression in a context. */
export const runExpression = (text: string, context: Context): ReturnType<typeof evaluate> =>
  evaluate(withoutExponents(text), scopeOf(context))

/** Unary tests on the value that the context calls `?`. */
export const runUnaryTests = (text: string, context: Context): ReturnType<typeof unaryTest> =>
  unaryTest(withoutExponents(text), scopeOf(context))
