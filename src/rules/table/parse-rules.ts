import { type Source, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { readCell } from '../cells/read-cell.js'
import { checkFact } from '../facts/check-fact.js'
import type { Input, Output } from '../facts/column.js'
import type { Findings } from '../facts/gather-issues.js'
import { pickKeys } from '../facts/pick-keys.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { writeAs } from '../facts/write-as.js'
import { type FeelEngine, faultWords, feelHint } from '../feel/feel-engine.js'
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
    complain(
      'missing-output',
      said(`rule ${row + 1} gives no "${output.name}"`, `第 ${row + 1} 条规则未给出“${output.name}”`),
      said('give it a value, or null', '请填写取值，或写作 null'),
    )
    return null
  }
  if (isFeelOutput(value)) {
    if (feel === undefined)
      complain(
        'feel-missing',
        said(
          `no engine is there to read the FEEL expression ${quote(value.feel)}`,
          `未提供 FEEL 引擎，无法读取表达式 ${quote(value.feel)}`,
        ),
        feelHint,
      )
    else if (!feel.isExpression(value.feel, [...names.keys()]))
      complain(
        'malformed-output',
        said(`${quote(value.feel)} is not a FEEL expression`, `${quote(value.feel)}不是 FEEL 表达式`),
        said('correct it, or write the value itself', '请更正，或直接填写取值'),
      )
    else {
      const fault = feel.faultOf?.(value.feel, { as: 'value', type: output.type, names })
      if (fault !== undefined) {
        const { says, remedy } = faultWords(fault)
        complain(
          'malformed-output',
          said(
            `${quote(value.feel)} cannot be computed: ${says.en}`,
            `${quote(value.feel)}无法计算：${says.zh}`,
          ),
          remedy,
        )
      }
    }
    return { feel: value.feel }
  }
  if (!checkFact(value, { ...output, optional: true }, complain)) return null
  return typeof value === 'number' ? value + 0 : (value as OutputValue)
}

const readOutput = (source: unknown, columns: Columns, findings: Findings, row: number): Rule['output'] => {
  if (!isRecord(source)) {
    findings.at(
      'rules',
      row,
      'output',
    )('malformed-rule', said('output is an object by output name', 'output 须为以输出名为键的对象'))
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
    findings.at('rules', row, 'when')(
      'malformed-rule',
      said('when is an object by input name', 'when 须为以输入名为键的对象'),
      writeAs('when: { amount: { gte: 1000 } }'),
    )
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
      complain: (code, { en, zh }, remedy) =>
        complain(
          code,
          said(
            `rule ${row + 1}, column "${input.name}": ${en}`,
            `第 ${row + 1} 条规则，列“${input.name}”：${zh}`,
          ),
          remedy,
        ),
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
  findings.at('rules', row, 'source')(
    'malformed-rule',
    said('the source of a rule is not well formed', '规则的依据格式不正确'),
    writeAs('{ cite, confidence: "P" | "S" | "H", url?, note? }'),
  )
  return undefined
}

const readId = (id: unknown, seen: Set<string>, findings: Findings, row: number): string => {
  const complain = findings.at('rules', row, 'id')
  const own = id ?? String(row + 1)
  if (typeof own !== 'string' || own === '' || !isWellFormed(own)) {
    complain(
      'malformed-rule',
      said(`${quote(id)} is no rule id`, `${quote(id)}不能用作规则编号`),
      said('give a text', '须填写文本'),
    )
    return ''
  }
  if (seen.has(own))
    complain(
      'duplicate-name',
      said(`two rules are called ${quote(own)}`, `有两条规则都叫${quote(own)}`),
      said('give each rule an id of its own', '每条规则须有各自的编号'),
    )
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
    findings.at('rules', row)(
      'malformed-rule',
      said(`a rule is an object, not ${quote(source)}`, `规则须为对象，实际为${quote(source)}`),
    )
    return undefined
  }
  findUnknownKeys(source, ruleKeys, findings, 'rules', row)
  const note = source.note === undefined ? undefined : saidOf(source.note)
  if (source.note !== undefined && note === undefined)
    findings.at(
      'rules',
      row,
      'note',
    )('malformed-rule', said('note is a text or { en, zh }', 'note 须为文本或 { en, zh }'))
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
    findings.at('rules')('malformed-table', said('rules is a list', 'rules 须为列表'))
    return []
  }
  const seen = new Set<string>()
  return rules.flatMap((rule, row) => readRule(rule, columns, seen, findings, row) ?? [])
}
