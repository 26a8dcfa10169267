import { decimalProduct, decimalQuotient, decimalRound, decimalSum, type Rounding } from '../facts/decimal.js'
import { intervalRelations, rangeOf } from './feel-intervals.js'
import { longestFor, patternFault } from './pattern-steps.js'

/** A function as the library takes one: its parameters by name beside it. */
type BuiltIn = ((...values: never[]) => unknown) & { $args?: string[] }

/** A function with the names of its parameters, as the library wants them. */
export const builtIn = (names: readonly string[], run: (...values: never[]) => unknown): BuiltIn =>
  Object.assign(run, { $args: [...names] })

/** XPath's subtraction of a class, `[A-Z-[OI]]`, in JavaScript's words. */
const withoutSubtraction = (pattern: string): string =>
  pattern.replace(/\[([^[\]\\]+)-\[([^[\]\\]+)\]\]/g, '(?:(?![$2])[$1])')

/** Under the flag `x` white space outside classes says nothing. */
const spelledOut = (pattern: string, flags: unknown): string =>
  isText(flags) && flags.includes('x') ? pattern.replace(/(\[[^\]]*\])|\s+/g, '$1') : pattern

/** A pattern as XPath has it, or why it is not run on this text. */
const compiled = (pattern: string, flags: string, text: string): RegExp => {
  const fault = patternFault(pattern)
  if (fault !== undefined) throw new Error(`the pattern ${JSON.stringify(pattern)} ${fault.en}`)
  const longest = longestFor(pattern)
  if (text.length > longest)
    throw new Error(
      `the pattern ${JSON.stringify(pattern)} is tried on at most ${longest} characters, not on ${text.length}: write it with fewer repetitions`,
    )
  return new RegExp(withoutSubtraction(pattern), flags)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const flagsOf = (flags: unknown): string | undefined => {
  if (flags === null || flags === undefined) return 'u'
  return isText(flags) && /^[smix]*$/.test(flags)
    ? `u${[...new Set(flags)].join('').replace('x', '')}`
    : undefined
}

const matches = builtIn(['input', 'pattern', 'flags'], (input: unknown, pattern: unknown, flags: unknown) => {
  const own = flagsOf(flags)
  if (!isText(input) || !isText(pattern) || own === undefined) return null
  return compiled(spelledOut(pattern, flags), own, input).test(input)
})

const replace = builtIn(
  ['input', 'pattern', 'replacement', 'flags'],
  (input: unknown, pattern: unknown, replacement: unknown, flags: unknown) => {
    const own = flagsOf(flags)
    if (!isText(input) || !isText(pattern) || !isText(replacement) || own === undefined) return null
    return input.replace(
      compiled(spelledOut(pattern, flags), `g${own}`, input),
      replacement.replace(/\$0/g, '$$&'),
    )
  },
)

const split = builtIn(['string', 'delimiter'], (text: unknown, delimiter: unknown) =>
  isText(text) && isText(delimiter) ? text.split(compiled(delimiter, 'u', text)) : null,
)

/** Numbers given one by one or as a list; `undefined` when one of them is none. */
const numbersIn = (values: readonly unknown[]): readonly number[] | undefined => {
  const [first] = values
  const all = values.length === 1 && Array.isArray(first) ? (first as readonly unknown[]) : values
  return all.length > 0 && all.every((value) => typeof value === 'number')
    ? (all as readonly number[])
    : undefined
}

const ofNumbers = (compute: (numbers: readonly number[]) => number): BuiltIn =>
  builtIn(['...list'], (...values: unknown[]) => {
    const numbers = numbersIn(values)
    return numbers === undefined ? null : compute(numbers)
  })

const mean = (numbers: readonly number[]): number => decimalQuotient(decimalSum(numbers), numbers.length)

/** The library sorts numbers as texts: of 9, 10 and 100 it takes 100 for the middle. */
const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : mean(sorted.slice(middle - 1, middle + 1))
}

// Source: DMN 1.5, 10.3.4.5: the scales of an IEEE 754 decimal.
const [leastScale, mostScale] = [-6111, 6176]

const rounding = (how: Rounding, isScaleGiven: boolean): BuiltIn =>
  builtIn(['n', 'scale'], (value: unknown, scale: unknown) => {
    const places = scale === undefined && !isScaleGiven ? 0 : scale
    if (typeof value !== 'number' || typeof places !== 'number') return null
    const whole = Math.trunc(places)
    return whole < leastScale || whole > mostScale ? null : decimalRound(value, whole, how)
  })

/** Built-ins that the library has too freely or wrongly, by the names under which FEEL calls them. */
export const mendedBuiltIns: Readonly<Record<string, BuiltIn>> = {
  matches,
  replace,
  split,
  sum: ofNumbers(decimalSum),
  mean: ofNumbers(mean),
  product: ofNumbers(decimalProduct),
  median: ofNumbers(median),
  'round up': rounding('up', true),
  'round down': rounding('down', true),
  'round half up': rounding('half up', true),
  'round half down': rounding('half down', true),
  decimal: rounding('half even', true),
  floor: rounding('floor', false),
  ceiling: rounding('ceiling', false),
  range: builtIn(['from'], rangeOf),
  ...Object.fromEntries(
    Object.entries(intervalRelations).map(([name, holds]) => [name, builtIn(['range1', 'range2'], holds)]),
  ),
}
