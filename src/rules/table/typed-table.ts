import type { z } from 'zod'
import type { Said, Source } from '../../explanation.js'
import type { CellLiteral, Comparison } from '../cells/cell-source.js'
import type { TableSource } from './table.js'

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
export type CellFor<V> =
  | Always
  | OwnCell<V>
  | Not<Always | OwnCell<V> | readonly (Always | OwnCell<V>)[]>
  | readonly (Always | OwnCell<V> | Not<OwnCell<V>>)[]

type Fields<S extends z.ZodObject> = z.output<S>

export interface TypedRule<I extends z.ZodObject, O extends z.ZodObject> {
  readonly id?: string
  readonly when: { readonly [K in keyof Fields<I>]?: CellFor<NonNullable<Fields<I>[K]>> }
  readonly output: { readonly [K in keyof Fields<O>]-?: Fields<O>[K] | { readonly feel: string } }
  readonly note?: string | Said
  readonly source?: Source
}

/** A decision table whose columns are two zod objects; the cells are checked against them by the compiler. */
export interface TypedTableSource<I extends z.ZodObject, O extends z.ZodObject>
  extends Omit<TableSource, 'inputs' | 'outputs' | 'rules'> {
  readonly inputs: I
  readonly outputs: O
  readonly rules: readonly TypedRule<I, O>[]
}
