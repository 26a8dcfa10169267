import type * as z from 'zod'
import { nearestWord } from '../nearest-word.js'

/** The parts of a zod definition through which a path leads. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition

/** The names of keys that a schema knows at a place. */
const keysAt = (schema: z.core.$ZodType, [step, ...rest]: readonly PropertyKey[]): readonly string[] => {
  const { shape, element, valueType, innerType, in: input, items, options } = definitionOf(schema)
  const path = step === undefined ? [] : [step, ...rest]
  const wrapped = innerType ?? input
  if (wrapped !== undefined) return keysAt(wrapped, path)
  if (options !== undefined) return options.flatMap((option) => keysAt(option, path))
  if (step === undefined) return Object.keys(shape ?? {})
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)]
  return next === undefined ? [] : keysAt(next, rest)
}

/** The known key that somebody meant who wrote an unknown one, when one is near enough. */
export const nearestKey = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  written: string,
): string | undefined => nearestWord(written, keysAt(schema, path))
