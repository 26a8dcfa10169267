import type { Cell } from '../cells/cell.js'

/** A question about a list, and the answer that is wanted. */
export interface ListWish {
  readonly cell: Cell & { readonly kind: 'has' }
  readonly answer: boolean
}

/** Members of which at least one must be in the list, or (`within` false) must be missing. */
interface Clause {
  readonly members: readonly string[]
  readonly within: boolean
}

const mostChoices = 10_000

/**
 * A list that gives every wanted answer; `impossible` when none does, `undefined` when that would take too long to find. Each member is in the
 * list or not: `has` any-of is a choice among its members, its denial forbids all, and the other way round for all-of.
 */
export const listFor = (wishes: readonly ListWish[]): readonly string[] | 'impossible' | undefined => {
  const known = new Map<string, boolean>()
  const clauses: Clause[] = []
  let sound = true
  const set = (members: readonly string[], within: boolean): void => {
    for (const member of members) {
      if (known.get(member) === !within) sound = false
      known.set(member, within)
    }
  }
  for (const { cell, answer } of wishes) {
    const isChoice = (cell.quantity === 'any') === answer
    if (isChoice) clauses.push({ members: cell.values, within: answer })
    else set(cell.values, answer)
  }
  if (!sound) return 'impossible'
  let left = mostChoices
  const choose = (at: number): boolean => {
    const clause = clauses[at]
    if (clause === undefined) return true
    if (clause.members.some((member) => known.get(member) === clause.within)) return choose(at + 1)
    for (const member of clause.members) {
      if (known.has(member)) continue
      left -= 1
      if (left < 0) return false
      known.set(member, clause.within)
      if (choose(at + 1)) return true
      known.delete(member)
    }
    return false
  }
  if (choose(0)) return [...known].flatMap(([member, within]) => (within ? [member] : []))
  return left < 0 ? undefined : 'impossible'
}
