import { canonicalJson } from '../../hash.js'
import type { CompiledTable } from '../compile/compile.js'

/**
 * By rule: the number of its answer, equal answers having equal numbers in all tables that share `numberOf`.
 * `undefined` for a table whose deciding rule does not say all there is to say: one that lets several rules
 * answer, or runs expressions that can fail.
 */
export const answerNumbers = (
  { table, records, predicates }: CompiledTable,
  numberOf: Map<string, number>,
): readonly number[] | undefined => {
  if (table.hitPolicy !== 'first' && table.hitPolicy !== 'priority') return undefined
  if (predicates.some(({ eager }) => !eager) || records.includes(undefined)) return undefined
  return records.map((record) => {
    const key = canonicalJson(record)
    const number = numberOf.get(key) ?? numberOf.size
    numberOf.set(key, number)
    return number
  })
}
