import type { z } from 'zod'
import { RedressError } from '../../errors.js'
import { issueText } from '../../issues.js'
import type { Output } from '../facts/column.js'
import { parseTable, type TableOptions } from './parse-table.js'
import { columnsOf } from './schema-columns.js'
import type { Aggregation, HitPolicy, RuleSource, Table, TableSource } from './table.js'
import type { AnswerOf, FactsOf, TypedTableSource } from './typed-table.js'

const untyped = <I extends z.ZodObject, O extends z.ZodObject>(
  source: TypedTableSource<I, O>,
): TableSource => ({
  ...source,
  inputs: columnsOf(source.inputs),
  outputs: columnsOf(source.outputs).map(
    ({ name, type, values }): Output => ({ name, type, ...(values === undefined ? {} : { values }) }),
  ),
  rules: source.rules as readonly RuleSource[],
})

const isTyped = <I extends z.ZodObject, O extends z.ZodObject>(
  source: TableSource | TypedTableSource<I, O>,
): source is TypedTableSource<I, O> => !Array.isArray(source.inputs) && 'toJSONSchema' in source.inputs

/**
 * The table that a source describes. With zod objects as `inputs` and `outputs` the columns come from them, and
 * a wrong enum literal, input name or output key does not compile; with lists of columns it is the JSON form.
 * The order of an enum in `outputs` ranks it for `priority` and `output-order`. A table from zod objects keeps their types through
 * `compile`: `evaluate` then takes exactly those facts, and answers exactly those outputs.
 *
 * @throws RedressError `invalid-definition`; `details.issues` lists every finding of {@link parseTable}.
 *
 * @example
 * defineTable({
 *   id: 'priority', hitPolicy: 'first',
 *   inputs: z.object({ product: z.enum(['loan', 'card']), amount: z.number() }),
 *   outputs: z.object({ priority: z.enum(['urgent', 'normal']) }),
 *   rules: [
 *     { when: { product: 'loan', amount: { gte: 50_000 } }, output: { priority: 'urgent' } },
 *     { when: {}, output: { priority: 'normal' } },
 *   ],
 * }).rules.length // 2
 */
export function defineTable<
  const Id extends string,
  const I extends z.ZodObject,
  const O extends z.ZodObject,
  const H extends HitPolicy,
  const A extends Aggregation = 'list',
>(
  source: TypedTableSource<I, O, Id, H, A>,
  options?: TableOptions,
): Table<FactsOf<I>, AnswerOf<O, H, A>> & { readonly id: Id }
export function defineTable(source: TableSource, options?: TableOptions): Table
export function defineTable<I extends z.ZodObject, O extends z.ZodObject>(
  source: TableSource | TypedTableSource<I, O>,
  options: TableOptions = {},
): Table {
  const checked = parseTable(isTyped(source) ? untyped(source) : source, options)
  if (checked.ok) return checked.value
  throw new RedressError('invalid-definition', checked.issues.map(issueText).join('\n'), {
    details: { issues: checked.issues },
  })
}
