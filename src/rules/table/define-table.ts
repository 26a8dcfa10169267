import type { z } from 'zod'
import { RedressError } from '../../errors.js'
import type { Said, Source } from '../../explanation.js'
import { issuesText } from '../../issues.js'
import type { CellLiteral, Comparison } from '../cells/cell-source.js'
import type { Input, Output } from '../facts/column.js'
import type { Fact, Scalar } from '../facts/fact.js'
import { cutAfter } from '../facts/number-cut.js'
import { parseTable, type TableOptions } from './parse-table.js'
import type { Aggregation, HitPolicy, RuleSource, Table, TableSource } from './table.js'

/** The part of JSON Schema that a column can express. */
interface Described {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: Scalar
  readonly enum?: readonly (Scalar | null)[]
  readonly anyOf?: readonly Described[]
  readonly items?: Described
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly exclusiveMaximum?: number
}

const safe = Number.MAX_SAFE_INTEGER

const isNull = ({ type }: Described): boolean => type === 'null'

const withoutNull = (schema: Described): { readonly schema: Described; readonly nullable: boolean } => {
  const { anyOf, type } = schema
  if (Array.isArray(type)) {
    const rest = type.filter((each) => each !== 'null')
    return {
      schema: { ...schema, type: rest.length === 1 ? rest[0] : rest },
      nullable: rest.length < type.length,
    }
  }
  if (anyOf === undefined) return { schema, nullable: false }
  const rest = anyOf.filter((each) => !isNull(each))
  const [only] = rest
  return {
    schema: rest.length === 1 && only !== undefined ? only : { anyOf: rest },
    nullable: rest.length < anyOf.length,
  }
}

const valuesOf = ({ enum: listed, const: only, anyOf }: Described): readonly Scalar[] | undefined => {
  if (only !== undefined) return [only]
  if (listed !== undefined) return listed.filter((value) => value !== null)
  if (anyOf === undefined) return undefined
  const values = anyOf.map(valuesOf)
  return values.every((each) => each !== undefined) ? values.flat() : undefined
}

const typeOf = (schema: Described, values: readonly Scalar[] | undefined): Input['type'] => {
  const { type, format, anyOf } = schema
  if (type === 'string') return format === 'date' ? 'date' : 'string'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'boolean'
  if (type === 'array') return 'list'
  const kinds = new Set((anyOf ?? []).map((each) => typeOf(each, undefined)))
  const [kind] = kinds
  return values !== undefined && kinds.size === 1 && kind !== undefined ? kind : 'any'
}

const limitsOf = (schema: Described): Pick<Input, 'min' | 'max' | 'integer'> => {
  const { type, minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema
  const whole = type === 'integer'
  const min = exclusiveMinimum === undefined ? minimum : cutAfter(exclusiveMinimum, whole)
  const max = exclusiveMaximum === undefined ? maximum : -cutAfter(-exclusiveMaximum, whole)
  return {
    ...(whole ? { integer: true } : {}),
    // zod writes the safe integers as limits of every integer; they say nothing about the field.
    ...(min === undefined || min === -safe ? {} : { min }),
    ...(max === undefined || max === safe ? {} : { max }),
  }
}

/**
 * The columns of a table whose fields are a zod object; what JSON Schema cannot say becomes type `any`. The object is asked itself: a table
 * that names no zod object then costs no zod, and it may come from the host's own copy.
 */
const columnsOf = (schema: z.ZodObject): Input[] => {
  const { properties = {}, required = [] } = schema.toJSONSchema({ unrepresentable: 'any' })
  return Object.entries(properties).map(([name, property]) => {
    const { schema: own, nullable } = withoutNull(property as Described)
    const list = own.type === 'array'
    const values = valuesOf(list ? (own.items ?? {}) : own)
    const type = typeOf(own, values)
    return {
      name,
      type,
      ...(values === undefined || type === 'boolean' ? {} : { values }),
      ...(type === 'number' ? limitsOf(own) : {}),
      ...(nullable || !required.includes(name) ? { optional: true } : {}),
    }
  })
}

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
type FactsOf<S extends z.ZodObject> = Flat<
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
type AnswerOf<S extends z.ZodObject, H extends HitPolicy, A extends Aggregation> = H extends
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
interface TypedTableSource<
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

const untyped = <I extends z.ZodObject, O extends z.ZodObject>(
  source: TypedTableSource<I, O>,
): TableSource => ({
  ...source,
  inputs: columnsOf(source.inputs),
  outputs: columnsOf(source.outputs).map(
    ({ name, type, values }): Output => ({ name, type, ...(values === undefined ? {} : { values }) }),
  ),
  rules: source.rules as readonly RuleSource[],
})

const isTyped = <I extends z.ZodObject, O extends z.ZodObject>(
  source: TableSource | TypedTableSource<I, O>,
): source is TypedTableSource<I, O> => !Array.isArray(source.inputs) && 'toJSONSchema' in source.inputs

/**
 * The table that a source describes. With zod objects as `inputs` and `outputs` the columns come from them, and
 * a wrong enum literal, input name or output key does not compile; with lists of columns it is the JSON form.
 * The order of an enum in `outputs` ranks it for `priority` and `output-order`. A table from zod objects keeps their types through
 * `compile`: `evaluate` then takes exactly those facts, and answers exactly those outputs.
 *
 * @throws RedressError `invalid-definition`; `details.issues` lists every finding of {@link parseTable}.
 *
 * @example
 * defineTable({
 *   id: 'priority', hitPolicy: 'first',
 *   inputs: z.object({ product: z.enum(['loan', 'card']), amount: z.number() }),
 *   outputs: z.object({ priority: z.enum(['urgent', 'normal']) }),
 *   rules: [
 *     { when: { product: 'loan', amount: { gte: 50_000 } }, output: { priority: 'urgent' } },
 *     { when: {}, output: { priority: 'normal' } },
 *   ],
 * }).rules.length // 2
 */
export function defineTable<
  const Id extends string,
  const I extends z.ZodObject,
  const O extends z.ZodObject,
  const H extends HitPolicy,
  const A extends Aggregation = 'list',
>(
  source: TypedTableSource<I, O, Id, H, A>,
  options?: TableOptions,
): Table<FactsOf<I>, AnswerOf<O, H, A>> & { readonly id: Id }
export function defineTable(source: TableSource, options?: TableOptions): Table
export function defineTable<I extends z.ZodObject, O extends z.ZodObject>(
  source: TableSource | TypedTableSource<I, O>,
  options: TableOptions = {},
): Table {
  const checked = parseTable(isTyped(source) ? untyped(source) : source, options)
  if (checked.ok) return checked.value
  throw new RedressError('invalid-definition', issuesText(checked.issues), {
    details: { issues: checked.issues },
  })
}
