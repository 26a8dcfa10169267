import type * as z from 'zod'

/** The parts of a zod definition through which a path leads. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
  readonly discriminator?: string
  readonly values?: readonly unknown[]
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition

/** What lies one step down; nothing below what is no object. */
export const stepInto = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined

/** Of the options of a union those that the value says it is, so that an event is not told the keys of another one. */
const meantOptions = ({ options = [], discriminator }: Definition, value: unknown) => {
  if (discriminator === undefined) return options
  const told = stepInto(value, discriminator)
  const meant = options.filter((option) => {
    const kind = definitionOf(option).shape?.[discriminator]
    return kind !== undefined && definitionOf(kind).values?.includes(told)
  })
  return meant.length === 0 ? options : meant
}

/** The definitions that a schema has for a place of a value: none for an unknown place, several in a union. */
export const definitionsAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly Definition[] => {
  const definition = definitionOf(schema)
  const { shape, element, valueType, innerType, in: input, items, options } = definition
  const wrapped = innerType ?? input
  if (wrapped !== undefined) return definitionsAt(wrapped, path, value)
  if (options !== undefined)
    return meantOptions(definition, value).flatMap((option) => definitionsAt(option, path, value))
  const [step, ...rest] = path
  if (step === undefined) return [definition]
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)]
  return next === undefined ? [] : definitionsAt(next, rest, stepInto(value, step))
}
