import type { Output } from '../facts/column.js'
import type { Scalar } from '../facts/fact.js'
import type { Rule, Table } from '../table/table.js'

const placeOf = (rule: Rule, output: Output): number => {
  const value = rule.output[output.name]
  const place = output.values?.indexOf(value as Scalar) ?? 0
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

const compareByOutputs = (a: Rule, b: Rule, outputs: readonly Output[]): number => {
  for (const output of outputs) {
    const difference = placeOf(a, output) - placeOf(b, output)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * The order in which rules are looked at: as written, or, for priority and output order, strongest output
 * first (first output first), equals as written. The first match then is the answer.
 */
export const evaluationOrder = (table: Table): readonly number[] => {
  const order = table.rules.map((_, index) => index)
  if (table.hitPolicy !== 'priority' && table.hitPolicy !== 'output-order') return order
  const ranked = table.outputs.filter((output) => output.values !== undefined)
  const { rules } = table
  return order.sort((a, b) => compareByOutputs(rules[a] as Rule, rules[b] as Rule, ranked) || a - b)
}
