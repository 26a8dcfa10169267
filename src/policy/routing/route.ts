import type { Reason, Said } from '../../explanation.js'
import type { AssignmentWish } from './assignment-wish.js'
import { type Directory, type DirectoryPerson, loadOf } from './directory.js'
import { hindrancesFor } from './eligibility.js'
import type { Strategy } from './team-rules.js'

/** Who was chosen, by which strategy, and what speaks for them. */
interface Choice {
  readonly person: DirectoryPerson
  readonly strategy: Strategy
  readonly says: Said
}

const leastLoaded = (
  eligible: readonly DirectoryPerson[],
  directory: Directory,
): DirectoryPerson | undefined =>
  eligible.reduce<DirectoryPerson | undefined>(
    (best, each) =>
      best === undefined || loadOf(directory, each.id) < loadOf(directory, best.id) ? each : best,
    undefined,
  )

/** The next one after whoever had the last turn, in the order of ids; from the first again after the last. */
const nextInTurn = (
  eligible: readonly DirectoryPerson[],
  { turns = {} }: Directory,
  team: string,
): DirectoryPerson | undefined => {
  const last = Object.hasOwn(turns, team) ? turns[team] : undefined
  return eligible.find((each) => last !== undefined && each.id > last) ?? eligible[0]
}

const byLoad = (eligible: readonly DirectoryPerson[], directory: Directory): Choice | undefined => {
  const person = leastLoaded(eligible, directory)
  return person === undefined
    ? undefined
    : {
        person,
        strategy: 'least-loaded',
        says: {
          en: `has the fewest open complaints (${loadOf(directory, person.id)})`,
          zh: `在办件数最少（${loadOf(directory, person.id)}件）`,
        },
      }
}

const byTurn = (
  eligible: readonly DirectoryPerson[],
  directory: Directory,
  team: string,
): Choice | undefined => {
  const person = nextInTurn(eligible, directory, team)
  return person === undefined
    ? undefined
    : { person, strategy: 'round-robin', says: { en: 'is next in turn', zh: '按轮派顺序轮到' } }
}

const earlierHandler = (
  eligible: readonly DirectoryPerson[],
  { handledBefore }: AssignmentWish,
): Choice | undefined => {
  const person = handledBefore.flatMap((id) => eligible.filter((each) => each.id === id))[0]
  return person === undefined
    ? undefined
    : {
        person,
        strategy: 'same-handler',
        says: { en: 'handled this customer’s matter before', zh: '此前经办过该客户的事项' },
      }
}

const head = (eligible: readonly DirectoryPerson[]): Choice | undefined => {
  const person = eligible.find((each) => each.head === true)
  return person === undefined
    ? undefined
    : {
        person,
        strategy: 'head-of-department-first',
        says: { en: 'is head of department, the first to be responsible', zh: '系部门负责人，为第一责任人' },
      }
}

/** One of those who can take it, by the team's strategy. `eligible` is in the order of ids, which settles ties. */
const choose = (
  eligible: readonly DirectoryPerson[],
  wish: AssignmentWish,
  directory: Directory,
): Choice | undefined => {
  const { strategy = 'least-loaded', otherwise = 'least-loaded' } = wish.rules
  const preferred =
    strategy === 'same-handler'
      ? earlierHandler(eligible, wish)
      : strategy === 'head-of-department-first'
        ? head(eligible)
        : undefined
  if (preferred !== undefined) return preferred
  const plain = strategy === 'round-robin' || strategy === 'least-loaded' ? strategy : otherwise
  return plain === 'round-robin' ? byTurn(eligible, directory, wish.team) : byLoad(eligible, directory)
}

/** Who is to handle a complaint, and why it is not somebody else of the team. */
export interface Route {
  /** Absent when nobody of the team can take it. */
  readonly assigned?: string
  readonly unit?: string
  readonly team: string
  /** The strategy that chose; when nobody could be chosen, the one that was asked for. */
  readonly strategy: Strategy
  /** Everybody of the team who cannot take it, in the order of ids. */
  readonly excluded: readonly { readonly person: string; readonly because: Reason }[]
  readonly because: Reason
}

const inOrder = (people: readonly DirectoryPerson[]): DirectoryPerson[] =>
  [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const nobody = (team: string, members: number): Reason['says'] =>
  members === 0
    ? { en: `Nobody in the directory belongs to ${team}`, zh: `人员目录中没有${team}团队的成员` }
    : {
        en: `Nobody of ${team} can take it: all ${members} are excluded`,
        zh: `${team}团队${members}人均不能承办`,
      }

/**
 * Chooses a person of a team: first everybody is excluded whom something keeps away, then the team's strategy chooses among the
 * rest. The same directory always gives the same answer, in whatever order its people are listed.
 *
 * @example
 * route({ team: 'cards', rules, at: '2026-03-02T02:00:00Z', concerns: [], complainedAbout: [], … }, { directory })
 * // who was chosen, who was excluded and why
 */
export const route = (wish: AssignmentWish, { directory }: { readonly directory: Directory }): Route => {
  const { team, rules } = wish
  const members = inOrder(directory.people.filter((person) => person.teams.includes(team)))
  const hindrances = hindrancesFor(wish, directory)
  const eligible: DirectoryPerson[] = []
  const excluded: Route['excluded'][number][] = []
  for (const person of members) {
    const [first, ...more] = hindrances(person)
    if (first === undefined) eligible.push(person)
    else
      excluded.push({
        person: person.id,
        because: { says: first, ...(more.length === 0 ? {} : { because: more.map((says) => ({ says })) }) },
      })
  }
  const chosen = choose(eligible, wish, directory)
  const away = excluded.map(({ person, because }) => ({
    ...because,
    says: { en: `${person}: ${because.says.en}`, zh: `${person}：${because.says.zh}` },
  }))
  if (chosen === undefined)
    return {
      team,
      strategy: rules.strategy ?? 'least-loaded',
      excluded,
      because: { says: nobody(team, members.length), because: away },
    }
  const { person, strategy, says } = chosen
  return {
    assigned: person.id,
    ...(person.unit === undefined ? {} : { unit: person.unit }),
    team,
    strategy,
    excluded,
    because: {
      says: {
        en: `${person.id} of ${team} ${says.en}, of ${eligible.length} who can take it`,
        zh: `${team}团队可承办者${eligible.length}人，由${person.id}承办：${says.zh}`,
      },
      because: away,
    },
  }
}
