import type { Source } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { readCell } from '../cells/read-cell.js'
import { checkFact } from '../facts/check-fact.js'
import type { Input, Output } from '../facts/column.js'
import type { Findings } from '../facts/gather-issues.js'
import { pickKeys } from '../facts/pick-keys.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { type FeelEngine, feelHint } from '../feel/feel-engine.js'
import { findUnknownKeys, saidOf } from './parse-heading.js'
import type { OutputValue, Rule } from './table.js'

export interface Columns {
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  readonly feel: FeelEngine | undefined
  /** What FEEL may speak of, by name, with its type. */
  readonly names: ReadonlyMap<string, string>
}

const ruleKeys = ['id', 'when', 'output', 'note', 'source']

const isFeelOutput = (value: unknown): value is { readonly feel: string } =>
  isRecord(value) && typeof value.feel === 'string' && Object.keys(value).length === 1

const readOutputValue = (
  value: unknown,
  output: Output,
  { names, feel }: Columns,
  findings: Findings,
  row: number,
): OutputValue => {
  const complain = findings.at('rules', row, 'output', output.name)
  if (value === undefined) {
    complain('missing-output', `rule ${row + 1} gives no "${output.name}"`)
    return null
  }
  if (isFeelOutput(value)) {
    if (feel === undefined)
      complain(
        'feel-missing',
        `no engine is there to read the FEEL expression ${quote(value.feel)}`,
        feelHint,
      )
    else if (!feel.isExpression(value.feel, [...names.keys()]))
      complain('malformed-output', `${quote(value.feel)} is not a FEEL expression`)
    else {
      const fault = feel.faultOf?.(value.feel, { as: 'value', type: output.type, names })
      if (fault !== undefined)
        complain('malformed-output', `${quote(value.feel)} cannot be computed: ${fault.message}`, fault.hint)
    }
    return { feel: value.feel }
  }
  if (!checkFact(value, { ...output, optional: true }, complain)) return null
  return typeof value === 'number' ? value + 0 : (value as OutputValue)
}

const readOutput = (source: unknown, columns: Columns, findings: Findings, row: number): Rule['output'] => {
  if (!isRecord(source)) {
    findings.at('rules', row, 'output')('malformed-rule', 'output is an object by output name')
    return {}
  }
  const { outputs } = columns
  findUnknownKeys(
    source,
    outputs.map((output) => output.name),
    findings,
    'rules',
    row,
    'output',
  )
  return Object.fromEntries(
    outputs.map((output) => [
      output.name,
      readOutputValue(source[output.name], output, columns, findings, row),
    ]),
  )
}

const readCells = (
  source: unknown,
  { inputs, feel, names }: Columns,
  findings: Findings,
  row: number,
): Rule['cells'] => {
  if (!isRecord(source)) {
    findings.at('rules', row, 'when')('malformed-rule', 'when is an object by input name')
    return []
  }
  findUnknownKeys(
    source,
    inputs.map((input) => input.name),
    findings,
    'rules',
    row,
    'when',
  )
  return inputs.map((input) => {
    const complain = findings.at('rules', row, 'when', input.name)
    return readCell(source[input.name], {
      input,
      names,
      feel,
      complain: (code, message, hint) =>
        complain(code, `rule ${row + 1}, column "${input.name}": ${message}`, hint),
    })
  })
}

const readSource = (source: unknown, findings: Findings, row: number): Source | undefined => {
  if (source === undefined) return undefined
  if (isRecord(source) && typeof source.cite === 'string' && isWellFormed(source.cite)) {
    const { confidence } = source
    if (confidence === 'P' || confidence === 'S' || confidence === 'H')
      return pickKeys<Source>(source, ['cite', 'confidence', 'url', 'note'])
  }
  findings.at(
    'rules',
    row,
    'source',
  )('malformed-rule', 'source is { cite, confidence: "P" | "S" | "H", url?, note? }')
  return undefined
}

const readId = (id: unknown, seen: Set<string>, findings: Findings, row: number): string => {
  const complain = findings.at('rules', row, 'id')
  const own = id ?? String(row + 1)
  if (typeof own !== 'string' || own === '' || !isWellFormed(own)) {
    complain('malformed-rule', `${quote(id)} is no rule id`)
    return ''
  }
  if (seen.has(own)) complain('duplicate-name', `two rules are called ${quote(own)}`)
  seen.add(own)
  return own
}

const readRule = (
  source: unknown,
  columns: Columns,
  seen: Set<string>,
  findings: Findings,
  row: number,
): Rule | undefined => {
  if (!isRecord(source)) {
    findings.at('rules', row)('malformed-rule', `a rule is an object, not ${quote(source)}`)
    return undefined
  }
  findUnknownKeys(source, ruleKeys, findings, 'rules', row)
  const note = source.note === undefined ? undefined : saidOf(source.note)
  if (source.note !== undefined && note === undefined)
    findings.at('rules', row, 'note')('malformed-rule', 'note is a text or { en, zh }')
  const cited = readSource(source.source, findings, row)
  return {
    id: readId(source.id, seen, findings, row),
    cells: readCells(source.when, columns, findings, row),
    output: readOutput(source.output, columns, findings, row),
    ...(note === undefined ? {} : { note }),
    ...(cited === undefined ? {} : { source: cited }),
  }
}

/** Reads every rule of a table against its columns. */
export const parseRules = (rules: unknown, columns: Columns, findings: Findings): readonly Rule[] => {
  if (!Array.isArray(rules)) {
    findings.at('rules')('malformed-table', 'rules is a list')
    return []
  }
  const seen = new Set<string>()
  return rules.flatMap((rule, row) => readRule(rule, columns, seen, findings, row) ?? [])
}
