const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Where two JSON values differ first, in the order of their keys; nothing when they are the same. */
export const firstDifference = (
  one: unknown,
  other: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | undefined => {
  if (Object.is(one, other)) return undefined
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return path
  for (const key of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()) {
    const found = firstDifference(one[key], other[key], [...path, Array.isArray(one) ? Number(key) : key])
    if (found !== undefined) return found
  }
  return undefined
}
