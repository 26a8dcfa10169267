import type { Said, Source } from '../../explanation.js'
import type { PlainDate } from '../../time.js'
import type { Cell } from '../cells/cell.js'
import type { CellSource } from '../cells/cell-source.js'
import type { Input, Output } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import type { AskedAndAnswered } from './asked-and-answered.js'

export type HitPolicy = 'unique' | 'any' | 'first' | 'priority' | 'rule-order' | 'output-order' | 'collect'

export type Aggregation = 'list' | 'sum' | 'min' | 'max' | 'count'

/** What a rule answers for one output: a value, or a FEEL expression over the facts. */
export type OutputValue = Fact | { readonly feel: string }

export interface RuleSource {
  readonly id?: string
  readonly when: Readonly<Record<string, CellSource | undefined>>
  readonly output: Readonly<Record<string, OutputValue>>
  readonly note?: string | Said
  readonly source?: Source
}

/** One answer: a value for every output. */
export type OutputRecord = Readonly<Record<string, Fact>>

/** What a table answers: one record, or a list of records. */
export type TableOutput = OutputRecord | readonly OutputRecord[]

interface Heading {
  readonly id: string
  readonly version?: string
  readonly title?: Said
  readonly description?: string | Said
  /** First and last date, both inclusive, on which the table is in force. */
  readonly effectiveFrom?: PlainDate
  readonly effectiveTo?: PlainDate
  readonly hitPolicy: HitPolicy
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
}

/** A decision table as it is written down, in JSON, YAML or TypeScript. */
export interface TableSource extends Heading {
  readonly aggregation?: Aggregation
  readonly rules: readonly RuleSource[]
}

export interface Rule {
  readonly id: string
  /** One cell for each input, in the order of the inputs. */
  readonly cells: readonly Cell[]
  readonly output: Readonly<Record<string, OutputValue>>
  readonly note?: Said
  readonly source?: Source
}

/**
 * A checked decision table: every cell read, every name known, with the hash of its content. One that {@link defineTable} made from zod
 * objects knows the facts `I` that it is asked and the answer `O`.
 */
export interface Table<I = Facts, O = TableOutput> extends Heading, AskedAndAnswered<I, O> {
  readonly aggregation: Aggregation
  readonly rules: readonly Rule[]
  readonly hash: string
}

type Dated = Pick<Table, 'effectiveFrom' | 'effectiveTo'>

/**
 * The version that is in force on a date; both ends are inclusive, and an absent end is open. When several are,
 * the one that came into force last.
 *
 * @example
 * chooseVersion([v2025, v2026], '2026-03-02') // v2026, effective from 2026-01-01
 */
export const chooseVersion = <T extends Dated>(tables: readonly T[], date: PlainDate): T | undefined =>
  tables
    .filter(
      ({ effectiveFrom, effectiveTo }) =>
        (effectiveFrom === undefined || effectiveFrom <= date) &&
        (effectiveTo === undefined || date <= effectiveTo),
    )
    .reduce<T | undefined>(
      (latest, table) =>
        latest === undefined || (table.effectiveFrom ?? '') >= (latest.effectiveFrom ?? '') ? table : latest,
      undefined,
    )
