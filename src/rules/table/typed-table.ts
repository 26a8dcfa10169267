import type { z } from 'zod'
import type { Said, Source } from '../../explanation.js'
import type { CellLiteral, Comparison } from '../cells/cell-source.js'
import type { Fact } from '../facts/fact.js'
import type { Aggregation, HitPolicy, TableSource } from './table.js'

type OneOrMore<T> = T | readonly T[]

interface Not<C> {
  readonly not: C
}

type Always = '-' | null | { readonly null: boolean } | { readonly feel: string } | { readonly fn: string }

type TextCell<V extends string> =
  | V
  | { readonly is: V }
  | Comparison<string>
  | { readonly contains: OneOrMore<string> }
  | { readonly startsWith: OneOrMore<string> }
  | { readonly endsWith: OneOrMore<string> }

type ListCell<V extends string> = { readonly has: OneOrMore<V> } | { readonly hasAll: readonly V[] }

type OwnCell<V> = [V] extends [string]
  ? TextCell<V>
  : [V] extends [number]
    ? V | Comparison<number>
    : [V] extends [boolean]
      ? V
      : [V] extends [readonly (infer M extends string)[]]
        ? ListCell<M>
        : CellLiteral

/** The cells that can look at a fact of type `V`: a literal outside an enum does not compile. */
type CellFor<V> =
  | Always
  | OwnCell<V>
  | Not<Always | OwnCell<V> | readonly (Always | OwnCell<V>)[]>
  | readonly (Always | OwnCell<V> | Not<OwnCell<V>>)[]

/** The columns of a zod object as a host has them once it has parsed. */
type Fields<S extends z.ZodObject> = z.output<S>

/** A value as a fact; what no fact can be is any fact to the compiler, and checked when it is decided. */
type AsFact<V> = V extends readonly (infer M extends Fact)[] ? readonly M[] : V extends Fact ? V : Fact

type Flat<T> = { [K in keyof T]: T[K] }

type MayLack<V> = undefined extends V ? true : null extends V ? true : false

/** The facts that a table over these columns is asked: those that may be missing may also be null. */
export type FactsOf<S extends z.ZodObject> = Flat<
  {
    readonly [K in keyof Fields<S> as MayLack<Fields<S>[K]> extends true ? never : K]: AsFact<Fields<S>[K]>
  } & {
    readonly [K in keyof Fields<S> as MayLack<Fields<S>[K]> extends true ? K : never]?:
      | AsFact<NonNullable<Fields<S>[K]>>
      | null
      | undefined
  }
>

type RecordOf<S extends z.ZodObject> = { readonly [K in keyof Fields<S>]-?: AsFact<Fields<S>[K]> }

/** What a table answers by its hit policy: one record, or a list of records. */
export type AnswerOf<S extends z.ZodObject, H extends HitPolicy, A extends Aggregation> = H extends
  | 'rule-order'
  | 'output-order'
  ? readonly RecordOf<S>[]
  : H extends 'collect'
    ? A extends 'list'
      ? readonly RecordOf<S>[]
      : A extends 'count'
        ? { readonly [K in keyof Fields<S>]-?: number }
        : RecordOf<S>
    : RecordOf<S>

interface TypedRule<I extends z.ZodObject, O extends z.ZodObject> {
  readonly id?: string
  readonly when: { readonly [K in keyof Fields<I>]?: CellFor<NonNullable<Fields<I>[K]>> }
  readonly output: { readonly [K in keyof Fields<O>]-?: Fields<O>[K] | { readonly feel: string } }
  readonly note?: string | Said
  readonly source?: Source
}

/** A decision table whose columns are two zod objects; the cells are checked against them by the compiler. */
export interface TypedTableSource<
  I extends z.ZodObject,
  O extends z.ZodObject,
  Id extends string = string,
  H extends HitPolicy = HitPolicy,
  A extends Aggregation = Aggregation,
> extends Omit<TableSource, 'id' | 'hitPolicy' | 'aggregation' | 'inputs' | 'outputs' | 'rules'> {
  readonly id: Id
  readonly hitPolicy: H
  readonly aggregation?: A
  readonly inputs: I
  readonly outputs: O
  readonly rules: readonly TypedRule<I, O>[]
}
