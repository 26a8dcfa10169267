import type { Said } from '../../explanation.js'
import type { Fact, FactType, Scalar } from './fact.js'

/** A column that a table is asked by: the name of a fact, and what it may be. */
export interface Input {
  readonly name: string
  /** The fact that the column asks, when it is not called as the column: a fact that several columns ask has a column name for each. */
  readonly fact?: string
  readonly type: FactType
  /** The closed list of allowed values, when there is one. */
  readonly values?: readonly Scalar[]
  /** Other words for values, each with the value that it stands for: `{ 房贷: '个人住房贷款' }`. Facts and cells may use them. */
  readonly synonyms?: Readonly<Record<string, string>>
  readonly min?: number | string
  readonly max?: number | string
  readonly integer?: boolean
  /** Whether the fact may be missing or null. Without it a missing fact is an issue. */
  readonly optional?: boolean
  readonly label?: Said
}

/** A column that a table answers. */
export interface Output {
  readonly name: string
  readonly type: FactType
  /** Allowed values; for `priority` and `output-order` the first is the strongest. */
  readonly values?: readonly Scalar[]
  /** The answer when no rule matches. */
  readonly default?: Fact
  readonly label?: Said
}

/** The name under which a column's fact is given. */
export const factName = ({ name, fact = name }: Pick<Input, 'name' | 'fact'>): string => fact

/** What the cells of a table may speak of: its inputs, by name, with their types. */
export const namesOf = (inputs: readonly Input[]): ReadonlyMap<string, string> =>
  new Map(
    inputs.flatMap((input) => [[factName(input), input.type] as const, [input.name, input.type] as const]),
  )
