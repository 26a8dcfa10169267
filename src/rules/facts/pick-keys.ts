/** A copy with only these keys, without the absent ones: nothing a caller holds on to is shared or smuggled in. */
export const pickKeys = <T extends object>(record: object, keys: readonly (keyof T & string)[]): T =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = (record as Readonly<Record<string, unknown>>)[key]
      return value === undefined ? [] : [[key, value]]
    }),
  ) as T
