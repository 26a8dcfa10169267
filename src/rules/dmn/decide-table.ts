import { FeelDate } from 'feelin'
import { evaluate } from '../evaluate/evaluate.js'
import type { Fact, FactType } from '../facts/fact.js'
import type { OutputRecord } from '../table/table.js'
import type { BoxedTable } from './boxed-expression.js'
import { type Run, runFeel, type Scope } from './dmn-run.js'

/** Date columns keep dates as ISO text; FEEL has a type for them. */
const factOf = (value: unknown, type: FactType | undefined): Fact =>
  type === 'date' && value instanceof FeelDate ? value.toString() : (value as Fact)

const fallbackOf = ({ table, fallbacks }: BoxedTable, scope: Scope, run: Run): OutputRecord | undefined => {
  if (Object.keys(fallbacks).length === 0) return undefined
  return Object.fromEntries(
    table.table.outputs.map((output) => {
      const text = fallbacks[output.name]
      return [
        output.name,
        text === undefined ? (output.default ?? null) : (runFeel(text, scope, run) as Fact),
      ]
    }),
  )
}

/** Decides a table in DMN's semantics: missing is null, several hits of a unique table are null and an issue. */
export const decideTable = (boxed: BoxedTable, scope: Scope, run: Run): unknown => {
  const { table, columns, single } = boxed
  const facts = Object.fromEntries(
    columns.map(({ name, expression }, column) => [
      name,
      factOf(runFeel(expression, scope, run), table.table.inputs[column]?.type),
    ]),
  )
  const { output: decided, hits, issues, trace } = evaluate(table, facts, { context: scope })
  run.traces.push(trace)
  run.issues.push(...issues)
  const output = hits.length === 0 ? (fallbackOf(boxed, scope, run) ?? decided) : decided
  if (output === undefined) return null
  const only = table.table.outputs[0]?.name ?? ''
  const answer = (record: OutputRecord): unknown => (single ? (record[only] ?? null) : record)
  return Array.isArray(output) ? output.map(answer) : answer(output as OutputRecord)
}
