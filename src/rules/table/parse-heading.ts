import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { knownAre } from '../../known-are.js'
import { parseDay } from '../../plain-date.js'
import type { Findings } from '../facts/gather-issues.js'
import { pickKeys } from '../facts/pick-keys.js'
import { isWellFormed, quote } from '../facts/plain-value.js'
import { writeAs } from '../facts/write-as.js'
import type { Aggregation, HitPolicy, TableSource } from './table.js'

const hitPolicies: readonly HitPolicy[] = [
  'unique',
  'any',
  'first',
  'priority',
  'rule-order',
  'output-order',
  'collect',
]
const aggregations: readonly Aggregation[] = ['list', 'sum', 'min', 'max', 'count']
/** What a table says of itself as a whole. */
export const headingKeys = [
  'id',
  'version',
  'title',
  'description',
  'effectiveFrom',
  'effectiveTo',
  'hitPolicy',
  'aggregation',
]
const keys = [...headingKeys, 'inputs', 'outputs', 'rules']

/** Both languages of a remark; a plain text stands for both. */
export const saidOf = (remark: unknown): Said | undefined => {
  if (typeof remark === 'string') return isWellFormed(remark) ? { en: remark, zh: remark } : undefined
  if (!isRecord(remark) || typeof remark.en !== 'string' || typeof remark.zh !== 'string') return undefined
  return isWellFormed(remark.en + remark.zh) ? { en: remark.en, zh: remark.zh } : undefined
}

/** Finds keys that have no meaning here: most often a misspelling, sometimes an attempt on a prototype. */
export const findUnknownKeys = (
  record: object,
  known: readonly string[],
  findings: Findings,
  ...path: (string | number)[]
): void => {
  for (const key of Object.keys(record))
    if (!known.includes(key))
      findings.at(...path, key)(
        'unknown-key',
        said(`${quote(key)} is not known here`, `${quote(key)}不是此处的字段`),
        knownAre(known, key),
      )
}

const letters: Readonly<Record<string, HitPolicy>> = {
  u: 'unique',
  a: 'any',
  f: 'first',
  p: 'priority',
  r: 'rule-order',
  o: 'output-order',
  c: 'collect',
}

/** `FIRST`, `Rule Order` and DMN's own letter `F` are names of hit policies too. */
const policyNamed = (typed: unknown): unknown => {
  if (typeof typed !== 'string') return typed
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return letters[plain] ?? plain
}

type Heading = Pick<
  TableSource,
  'id' | 'version' | 'title' | 'description' | 'effectiveFrom' | 'effectiveTo' | 'hitPolicy'
> & { readonly aggregation: Aggregation }

const checkText = (source: Readonly<Record<string, unknown>>, key: string, findings: Findings): void => {
  const value = source[key]
  if (value !== undefined && (typeof value !== 'string' || value === '' || !isWellFormed(value)))
    findings.at(key)(
      'malformed-table',
      said(`${key} is a text, not ${quote(value)}`, `${key} 须为文本，实际为${quote(value)}`),
      typeof value === 'number' ? said('put it in quotation marks', '请加引号') : undefined,
    )
}

const checkDate = (source: Readonly<Record<string, unknown>>, key: string, findings: Findings): void => {
  const value = source[key]
  if (value !== undefined && (typeof value !== 'string' || parseDay(value) === undefined))
    findings.at(key)(
      'malformed-table',
      said(`${key} is a date, not ${quote(value)}`, `${key} 须为日期，实际为${quote(value)}`),
      writeAs('2026-03-02'),
    )
}

/** Reads all of a table that is neither inputs, outputs nor rules. */
export const parseHeading = (source: Readonly<Record<string, unknown>>, findings: Findings): Heading => {
  findUnknownKeys(source, keys, findings)
  if (source.id === undefined)
    findings.at('id')('malformed-table', said('a table needs an id', '决策表须有 id'), writeAs('id: routing'))
  checkText(source, 'id', findings)
  checkText(source, 'version', findings)
  checkDate(source, 'effectiveFrom', findings)
  checkDate(source, 'effectiveTo', findings)
  const { effectiveFrom, effectiveTo, aggregation = 'list' } = source as Partial<TableSource>
  const hitPolicy = policyNamed(source.hitPolicy) as HitPolicy | undefined
  if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveFrom > effectiveTo)
    findings.at('effectiveTo')(
      'malformed-table',
      said('effectiveTo lies before effectiveFrom', 'effectiveTo 早于 effectiveFrom'),
      said('exchange the two, or correct one', '请对调，或更正其中之一'),
    )
  for (const key of ['title', 'description'])
    if (source[key] !== undefined && saidOf(source[key]) === undefined)
      findings.at(key)(
        'malformed-table',
        said(`${key} is a text or { en, zh }`, `${key} 须为文本或 { en, zh }`),
      )
  if (hitPolicy === undefined || !hitPolicies.includes(hitPolicy))
    findings.at('hitPolicy')(
      'malformed-table',
      said(`${quote(source.hitPolicy)} is no hit policy`, `${quote(source.hitPolicy)}不是命中策略`),
      knownAre(hitPolicies, String(source.hitPolicy)),
    )
  if (!aggregations.includes(aggregation))
    findings.at('aggregation')(
      'malformed-table',
      said(`${quote(aggregation)} is no aggregation`, `${quote(aggregation)}不是汇总方式`),
      knownAre(aggregations, String(aggregation)),
    )
  else if (aggregation !== 'list' && hitPolicy !== 'collect')
    findings.at('aggregation')(
      'malformed-table',
      said('only the hit policy collect aggregates', '只有命中策略 collect 可以汇总'),
      said(
        'leave `aggregation` out, or write hitPolicy: collect',
        '请删除 `aggregation`，或改为 hitPolicy: collect',
      ),
    )
  const { title, description } = source
  return {
    ...pickKeys<Heading>({ ...source, hitPolicy }, [
      'id',
      'version',
      'effectiveFrom',
      'effectiveTo',
      'hitPolicy',
    ]),
    ...pickKeys<Pick<Heading, 'title' | 'description'>>(
      { title: saidOf(title), description: saidOf(description) },
      ['title', 'description'],
    ),
    aggregation,
  }
}
