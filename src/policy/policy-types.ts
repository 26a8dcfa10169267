import type { TableSource } from '../rules/index.js'
import type { Classification, FactKind, FactName } from '../vocabulary/index.js'
import type { HostFacts } from './policy-input.js'

/** A value that a table puts out or a host provides. */
export type PolicyFact = string | number | boolean | null | readonly string[]

/**
 * What a policy says about its own names, for the compiler: the facts of a complaint under it, and which tables, teams and categories
 * there are. A policy that was loaded from a file has the widest types.
 */
export interface PolicyTypes {
  readonly facts: Readonly<Record<string, PolicyFact | undefined>>
  readonly tables: string
  readonly teams: string
  readonly categories: string
}

interface Kinds {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
  readonly date: string
  readonly list: readonly string[]
  readonly any: PolicyFact
}

type OutputOf<Table extends TableSource> = Table['outputs'][number]

/** A table that answers a list of records gives no facts; one that sums or counts gives a number. */
type FactsPutOut<Table extends TableSource> = Table extends {
  readonly hitPolicy: 'rule-order' | 'output-order'
}
  ? never
  : Table extends { readonly hitPolicy: 'collect' }
    ? Table extends { readonly aggregation: 'sum' | 'count' }
      ? { readonly name: OutputOf<Table>['name']; readonly value: number }
      : Table extends { readonly aggregation: 'min' | 'max' }
        ? Answers<OutputOf<Table>>
        : never
    : Answers<OutputOf<Table>>

/** The values of a column: those it lists, or all of its type. */
type Answers<Column> = Column extends {
  readonly name: infer Name
  readonly type: infer Kind extends keyof Kinds
}
  ? {
      readonly name: Name
      readonly value: Column extends { readonly values: readonly (infer Value)[] } ? Value : Kinds[Kind]
    }
  : never

type PutOut<Tables extends readonly TableSource[]> = FactsPutOut<Tables[number]>

/** What people may establish by themselves, whatever the tables say. */
type Established<Name, Team extends string, Category extends string> = Name extends 'team'
  ? Team
  : Name extends 'category'
    ? Category
    : Name extends keyof Classification
      ? NonNullable<Classification[Name]>
      : never

type ValueOf<
  Name,
  Tables extends readonly TableSource[],
  Team extends string,
  Category extends string,
  Declared extends HostFacts,
> = Name extends PutOut<Tables>['name']
  ? Extract<PutOut<Tables>, { readonly name: Name }>['value'] | Established<Name, Team, Category> | null
  : Name extends 'team'
    ? Team
    : Name extends 'category'
      ? Category
      : Name extends FactName
        ? Kinds[FactKind<Name>]
        : Name extends keyof Declared
          ? Kinds[Declared[Name]['type']]
          : never

/** The types of a policy whose tables, teams, categories and facts the compiler can read. */
export interface TypesOf<
  Tables extends readonly TableSource[],
  Team extends string,
  Category extends string,
  Declared extends HostFacts,
> {
  readonly facts: string extends PutOut<Tables>['name'] | keyof Declared
    ? PolicyTypes['facts']
    : {
        readonly [Name in FactName | PutOut<Tables>['name'] | (keyof Declared & string)]?: ValueOf<
          Name,
          Tables,
          Team,
          Category,
          Declared
        >
      }
  readonly tables: Tables[number]['id']
  readonly teams: Team
  readonly categories: Category
}
