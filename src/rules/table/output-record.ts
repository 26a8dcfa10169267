import type { Fact } from '../facts/fact.js'
import type { OutputValue, Rule, Table } from './table.js'

/** One answer: a value for every output. */
export type OutputRecord = Readonly<Record<string, Fact>>

/** Runs the FEEL expression of an output. */
export type RunOutput = (expression: string) => unknown

const isExpression = (value: OutputValue): value is { readonly feel: string } =>
  typeof value === 'object' && value !== null && 'feel' in value

/** The outputs of a rule, its expressions run. */
export const recordOf = (rule: Rule, table: Table, run: RunOutput): OutputRecord =>
  Object.fromEntries(
    table.outputs.map(({ name }) => {
      const value = rule.output[name] ?? null
      return [name, isExpression(value) ? (run(value.feel) as Fact) : value]
    }),
  )

/** The outputs of a rule that has no expressions, frozen since every decision by the rule shares them. */
export const literalRecord = (table: Table, rule: Rule): OutputRecord | undefined =>
  Object.values(rule.output).some(isExpression) ? undefined : Object.freeze(recordOf(rule, table, () => null))
