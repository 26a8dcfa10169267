import { date, parseExpression, parseUnaryTests } from 'feelin'
import type { FeelEngine, FeelResult } from './feel-engine.js'
import { feelFault } from './feel-fault.js'
import { runExpression, runUnaryTests } from './run-feel.js'

const longest = 10_000
const deepest = 64

/** Whether brackets nest too deeply; done before parsing, since a parser may recurse once a level. */
const nestsTooDeeply = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (depth > deepest) return true
  }
  return false
}

const parses = (parse: typeof parseExpression, text: string, names: readonly string[]): boolean => {
  if (text.length > longest || nestsTooDeeply(text)) return false
  let sound = true
  const scope = Object.fromEntries(names.map((name) => [name, null]))
  parse(text, scope, undefined).iterate({
    enter: (node) => {
      if (node.type.isError) sound = false
      return sound
    },
  })
  return sound
}

const result = <T>({
  value,
  warnings: [warning],
}: {
  value: T
  warnings: readonly { readonly message: string }[]
}): FeelResult<T> => (warning === undefined ? { value } : { value, warning: warning.message })

/**
 * The engine for full FEEL (feelin, DMN 1.5). Tables with FEEL beyond S-FEEL, in a cell or an output, are read and compiled with it; it comes by
 * itself in `redress/policy/files`, `redress/dmn` and the command line.
 *
 * @example
 * compile(defineTable(source, { feel }), { feel })
 */
export const feel: FeelEngine = {
  isUnaryTests: (text, names) => parses(parseUnaryTests, text, ['?', ...names]),
  isExpression: (text, names) => parses(parseExpression, text, names),
  faultOf: feelFault,
  date,
  test: (text, value, context) => result(runUnaryTests(text, { ...context, '?': value })),
  evaluate: (text, context) => result(runExpression(text, context)),
}
