/** A tree that values are put into, branch by branch; a list is a branch whose steps are digits. */
export type Tree = Map<string, unknown>

const branchOf = (tree: Tree, step: string): Tree => {
  const found = tree.get(step)
  if (found instanceof Map) return found
  const made: Tree = new Map()
  tree.set(step, made)
  return made
}

/** Puts a value at a dotted place. */
export const put = (tree: Tree, place: string, value: unknown): void => {
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const branch = steps.reduce(branchOf, tree)
  branch.set(last, value)
}

/** The tree as plain JSON. List entries close up over those for which nothing was put. */
export const plainTree = (value: unknown): unknown => {
  if (!(value instanceof Map)) return value
  const entries = [...value.entries()].map(([step, each]) => [String(step), plainTree(each)] as const)
  const isList = entries.length > 0 && entries.every(([step]) => /^\d+$/.test(step))
  return isList
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each)
    : Object.fromEntries(entries)
}
