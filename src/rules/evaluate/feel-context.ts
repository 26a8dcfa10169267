import type { Input } from '../facts/column.js'
import type { FeelEngine } from '../feel/feel-engine.js'

/** What FEEL sees of a fact: a date input carries a FEEL date, all else is itself. */
export const feelValue = (feel: FeelEngine, fact: unknown, type: Input['type']): unknown =>
  type === 'date' && typeof fact === 'string' ? feel.date(fact) : (fact ?? null)

/** The facts as a FEEL context; `more` are names beyond the inputs, such as results of other decisions. */
export const feelContext = (
  feel: FeelEngine,
  inputs: readonly Input[],
  facts: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...more,
  ...Object.fromEntries(inputs.map(({ name, type }) => [name, feelValue(feel, facts[name], type)])),
})
