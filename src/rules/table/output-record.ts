import type { Output } from '../facts/column.js'
import type { Fact } from '../facts/fact.js'
import type { OutputRecord, OutputValue, Rule, Table } from './table.js'

/** Runs the FEEL expression of an output. */
export type RunOutput = (expression: string, output: Output) => Fact

const isExpression = (value: OutputValue): value is { readonly feel: string } =>
  typeof value === 'object' && value !== null && 'feel' in value

/** The outputs of a rule, its expressions run. */
export const recordOf = (rule: Rule, table: Table, run: RunOutput): OutputRecord =>
  Object.fromEntries(
    table.outputs.map((output) => {
      const value = rule.output[output.name] ?? null
      return [output.name, isExpression(value) ? run(value.feel, output) : value]
    }),
  )

/** The outputs of a rule that has no expressions, frozen since every decision by the rule shares them. */
export const literalRecord = (table: Table, rule: Rule): OutputRecord | undefined =>
  Object.values(rule.output).some(isExpression) ? undefined : Object.freeze(recordOf(rule, table, () => null))
