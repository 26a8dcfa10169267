import type { Cell } from '../cells/cell.js'
import { fold } from '../cells/fold-text.js'
import { testCell } from '../cells/test-cell.js'
import type { Input } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import type { Table } from '../table/table.js'

/** What is known of a fact: that it has one of these values, or that it is a list with at least these members. */
type Known = { readonly oneOf: readonly Fact[] } | { readonly holds: readonly Fact[] }

type Answer = 'yes' | 'no' | 'maybe'

const opposite: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', maybe: 'maybe' }

const common = (answers: readonly Answer[]): Answer => {
  const [first = 'maybe'] = answers
  return answers.every((each) => each === first) ? first : 'maybe'
}

const ofValue = (cell: Cell, value: Fact): Answer => {
  if (cell.kind === 'feel' || cell.kind === 'function') return 'maybe'
  if (cell.kind === 'not') return value === null ? 'no' : opposite[ofValue(cell.cell, value)]
  if (cell.kind === 'either') {
    const each = cell.cells.map((part) => ofValue(part, value))
    return each.includes('yes') ? 'yes' : each.includes('maybe') ? 'maybe' : 'no'
  }
  return testCell(cell, value, { fold, opaque: () => null }) === true ? 'yes' : 'no'
}

/** A list may have more members than those that are known: it never surely lacks one. */
const ofMembers = (cell: Cell, members: readonly Fact[]): Answer => {
  if (cell.kind === 'any') return 'yes'
  if (cell.kind === 'not') return opposite[ofMembers(cell.cell, members)]
  if (cell.kind !== 'has') return 'maybe'
  const known = cell.values.filter((value) => members.includes(value)).length
  return (cell.quantity === 'any' ? known > 0 : known === cell.values.length) ? 'yes' : 'maybe'
}

const possible = (input: Input, known: Known | undefined): Known | undefined => {
  if (known !== undefined) return known
  const values = input.type === 'boolean' ? [true, false] : input.values
  return values === undefined ? undefined : { oneOf: input.optional === true ? [...values, null] : values }
}

const ask = (cell: Cell, known: Known | undefined): Answer => {
  if (cell.kind === 'any') return 'yes'
  if (known === undefined) return 'maybe'
  if ('holds' in known) return ofMembers(cell, known.holds)
  return common(known.oneOf.map((value) => ofValue(cell, value)))
}

const askRule = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.every((each) => each === 'yes') ? 'yes' : 'maybe'

/** One answer that a table may give, and by which rule. */
interface PossibleAnswer {
  readonly table: string
  readonly rule: string
  readonly output: Readonly<Record<string, unknown>>
}

/** Beyond these the values of a column are looked at together. */
const mostSplits = 2_048

/** Every way in which columns of few values can stand together: two rules may cover between them what neither covers alone. */
const splits = (columns: readonly (Known | undefined)[]): readonly (readonly (Known | undefined)[])[] => {
  let rows: readonly (readonly (Known | undefined)[])[] = [[]]
  for (const column of columns) {
    const values = column !== undefined && 'oneOf' in column ? column.oneOf : []
    const parts: readonly (Known | undefined)[] =
      values.length > 1 && rows.length * values.length <= mostSplits
        ? values.map((value) => ({ oneOf: [value] }))
        : [column]
    rows = rows.flatMap((row) => parts.map((part) => [...row, part]))
  }
  return rows
}

const rulesUnder = (table: Table, columns: readonly (Known | undefined)[]): number[] => {
  const hits: number[] = []
  for (const [index, rule] of table.rules.entries()) {
    const hit = askRule(rule.cells.map((cell, column) => ask(cell, columns[column])))
    if (hit === 'no') continue
    hits.push(index)
    if (hit === 'yes' && table.hitPolicy === 'first') break
  }
  return hits
}

const answersOf = (table: Table, known: ReadonlyMap<string, Known>): PossibleAnswer[] => {
  const columns = table.inputs.map((input, column) =>
    table.rules.every((rule) => rule.cells[column]?.kind === 'any')
      ? undefined
      : possible(input, known.get(input.name)),
  )
  const hits = new Set(splits(columns).flatMap((row) => rulesUnder(table, row)))
  return table.rules.flatMap((rule, index) =>
    hits.has(index) ? [{ table: table.id, rule: rule.id, output: rule.output }] : [],
  )
}

const isFact = (value: unknown): value is Fact =>
  value === null || typeof value !== 'object' || Array.isArray(value)

/**
 * Every answer that tables in order of evaluation can still give for one output when some facts are known, each with its rule. Errs on
 * the side of more: what two earlier tables answer together is not compared. What no table asks may be anything.
 *
 * @example
 * answersUnder(policy.tables.map(({ table }) => table), 'priority', { signals: ['life-safety'] })
 * // [{ table: 'priority', rule: 'acute', output: { priority: 'urgent' } }]
 */
export const answersUnder = (tables: readonly Table[], output: string, facts: Facts): PossibleAnswer[] => {
  const known = new Map<string, Known>(
    Object.entries(facts).flatMap(([name, value]) => {
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? { holds: value } : { oneOf: [value] }]]
    }),
  )
  const found: PossibleAnswer[] = []
  const given = new Map<string, Fact[] | undefined>()
  for (const table of tables) {
    const answers = answersOf(table, known)
    for (const { name, default: otherwise } of table.outputs) {
      const values = [
        ...answers.map((each) => each.output[name]),
        ...(otherwise === undefined ? [] : [otherwise]),
      ]
      // Versions of a table follow each other: which of them is in force depends on the day.
      const before = given.has(name) ? given.get(name) : []
      const all = before !== undefined && values.every(isFact) ? [...before, ...values] : undefined
      given.set(name, all)
      if (all === undefined || all.some(Array.isArray)) known.delete(name)
      else known.set(name, { oneOf: [...new Set(all)] })
      if (name === output) found.push(...answers)
    }
  }
  return found
}
