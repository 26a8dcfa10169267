import type * as z from 'zod'

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

/** How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another. */
const distance = (one: string, other: string): number => {
  const rows: number[][] = [[...Array(other.length + 1).keys()]]
  for (let i = 1; i <= one.length; i += 1) {
    const [last = [], before] = [rows[i - 1], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swap =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before?.[j - 2] ?? Infinity) + 1
          : Infinity
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? Infinity
}

const longestCompared = 64

/** The known key that somebody meant who wrote an unknown one, when one is near enough. */
export const nearestKey = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  written: string,
): string | undefined => {
  if (written.length > longestCompared) return undefined
  const far = Math.max(1, Math.floor(written.length / 3))
  const [best] = [...new Set(keysAt(schema, path))]
    .map((key) => ({ key, away: distance(written.toLowerCase(), key.toLowerCase()) }))
    .filter(({ away }) => away <= far)
    .sort((a, b) => a.away - b.away)
  return best?.key
}
