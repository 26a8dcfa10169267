import { contentHash } from '../../hash.js'
import { isRecord } from '../../is-record.js'
import { anyCell, type Cell } from '../cells/cell.js'
import { type Input, namesOf } from '../facts/column.js'
import type { FactType } from '../facts/fact.js'
import { isTemporal, temporalLiteral } from '../facts/temporal-text.js'
import type { Rule, RuleSource, Table } from '../table/table.js'
import { feelCell } from './read-feel-cell.js'
import { readTableSource } from './read-table.js'
import type { TableScope } from './table-columns.js'
import type { XmlElement } from './xml-tree.js'

const variable = /^(not\s*\(\s*)?([\p{L}_][\p{L}\p{N}_ .]*?)(\s*\))?$/u

/**
 * A variable alone in a boolean column is compared with the input, as one in any other column is: read as a test, its
 * own truth would decide and the input would not matter. Source: DMN 1.5, 7.3.3, unary tests.
 */
const comparedWithInput = (text: string): string => {
  const [, opening, name, closing] = variable.exec(text.trim()) ?? []
  if (name === undefined || (opening === undefined) !== (closing === undefined)) return text
  return opening === undefined ? `? = ${name}` : `not(? = ${name})`
}

/** What the table room refuses is full FEEL, and answers null when FEEL refuses it as well. */
const cellOf = (source: unknown, input: Input, names: ReadonlyMap<string, string>): Cell => {
  const text = isRecord(source) && typeof source.feel === 'string' ? source.feel : undefined
  if (text === undefined) return anyCell
  const cell = feelCell(text, input, names) ?? { kind: 'feel', text }
  return cell.kind === 'feel' && input.type === 'boolean'
    ? { kind: 'feel', text: comparedWithInput(cell.text) }
    : cell
}

const ruleOf = ({ id = '', when, output, note }: RuleSource, inputs: readonly Input[]): Rule => {
  const names = namesOf(inputs)
  return {
    id,
    cells: inputs.map((input) => cellOf(when[input.name], input, names)),
    output,
    ...(typeof note === 'string' ? { note: { en: note, zh: note } } : {}),
  }
}

/** Moments and durations are answered as FEEL's own values. */
const withFeelAnswers = (rule: RuleSource, types: ReadonlyMap<string, FactType>): RuleSource => ({
  ...rule,
  output: Object.fromEntries(
    Object.entries(rule.output).map(([name, value]) => {
      const type = types.get(name) ?? 'any'
      return [
        name,
        typeof value === 'string' && isTemporal(type) ? { feel: temporalLiteral(value, type) } : value,
      ]
    }),
  ),
})

/**
 * Columns as a model has them: every input may be null, FEEL has one type of numbers, and moments and durations are FEEL's own
 * values here, not texts.
 */
const asModel = ({ fact: _, integer: __, ...input }: Input): Input => ({
  ...input,
  ...(isTemporal(input.type) ? { type: 'any' as const } : {}),
  optional: true,
})

/**
 * A `decisionTable` in DMN's own semantics: every input may be null, and nothing is refused. What other tools do not
 * see, this does not see either: facets are left aside.
 */
export const dmnTable = (
  element: XmlElement,
  identity: { readonly id: string; readonly name: string },
  scope: TableScope,
): Table => {
  const {
    id,
    hitPolicy,
    aggregation = 'list',
    outputs,
    rules,
    ...source
  } = readTableSource(element, identity, scope, () => ({}))
  const inputs = source.inputs.map(asModel)
  const moments = new Map(outputs.map(({ name, type }) => [name, type]))
  const content = {
    id,
    hitPolicy,
    aggregation,
    inputs,
    outputs: outputs.map((output) =>
      isTemporal(output.type) ? { ...output, type: 'any' as const } : output,
    ),
    rules: rules.map((rule) => ruleOf(withFeelAnswers(rule, moments), inputs)),
  }
  return { ...content, hash: contentHash(content) }
}
