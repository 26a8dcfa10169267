import type { Said } from '../../explanation.js'
import type { AssignmentWish } from './assignment-wish.js'
import { type Directory, type DirectoryPerson, loadOf } from './directory.js'
import type { Strategy } from './team-rules.js'

/** Who was chosen, by which strategy, and what speaks for them. */
export interface Choice {
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
export const choose = (
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
