type Members = Record<string, unknown>

/** The object that holds the last step of a path, and that step; nothing where the path leads nowhere. */
const holderOf = (
  root: unknown,
  path: string,
): { readonly holder: Members; readonly key: string } | undefined => {
  const steps = path.split('/').slice(1)
  const key = steps.pop()
  let holder = root
  for (const step of steps) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) return undefined
    holder = (holder as Members)[step]
  }
  return key === undefined || typeof holder !== 'object' || holder === null
    ? undefined
    : { holder: holder as Members, key }
}

export const valueAt = (root: unknown, path: string): unknown => {
  const place = holderOf(root, path)
  return place !== undefined && Object.hasOwn(place.holder, place.key) ? place.holder[place.key] : undefined
}

/**
 * Puts a value where a path leads, in `root` itself, which has to be the caller's own copy. As a property of its own, whatever
 * its name; `undefined` takes the property away. False when the path leads nowhere.
 */
export const putAt = (root: unknown, path: string, value: unknown): boolean => {
  const place = holderOf(root, path)
  if (place === undefined) return false
  if (value === undefined) delete place.holder[place.key]
  else
    Object.defineProperty(place.holder, place.key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  return true
}
