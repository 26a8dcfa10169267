import { date, unaryTest } from 'feelin'
import type { Input } from '../facts/column.js'
import type { Fact } from '../facts/fact.js'

/** A host's own test: the value of the column and all facts of the decision. It must answer at once. */
export type HostFunction = (value: Fact, facts: Readonly<Record<string, unknown>>) => boolean

/** What FEEL sees of a fact: a date input carries a FEEL date, all else is itself. */
const feelValue = (fact: unknown, type: Input['type']): unknown =>
  type === 'date' && typeof fact === 'string' ? date(fact) : (fact ?? null)

/** The facts as a FEEL context; `more` are names beyond the inputs, such as results of other decisions. */
export const feelContext = (
  inputs: readonly Input[],
  facts: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...more,
  ...Object.fromEntries(inputs.map(({ name, type }) => [name, feelValue(facts[name], type)])),
})

/** A FEEL cell on one value. What cannot be answered is null, with the engine's reason. */
export const runFeelCell = (
  text: string,
  input: Input,
  fact: unknown,
  context: Record<string, unknown>,
): { readonly truth: boolean | null; readonly warning?: string } => {
  const { value, warnings } = unaryTest(text, { ...context, '?': feelValue(fact, input.type) })
  const [warning] = warnings
  return value === null && warning !== undefined
    ? { truth: null, warning: warning.message }
    : { truth: value }
}
