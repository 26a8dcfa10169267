import type { Reason } from '../explanation.js'
import type { RepeatCandidate } from './candidate.js'

/** Complaints of several people about one matter: handled side by side, each with its own journal, clocks and answer. */
export interface Bundle {
  /** By id; the first one received is `lead`. */
  readonly members: readonly string[]
  readonly lead: string
  readonly because: Reason
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

const bundle = (members: readonly string[], links: readonly RepeatCandidate[]): Bundle => {
  const later = new Set(links.map((link) => link.later))
  const lead = links.find((link) => !later.has(link.earlier))?.earlier ?? members[0] ?? ''
  return {
    members,
    lead,
    because: {
      says: {
        en: `${members.length} complaints seem to be one matter of several complainants; the first of them is ${lead}`,
        zh: `${members.length}件投诉疑为多名投诉人反映的同一事项，最早一件为${lead}`,
      },
      because: links.slice(0, 5).map((link) => link.because),
    },
  }
}

/** The collective candidates drawn together: whoever is linked to a member is a member. */
export const bundlesOf = (candidates: readonly RepeatCandidate[]): readonly Bundle[] => {
  const links = candidates.filter(({ kind }) => kind === 'collective')
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
  return [...groups.values()]
    .map((group) => bundle(group.members.sort(), group.links))
    .sort((a, b) => b.members.length - a.members.length || (a.lead < b.lead ? -1 : 1))
}
