import type { Said } from '../explanation.js'
import type { Matter } from './matter.js'
import { mixText } from './mix.js'
import { createTally } from './postings.js'

/** Of a contact that nobody is said to act by, so many customers make an agent's: fewer may be a family's. */
const fewestOfContact = 3
const fewestOfAgent = 2

const othersOf = ({ people = [] }: Matter, value: string): readonly string[] =>
  people.filter((each) => each !== value)

/** How many of these matters are of customers who share nothing but the value. */
const customersBehind = (matters: readonly Matter[], value: string): number => {
  const seen = new Set<string>()
  let customers = 0
  for (const matter of matters) {
    const others = othersOf(matter, value)
    if (others.length > 0 && !others.some((each) => seen.has(each))) customers += 1
    for (const each of others) seen.add(each)
  }
  return customers
}

/** Numbers that stand in three matters or more, as hashes: few of all, in little memory. */
const oftenSeen = (matters: readonly Matter[]): ReadonlySet<number> => {
  const all = createTally()
  for (const { people = [] } of matters)
    if (people.length > 1) for (const person of people) all.push(mixText(person, 3))
  const sorted = all.sorted()
  const often = new Set<number>()
  for (let at = fewestOfContact - 1; at < sorted.length; at += 1)
    if (sorted[at] === sorted[at - fewestOfContact + 1]) often.add(sorted[at] ?? 0)
  return often
}

const matterLists = (
  matters: readonly Matter[],
  valuesOf: (matter: Matter) => readonly string[],
): ReadonlyMap<string, Matter[]> => {
  const lists = new Map<string, Matter[]>()
  for (const matter of matters)
    for (const value of new Set(valuesOf(matter))) {
      const list = lists.get(value) ?? []
      list.push(matter)
      lists.set(value, list)
    }
  return lists
}

/** Contacts that several customers give who share nothing else: whoever writes for them is no one person with all of them. */
export const sharedContacts = (matters: readonly Matter[]): ReadonlySet<string> => {
  const often = oftenSeen(matters)
  if (often.size === 0) return often as ReadonlySet<never>
  const lists = matterLists(matters, ({ people = [] }) =>
    people.length < 2 ? [] : people.filter((person) => often.has(mixText(person, 3))),
  )
  return new Set(
    [...lists].flatMap(([value, list]) => (customersBehind(list, value) >= fewestOfContact ? [value] : [])),
  )
}

/** A matter whose customer is no longer taken for whoever writes for them. */
export const withAgentsApart = (matter: Matter, contacts: ReadonlySet<string>): Matter => {
  const { people = [], agents = [] } = matter
  if (contacts.size === 0 || !people.some((person) => contacts.has(person))) return matter
  return {
    ...matter,
    people: people.filter((person) => !contacts.has(person)),
    agents: [...new Set([...agents, ...people.filter((person) => contacts.has(person))])],
  }
}

/** Somebody who acts for several customers. */
export interface ActingAgent {
  /** Names and numbers by which the agent is known, as they are compared. */
  readonly known: readonly string[]
  readonly customers: number
  /** Their complaints, in order of receipt. */
  readonly letters: readonly string[]
  readonly says: Said
}

/** Who acts for several customers, by what their complaints have in common; those with most customers first. */
export const agentsIn = (matters: readonly Matter[]): readonly ActingAgent[] => {
  const byLetters = new Map<string, { known: string[]; list: Matter[] }>()
  for (const [value, list] of matterLists(matters, ({ agents = [] }) => agents)) {
    const letters = list.map(({ id }) => id).join('\n')
    const agent = byLetters.get(letters) ?? { known: [], list }
    agent.known.push(value)
    byLetters.set(letters, agent)
  }
  return [...byLetters.values()]
    .flatMap(({ known, list }): ActingAgent[] => {
      const customers = customersBehind(list, '')
      if (customers < fewestOfAgent) return []
      const [name = ''] = known
      const says = {
        en: `${name} acts for ${customers} customers in ${list.length} complaints; see whether each of them gave authority, and answer each by itself`,
        zh: `${name}代${customers}名客户提交投诉${list.length}件；请逐一核实授权，并分别答复`,
      }
      return [{ known: known.sort(), customers, letters: list.map(({ id }) => id), says }]
    })
    .sort((a, b) => b.customers - a.customers || ((a.known[0] ?? '') < (b.known[0] ?? '') ? -1 : 1))
}
