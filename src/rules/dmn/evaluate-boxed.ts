import { FeelDate, isFunction, isRange } from 'feelin'
import { said } from '../../explanation.js'
import { evaluate } from '../evaluate/evaluate.js'
import { checkFact } from '../facts/check-fact.js'
import type { Input } from '../facts/column.js'
import type { Fact, FactType } from '../facts/fact.js'
import type { OutputRecord } from '../table/table.js'
import type { Boxed, BoxedFunction, BoxedTable, Column, Parameter } from './boxed-expression.js'
import { conform } from './conform-to-type.js'
import { type Run, report, runFeel, type Scope, withinLimits } from './dmn-run.js'
import { feelInput } from './feel-input.js'

/** Date columns keep dates as ISO text; FEEL has a type for them. */
const factOf = (value: unknown, type: FactType | undefined): Fact =>
  type === 'date' && value instanceof FeelDate ? value.toString() : (value as Fact)

/**
 * The fact of one column: ISO text where the column says that it is a moment or a duration. What does not fit is null for every rule,
 * as DMN has it, and an issue says so.
 */
const factFor = ({ expression, type }: Column, input: Input, scope: Scope, run: Run): Fact => {
  const value = feelInput(runFeel(expression, scope, run), type, run.types)
  const fact = factOf(value, input.type)
  if (fact === null || fact === undefined) return fact
  if (isFunction(value) || typeof value === 'function' || isRange(value))
    return report(
      run,
      'unfit-value',
      said(`${expression} is no value that a table can be asked`, `${expression} 不是决策表可用的取值`),
    )
  if (input.type === 'any') {
    if (type !== undefined && conform(value, type, run.types) === null)
      report(
        run,
        'unfit-value',
        said(`the value of ${expression} is not a ${type}`, `${expression} 的取值不是 ${type}`),
      )
    return fact
  }
  checkFact(fact, input, (_, { en, zh }) => {
    report(
      run,
      'unfit-value',
      said(
        `${expression}: ${en}, so no test of the column holds`,
        `${expression}：${zh}，因此该列的条件均不成立`,
      ),
    )
  })
  return fact
}

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
const decideTable = (boxed: BoxedTable, scope: Scope, run: Run): unknown => {
  const { table, columns, single } = boxed
  const facts = Object.fromEntries(
    columns.map((column, index) => [
      column.name,
      factFor(column, table.table.inputs[index] as Input, scope, run),
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

/** A FEEL function as the engine takes one: positional arguments, their names beside it. */
export interface Callable {
  (...values: unknown[]): unknown
  $args?: string[]
}

/**
 * The arguments of a call by name, or `undefined` and an issue: a function is not invoked with an argument missing or
 * of another type. Source: DMN 1.5, 10.3.2.13.
 */
export const fittingArguments = (
  parameters: readonly Parameter[],
  values: readonly unknown[],
  run: Run,
): Scope | undefined => {
  const given = parameters.map(
    ({ name, type }, index) => [name, values[index], conform(values[index], type, run.types)] as const,
  )
  const unfit = given.find(
    ([, value, conforming]) => value === undefined || (value !== null && conforming === null),
  )
  if (unfit === undefined) return Object.fromEntries(given.map(([name, , conforming]) => [name, conforming]))
  report(
    run,
    'unfit-argument',
    said(
      `the argument "${unfit[0]}" is missing or not of the type that is asked for`,
      `参数“${unfit[0]}”缺失，或类型不符`,
    ),
  )
  return undefined
}

/** A boxed function over the scope it was written in. `type` is what its result must conform to. */
export const callable = (
  { parameters, body }: BoxedFunction,
  scope: () => Scope,
  run: Run,
  type?: string,
): Callable => {
  const call: Callable = (...values) =>
    withinLimits(run, () => {
      const given = fittingArguments(parameters, values, run)
      return given === undefined
        ? null
        : conform(evaluateBoxed(body, { ...scope(), ...given }, run), type, run.types)
    })
  call.$args = parameters.map(({ name }) => name)
  return call
}

type Of<Kind extends Boxed['kind']> = Boxed & { readonly kind: Kind }

const invoke = ({ callee, bindings }: Of<'invocation'>, scope: Scope, run: Run): unknown => {
  const name = callee.kind === 'literal' ? callee.text.replace(/\s+/g, ' ') : ''
  const target = Object.hasOwn(scope, name) ? scope[name] : evaluateBoxed(callee, scope, run)
  const given = Object.fromEntries(
    bindings.map((binding) => [binding.name, evaluateBoxed(binding.value, scope, run)]),
  )
  if (isFunction(target)) return target.invoke(given) ?? null
  if (typeof target !== 'function')
    return report(run, 'not-a-function', said(`"${name}" cannot be invoked`, `“${name}”不能调用`))
  const { $args = [] } = target as Callable
  return (target as Callable)(...$args.map((each) => given[each] ?? null))
}

const evaluateContext = ({ entries }: Of<'context'>, scope: Scope, run: Run): unknown => {
  const own: Record<string, unknown> = Object.create(null)
  for (const { name, value } of entries) {
    const result = evaluateBoxed(value, { ...scope, ...own }, run)
    if (name === undefined) return result
    own[name] = result
  }
  return { ...own }
}

const members = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

const iterate = (boxed: Of<'for' | 'every' | 'some'>, scope: Scope, run: Run): unknown => {
  const over = evaluateBoxed(boxed.over, scope, run)
  if (over === null) return null
  const partial: unknown[] = []
  for (const member of members(over))
    partial.push(evaluateBoxed(boxed.body, { ...scope, partial, [boxed.variable]: member }, run))
  if (boxed.kind === 'for') return partial
  if (!partial.every((each) => typeof each === 'boolean'))
    return report(
      run,
      'not-boolean',
      said(
        `"${boxed.kind}" asks of "${boxed.variable}" what is neither true nor false`,
        `“${boxed.kind}”对“${boxed.variable}”的条件既非真也非假`,
      ),
    )
  return boxed.kind === 'some' ? partial.includes(true) : !partial.includes(false)
}

const filter = ({ over, match }: Of<'filter'>, scope: Scope, run: Run): unknown => {
  const list = members(evaluateBoxed(over, scope, run))
  const index =
    match.kind === 'literal' ? evaluateBoxed(match, { ...scope, item: list[0] ?? null }, run) : null
  if (typeof index === 'number') return list.at(index > 0 ? index - 1 : index) ?? null
  const verdicts = list.map((item) => {
    const fields = typeof item === 'object' && item !== null && !Array.isArray(item) ? item : {}
    return evaluateBoxed(match, { ...scope, ...fields, item }, run)
  })
  if (!verdicts.every((each) => typeof each === 'boolean'))
    return report(
      run,
      'not-boolean',
      said('a filter asks what is neither true nor false', '筛选条件既非真也非假'),
    )
  return list.filter((_, index) => verdicts[index])
}

const evaluators: { [Kind in Boxed['kind']]: (boxed: Of<Kind>, scope: Scope, run: Run) => unknown } = {
  literal: ({ text }, scope, run) => runFeel(text, scope, run),
  table: (boxed, scope, run) => decideTable(boxed, scope, run),
  invocation: invoke,
  context: evaluateContext,
  list: ({ items }, scope, run) => items.map((item) => evaluateBoxed(item, scope, run)),
  relation: ({ columns, rows }, scope, run) =>
    rows.map((row) =>
      Object.fromEntries(
        columns.map((column, index) => {
          const cell = row[index]
          return [column, cell === undefined ? null : evaluateBoxed(cell, scope, run)]
        }),
      ),
    ),
  function: (boxed, scope, run) => callable(boxed, () => scope, run),
  conditional: ({ test, yes, no }, scope, run) => {
    const truth = evaluateBoxed(test, scope, run)
    if (typeof truth !== 'boolean' && truth !== null)
      return report(run, 'not-boolean', said('a condition is neither true nor false', '条件既非真也非假'))
    return evaluateBoxed(truth === true ? yes : no, scope, run)
  },
  for: iterate,
  every: iterate,
  some: iterate,
  filter,
  unknown: ({ why }, _, run) => report(run, 'not-evaluated', why),
}

/** The value of a boxed expression in a scope, made to conform to the type it names. */
export const evaluateBoxed = (boxed: Boxed, scope: Scope, run: Run): unknown => {
  const evaluate = evaluators[boxed.kind] as (boxed: Boxed, scope: Scope, run: Run) => unknown
  return conform(evaluate(boxed, scope, run), boxed.type, run.types)
}
