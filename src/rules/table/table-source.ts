import type { Said } from '../../explanation.js'
import type { Cell } from '../cells/cell.js'
import type { CellSource } from '../cells/cell-source.js'
import { cellSourceOf } from '../cells/cell-source-of.js'
import type { Rule, RuleSource, Table, TableSource } from './table.js'

const soleOf = (texts: string | readonly string[]): string | readonly string[] =>
  typeof texts !== 'string' && texts.length === 1 ? (texts[0] ?? texts) : texts

const plainerTest = (source: CellSource & object): CellSource => {
  if ('is' in source) return source.is === '-' ? source : source.is
  if ('has' in source) return { has: soleOf(source.has) }
  if ('contains' in source) return { contains: soleOf(source.contains) }
  if ('startsWith' in source) return { startsWith: soleOf(source.startsWith) }
  if ('endsWith' in source) return { endsWith: soleOf(source.endsWith) }
  return 'not' in source ? { not: plainer(source.not) } : source
}

/** A literal as people write it; only a dash needs to say that it is one. */
const plainer = (source: CellSource): CellSource => {
  if (typeof source !== 'object' || source === null) return source
  if (!Array.isArray(source)) return plainerTest(source)
  const members = source.map(plainer)
  const [only] = members
  return members.length === 1 && only !== undefined ? only : members
}

const remark = (said: Said): string | Said => (said.en === said.zh ? said.en : said)

const askedOf = ({ inputs }: Table, cells: readonly Cell[]): RuleSource['when'] =>
  Object.fromEntries(
    inputs.flatMap(({ name }, column) => {
      const cell = cells[column]
      return cell === undefined || cell.kind === 'any' ? [] : [[name, plainer(cellSourceOf(cell))]]
    }),
  )

const ruleSource = (table: Table, { id, cells, output, note, source }: Rule): RuleSource => ({
  id,
  when: askedOf(table, cells),
  output,
  ...(note === undefined ? {} : { note: remark(note) }),
  ...(source === undefined ? {} : { source }),
})

/**
 * A checked table as people write it down in YAML or JSON. {@link parseTable} reads it back as the very same table, with the
 * same hash.
 *
 * @example
 * tableSource(routing).rules[0] // { id: 'cards', when: { product: 'credit-card' }, output: { team: 'cards' } }
 */
export const tableSource = (table: Table): TableSource => {
  const { id, version, title, description, effectiveFrom, effectiveTo, hitPolicy, aggregation } = table
  return {
    id,
    ...(version === undefined ? {} : { version }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    hitPolicy,
    ...(hitPolicy === 'collect' ? { aggregation } : {}),
    inputs: table.inputs,
    outputs: table.outputs,
    rules: table.rules.map((rule) => ruleSource(table, rule)),
  }
}
