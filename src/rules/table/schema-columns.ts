import type { z } from 'zod'
import type { Input } from '../facts/column.js'
import type { Scalar } from '../facts/fact.js'
import { cutAfter } from '../facts/number-cut.js'

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
export const columnsOf = (schema: z.ZodObject): Input[] => {
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
