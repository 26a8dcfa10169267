import { evaluate, unaryTest } from 'feelin'
import { mendedBuiltIns } from './mended-built-ins.js'

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
