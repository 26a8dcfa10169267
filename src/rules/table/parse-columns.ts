import { isRecord } from '../../is-record.js'
import { knownAre } from '../../known-are.js'
import { checkFact } from '../facts/check-fact.js'
import type { Input, Output } from '../facts/column.js'
import { type FactType, factTypes, type Scalar } from '../facts/fact.js'
import type { Findings } from '../facts/gather-issues.js'
import { pickKeys } from '../facts/pick-keys.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { readLiteral } from '../facts/read-literal.js'
import { columnRemedies, columnWords } from './column-words.js'
import { findUnknownKeys, saidOf } from './parse-heading.js'
import type { HitPolicy, TableSource } from './table.js'

type Side = 'inputs' | 'outputs'

const inputKeys = [
  'name',
  'fact',
  'type',
  'values',
  'synonyms',
  'min',
  'max',
  'integer',
  'optional',
  'label',
] as const
const outputKeys = ['name', 'type', 'values', 'default', 'label'] as const
const keysOf: Record<Side, readonly string[]> = { inputs: inputKeys, outputs: outputKeys }

const checkName = (
  name: unknown,
  seen: Set<unknown>,
  findings: Findings,
  path: readonly (string | number)[],
): void => {
  const complain = findings.at(...path, 'name')
  if (typeof name !== 'string' || name === '' || !isWellFormed(name))
    complain('malformed-column', columnWords.noName(quote(name)))
  // A fact is read as facts[name]: such names would find what every object inherits.
  else if (name in Object.prototype)
    complain('reserved-name', columnWords.reserved(quote(name)), columnRemedies.otherName)
  else if (seen.has(name))
    complain('duplicate-name', columnWords.twice(quote(name)), columnRemedies.otherName)
  seen.add(name)
}

const checkValues = (
  column: Partial<Input>,
  findings: Findings,
  path: readonly (string | number)[],
): void => {
  const { values, type = 'any', name = '' } = column
  if (values === undefined) return
  if (!Array.isArray(values) || values.length === 0) {
    findings.at(...path, 'values')('malformed-column', columnWords.noValues)
    return
  }
  const member: FactType = type === 'list' ? 'string' : type
  for (const [index, value] of values.entries())
    readLiteral(value, { name, type: member }, findings.at(...path, 'values', index))
  if (new Set<Scalar>(values).size < values.length)
    findings.at(...path, 'values')('malformed-column', columnWords.valueTwice, columnRemedies.leaveOut)
}

const checkFactName = (
  { fact }: Partial<Input>,
  findings: Findings,
  path: readonly (string | number)[],
): void => {
  if (fact === undefined) return
  if (typeof fact !== 'string' || fact === '' || !isWellFormed(fact) || fact in Object.prototype)
    findings.at(...path, 'fact')(
      'malformed-column',
      columnWords.noFact(quote(fact)),
      columnRemedies.otherName,
    )
}

const checkSynonyms = (
  { synonyms, type, values, name = '' }: Partial<Input>,
  findings: Findings,
  path: readonly (string | number)[],
): void => {
  if (synonyms === undefined) return
  if (!isRecord(synonyms) || type !== 'string') {
    findings.at(...path, 'synonyms')('malformed-column', columnWords.noSynonyms, columnRemedies.ownSynonyms)
    return
  }
  for (const [word, value] of Object.entries(synonyms)) {
    const complain = findings.at(...path, 'synonyms', word)
    if (word === '' || !isWellFormed(word) || word in Object.prototype)
      complain('malformed-column', columnWords.noWord(quote(word)), columnRemedies.leaveOut)
    else if (values?.includes(word) === true)
      complain('malformed-column', columnWords.isValue(quote(word)), columnRemedies.leaveOut)
    readLiteral(value, { name, type, ...(values === undefined ? {} : { values }) }, complain)
    if (typeof value === 'string' && Object.hasOwn(synonyms, value))
      complain('malformed-column', columnWords.chained(quote(word), quote(value)))
  }
}

const checkLimits = (input: Partial<Input>, findings: Findings, path: readonly (string | number)[]): void => {
  const { type = 'any', min, max, integer, optional, name = '' } = input
  for (const [key, limit] of Object.entries({ min, max })) {
    if (limit === undefined) continue
    if (type !== 'number' && type !== 'date')
      findings.at(...path, key)('malformed-column', columnWords.noOrder(key), columnRemedies.leaveOut)
    else readLiteral(limit, { name, type }, findings.at(...path, key))
  }
  if (min !== undefined && max !== undefined && min > max)
    findings.at(...path, 'max')('malformed-column', columnWords.reversed, columnRemedies.exchange)
  if (integer !== undefined && (typeof integer !== 'boolean' || type !== 'number'))
    findings.at(...path, 'integer')('malformed-column', columnWords.integer)
  if (optional !== undefined && typeof optional !== 'boolean')
    findings.at(...path, 'optional')('malformed-column', columnWords.optional)
}

const checkColumn = (
  column: unknown,
  side: Side,
  seen: Set<unknown>,
  findings: Findings,
  path: readonly (string | number)[],
): boolean => {
  if (!isRecord(column)) {
    findings.at(...path)('malformed-column', columnWords.noObject(quote(column)))
    return false
  }
  findUnknownKeys(column, keysOf[side], findings, ...path)
  checkName(column.name, seen, findings, path)
  const known = factTypes.includes(column.type as FactType)
  if (!known)
    findings.at(...path, 'type')(
      'malformed-column',
      columnWords.noType(quote(column.type)),
      knownAre(factTypes, String(column.type)),
    )
  if (column.label !== undefined && saidOf(column.label) === undefined)
    findings.at(...path, 'label')('malformed-column', columnWords.noLabel)
  if (!known) return false
  checkValues(column as Partial<Input>, findings, path)
  if (side === 'inputs') {
    checkLimits(column as Partial<Input>, findings, path)
    checkSynonyms(column as Partial<Input>, findings, path)
    checkFactName(column as Partial<Input>, findings, path)
  }
  return true
}

const columnsOf = (source: Readonly<Record<string, unknown>>, side: Side, findings: Findings): unknown[] => {
  const columns = source[side]
  if (Array.isArray(columns) && (columns.length > 0 || side === 'inputs')) return columns
  findings.at(side)('malformed-table', columnWords.noColumns(side))
  return []
}

/** Lists and labels are copied too, so that a caller's later change cannot reach a checked table. */
const ownCopy = <C extends Input | Output>(column: C): C => {
  const label = saidOf(column.label)
  return {
    ...column,
    ...(Array.isArray(column.values) ? { values: [...column.values] } : {}),
    ...('synonyms' in column ? { synonyms: { ...column.synonyms } } : {}),
    ...(label === undefined ? {} : { label }),
  }
}

/** Reads the input columns; what is wrong with one is a finding, and it is then left out. */
export const parseInputs = (
  source: Readonly<Record<string, unknown>>,
  findings: Findings,
): readonly Input[] => {
  const seen = new Set<unknown>()
  return columnsOf(source, 'inputs', findings)
    .filter((column, index) => checkColumn(column, 'inputs', seen, findings, ['inputs', index]))
    .map((column) => ownCopy(pickKeys<Input>(column as Input, inputKeys)))
}

/** Reads the output columns; ranked hit policies need a ranked list of values on at least one. */
export const parseOutputs = (
  source: Readonly<Record<string, unknown>>,
  hitPolicy: HitPolicy,
  findings: Findings,
): readonly Output[] => {
  const seen = new Set<unknown>()
  const outputs = columnsOf(source, 'outputs', findings)
    .filter((column, index) => checkColumn(column, 'outputs', seen, findings, ['outputs', index]))
    .map((column) => ownCopy(pickKeys<Output>(column as Output, outputKeys)))
  for (const [index, output] of outputs.entries())
    if (output.default !== undefined)
      checkFact(output.default, output, findings.at('outputs', index, 'default'))
  const { aggregation } = source as Partial<TableSource>
  if (
    (hitPolicy === 'priority' || hitPolicy === 'output-order') &&
    outputs.every((output) => output.values === undefined)
  )
    findings.at('outputs')('malformed-table', columnWords.noRank(hitPolicy), columnRemedies.listValues)
  if (aggregation !== undefined && aggregation !== 'list' && outputs.length > 1)
    findings.at('aggregation')('malformed-table', columnWords.oneOutput(quote(aggregation)))
  if (aggregation === 'sum' && outputs.some((output) => output.type !== 'number'))
    findings.at('aggregation')('malformed-table', columnWords.noSum)
  return outputs
}
