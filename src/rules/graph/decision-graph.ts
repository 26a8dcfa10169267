import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { type Checked, checked, type Issue, issuesText, wrong } from '../../issues.js'
import { type CompiledTable, type CompileOptions, compile } from '../compile/compile.js'
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate/evaluate.js'
import { factName } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import type { AskedAndAnswered } from '../table/asked-and-answered.js'
import type { OutputRecord, Table, TableOutput } from '../table/table.js'

/** The answer of each table of a graph, by its id. */
type AnswersById = Readonly<Record<string, TableOutput>>

type AnswerOf<T> = T extends AskedAndAnswered<infer _, infer O> ? O : never

/** What tables answer, by their ids. */
type AnswersOf<T extends readonly Table[]> = {
  readonly [Each in T[number] as Each['id']]: AnswerOf<Each>
}

/** An intersection of what each of them is asked: functions of all of them take only what suits all. */
type AskedOf<T> = (T extends AskedAndAnswered<infer I, infer _> ? (asked: I) => void : never) extends (
  asked: infer I,
) => void
  ? I
  : never

type KeysOf<O> = O extends readonly (infer R)[] ? keyof R : keyof O

/** What a graph is asked: the facts of all its tables that none of them answers. Any facts, when some table is not typed. */
type FactsOfAll<T extends readonly Table[]> = string extends keyof AskedOf<T[number]>
  ? Facts
  : Omit<AskedOf<T[number]>, KeysOf<AnswerOf<T[number]>>>

/** Tables in the order they must be decided: what one answers is a fact for those after it. */
export interface DecisionGraph<I = Facts, O = AnswersById> extends AskedAndAnswered<I, O> {
  readonly tables: readonly Table[]
}

export interface CompiledGraph<I = Facts, O = AnswersById> extends AskedAndAnswered<I, O> {
  readonly tables: readonly CompiledTable[]
}

/** The answer of every table of a graph, with all that is known after the last. */
export interface GraphEvaluation<O = AnswersById> {
  /** The given facts and every output, by name. Outputs of a list are lists. */
  readonly facts: Facts
  readonly outputs: { readonly [K in keyof O]: O[K] | undefined }
  readonly evaluations: { readonly [K in keyof O]: Evaluation<O[K]> }
  /** Every table's issues, with the table's id in front of the path. */
  readonly issues: readonly Issue[]
}

const producersOf = (tables: readonly Table[], issues: Issue[]): ReadonlyMap<string, Table> => {
  const producers = new Map<string, Table>()
  const ids = new Set<string>()
  for (const table of tables) {
    if (ids.has(table.id))
      issues.push(
        wrong(
          'duplicate-name',
          [table.id],
          said(`two tables are called "${table.id}"`, `有两张决策表都叫“${table.id}”`),
          said('give each table an id of its own', '每张决策表须有各自的 id'),
        ),
      )
    ids.add(table.id)
    for (const { name } of table.outputs) {
      const other = producers.get(name)
      if (other !== undefined)
        issues.push(
          wrong(
            'duplicate-output',
            [table.id, name],
            said(`"${name}" is also an output of "${other.id}"`, `“${name}”也是“${other.id}”的输出`),
            said('let one table answer it', '请只由一张决策表输出'),
          ),
        )
      producers.set(name, table)
    }
  }
  return producers
}

/** Orders tables by requirement; every table left when nothing is free any more stands in or behind a cycle. */
const inRequirementOrder = (tables: readonly Table[], issues: Issue[]): readonly Table[] => {
  const producers = producersOf(tables, issues)
  const requires = new Map(
    tables.map((table) => [
      table,
      new Set(table.inputs.flatMap((input) => producers.get(factName(input)) ?? [])),
    ]),
  )
  const done = new Set<Table>()
  for (;;) {
    const free = tables.filter(
      (table) => !done.has(table) && [...(requires.get(table) ?? [])].every((each) => done.has(each)),
    )
    if (free.length === 0) break
    for (const table of free) done.add(table)
  }
  const stuck = tables.filter((table) => !done.has(table)).map((table) => table.id)
  if (stuck.length > 0)
    issues.push(
      wrong(
        'requirement-cycle',
        stuck,
        said(
          `these tables need each other's answers: ${stuck.join(', ')}`,
          `这些决策表互以对方的结果为前提：${stuck.join('、')}`,
        ),
        said('let one of them ask for other facts', '请让其中一张表改用其他事实'),
      ),
    )
  return [...done]
}

/**
 * Orders tables so that each comes after those whose outputs are its inputs. Issues: `duplicate-name`, `duplicate-output`,
 * `requirement-cycle`.
 *
 * @example
 * parseGraph([routing, priority]).ok // true; priority is decided first, since routing asks for it
 */
export const parseGraph = <const T extends readonly Table[]>(
  tables: T,
): Checked<DecisionGraph<FactsOfAll<T>, AnswersOf<T>>> => {
  const issues: Issue[] = []
  return checked({ tables: inRequirementOrder(tables, issues) }, issues)
}

/**
 * The same as {@link parseGraph}, for code.
 *
 * @throws RedressError `invalid-definition` on a requirement cycle or an output that two tables give.
 *
 * @example
 * defineGraph([routing, priority]).tables.map(({ id }) => id) // ['priority', 'routing']
 */
export const defineGraph = <const T extends readonly Table[]>(
  tables: T,
): DecisionGraph<FactsOfAll<T>, AnswersOf<T>> => {
  const graph = parseGraph(tables)
  if (graph.ok) return graph.value
  throw new RedressError('invalid-definition', issuesText(graph.issues), {
    details: { issues: graph.issues },
  })
}

/**
 * A graph ready to decide: each of its tables compiled, with the same options.
 *
 * @throws RedressError `invalid-definition` as {@link compile} does.
 *
 * @example
 * compileGraph(defineGraph([routing, priority])).tables.length // 2
 */
export const compileGraph = <I, O>(
  graph: DecisionGraph<I, O>,
  options: CompileOptions = {},
): CompiledGraph<I, O> => ({
  tables: graph.tables.map((table) => compile(table, options)),
})

const outputFacts = (table: Table, output: TableOutput | undefined): [string, Fact][] => {
  if (output === undefined) return []
  return table.outputs.map(({ name }) => [
    name,
    Array.isArray(output)
      ? (output as readonly OutputRecord[]).map((record) => record[name] ?? null)
      : ((output as OutputRecord)[name] ?? null),
  ])
}

/**
 * Decides every table of a graph in turn. A table that decides nothing leaves its outputs missing; tables that
 * need them say so themselves.
 *
 * @example
 * evaluateGraph(graph, { amount: 60_000 }).outputs // { priority: { level: 'high' }, routing: { team: 'loans' } }
 */
export function evaluateGraph<I extends Facts = Facts, O = AnswersById>(
  graph: CompiledGraph<I, O>,
  facts: NoInfer<I>,
  options?: EvaluateOptions,
): GraphEvaluation<O>
export function evaluateGraph(
  graph: CompiledGraph,
  facts: Facts,
  options: EvaluateOptions = {},
): GraphEvaluation {
  const known = new Map<string, Fact | undefined>(isRecord(facts) ? Object.entries(facts) : [])
  const evaluations: [string, Evaluation][] = []
  for (const compiled of graph.tables) {
    const evaluation = evaluate(compiled, Object.fromEntries(known), options)
    evaluations.push([compiled.id, evaluation])
    for (const [name, fact] of outputFacts(compiled.table, evaluation.output)) known.set(name, fact)
  }
  return {
    facts: Object.fromEntries(known),
    outputs: Object.fromEntries(evaluations.map(([id, { output }]) => [id, output])),
    evaluations: Object.fromEntries(evaluations),
    issues: evaluations.flatMap(([id, { issues }]) =>
      issues.map((issue) => ({ ...issue, path: [id, ...issue.path] })),
    ),
  }
}
