import type { RepeatCandidate } from './candidate.js'

/** Complaints that are linked, each to another of them, with the links. */
interface Group {
  /** By id. */
  readonly members: readonly string[]
  readonly links: readonly RepeatCandidate[]
}

const rootOf = (parents: Map<string, string>, id: string): string => {
  let root = id
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
  for (let at = id; at !== root; ) {
    const up = parents.get(at) ?? root
    parents.set(at, root)
    at = up
  }
  return root
}

/** Of two groups the one that holds the earlier complaint takes in the other. */
const join = (parents: Map<string, string>, { earlier, later }: RepeatCandidate): void => {
  const root = rootOf(parents, earlier)
  const other = rootOf(parents, later)
  parents.set(root, root)
  parents.set(other, root)
}

/** Candidates drawn together: whoever is linked to a member is a member. */
export const groupsOf = (links: readonly RepeatCandidate[]): readonly Group[] => {
  const parents = new Map<string, string>()
  for (const link of links) join(parents, link)
  const groups = new Map<string, { members: string[]; links: RepeatCandidate[] }>()
  const groupOf = (id: string) => {
    const root = rootOf(parents, id)
    const group = groups.get(root) ?? { members: [], links: [] }
    groups.set(root, group)
    return group
  }
  for (const id of parents.keys()) groupOf(id).members.push(id)
  for (const link of links) groupOf(link.earlier).links.push(link)
  return [...groups.values()].map(({ members, links: own }) => ({ members: members.sort(), links: own }))
}
