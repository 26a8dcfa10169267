import { factName, type Input } from '../facts/column.js'
import { isTemporal, temporalLiteral } from '../facts/temporal-text.js'
import type { FeelEngine } from '../feel/feel-engine.js'

/** What FEEL sees of a fact: a date, a moment or a duration is one of FEEL, all else is itself. */
export const feelValue = (feel: FeelEngine, fact: unknown, type: Input['type']): unknown => {
  if (typeof fact !== 'string') return fact ?? null
  if (type === 'date') return feel.date(fact)
  return isTemporal(type) ? feel.evaluate(temporalLiteral(fact, type), {}).value : fact
}

/** The facts as a FEEL context; `more` are names beyond the inputs, such as results of other decisions. */
export const feelContext = (
  feel: FeelEngine,
  inputs: readonly Input[],
  facts: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...more,
  ...Object.fromEntries(
    inputs.flatMap((input) => {
      const value = feelValue(feel, facts[factName(input)], input.type)
      return [
        [input.name, value],
        [factName(input), value],
      ]
    }),
  ),
})
