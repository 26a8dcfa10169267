import { evaluate, parseExpression, parseUnaryTests, unaryTest } from 'feelin'
import { compare, isEqual, monthsBetween, negative, operations } from './feel-arithmetic.js'
import { builtIn, mendedBuiltIns } from './mended-built-ins.js'
import { mendedText, operatorNames } from './mended-text.js'

type Context = Readonly<Record<string, unknown>>
type Answer = ReturnType<typeof evaluate>

/** What the operators of the run in progress had to say; runs may stand inside runs. */
let told: string[] = []

const tell = (message: string): void => {
  told.push(message)
}

const operators = {
  [operatorNames.compute]: builtIn(['a', 'b', 'sign'], (a: unknown, b: unknown, sign: string) =>
    operations[sign]?.(a, b, tell),
  ),
  [operatorNames.negate]: builtIn(['a'], (a: unknown) => negative(a, tell)),
  [operatorNames.compare]: builtIn(['a', 'b', 'sign'], (a: unknown, b: unknown, sign: string) =>
    sign === '=' || sign === '!=' ? isEqual(a, b, sign, tell) : compare(a, b, sign, tell),
  ),
  [operatorNames.months]: builtIn(['from', 'to'], monthsBetween),
}

const running = (
  text: string,
  context: Context,
  parse: typeof parseExpression,
  run: (text: string, context: Record<string, unknown>) => Answer,
): Answer => {
  const outer = told
  told = []
  try {
    const mended = mendedText(text, Object.keys(context), parse)
    const { value, warnings } = run(mended, { ...mendedBuiltIns, ...context, ...operators })
    const own = told.map((message) => ({ message }) as Answer['warnings'][number])
    return { value, warnings: [...own, ...warnings] }
  } finally {
    told = outer
  }
}

/** A FEEL expression in a context. */
export const runExpression = (text: string, context: Context): Answer =>
  running(text, context, parseExpression, evaluate)

/** Unary tests on the value that the context calls `?`. */
export const runUnaryTests = (text: string, context: Context): ReturnType<typeof unaryTest> =>
  running(text, context, parseUnaryTests, unaryTest) as ReturnType<typeof unaryTest>
