import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import type { EventPattern } from '../../regimes/index.js'
import type { EventType } from '../../vocabulary/index.js'
import type { PolicyClock } from '../clocks.js'
import type { Policy } from '../policy.js'
import { outsideEvents } from './clock-patterns.js'

const isPermitted = ({ controls: { permissions } }: Policy, type: string): boolean => {
  const { roles = [], inStages = {} } = permissions[type as EventType] ?? permissions['*'] ?? {}
  return roles.length > 0 || Object.values(inStages).some((stage) => (stage ?? []).length > 0)
}

/** Of the kind of thing that a clock waits for, whether it can come to a complaint at all. */
const canCome =
  (policy: Policy, met: ReadonlySet<string>) =>
  (pattern: EventPattern): boolean => {
    if (typeof pattern !== 'string' && 'meets' in pattern) return met.has(pattern.meets)
    if (typeof pattern !== 'string' && !('on' in pattern)) return true
    const type = typeof pattern === 'string' ? pattern : pattern.on
    return !outsideEvents.includes(type) && isPermitted(policy, type)
  }

interface Reached {
  readonly started: ReadonlySet<string>
  readonly met: ReadonlySet<string>
}

/** The clocks that can start, and those that can be met, once each has been asked whether what it waits for can come. */
const reached = (policy: Policy): Reached => {
  let [started, met] = [new Set<string>(), new Set<string>()]
  for (let before = -1; before !== started.size + met.size; ) {
    before = started.size + met.size
    const comes = canCome(policy, met)
    const starting = policy.clocks.filter(
      ({ definition: { startsOn, silence } }) =>
        startsOn.some(comes) || silence?.of.some((id) => started.has(id)) === true,
    )
    started = new Set(starting.map(({ definition }) => definition.id))
    met = new Set(
      starting
        .filter(({ definition }) => definition.stopsOn.some(comes))
        .map(({ definition }) => definition.id),
    )
  }
  return { started, met }
}

const asText = (pattern: EventPattern): string =>
  typeof pattern === 'string' ? pattern : (Object.values(pattern)[0] as string)

const isMet = (pattern: EventPattern): boolean => typeof pattern !== 'string' && 'meets' in pattern

const whyNot = (policy: Policy, patterns: readonly EventPattern[]) => {
  const names = patterns.map(asText)
  if (patterns.some(isMet))
    return said(
      `it waits until ${names.join(' or ')} is met, which never happens`,
      `须待${names.join('或')}办结，而该时限永远不会办结`,
    )
  const outside = names.every((name) => outsideEvents.includes(name))
  return outside
    ? said(
        `${names.join(', ')} come to a regulator's own desk, never to a complaint in a bank`,
        `${names.join('、')}仅发生于监管机构，不会发生在银行的投诉中`,
      )
    : said(
        `no role may report ${names.filter((name) => !isPermitted(policy, name)).join(', ')}`,
        `没有任何角色可以登记${names.filter((name) => !isPermitted(policy, name)).join('、')}`,
      )
}

/** Clocks that no complaint under the policy can ever start, or meet once they have started. */
export const neverReached = (policy: Policy): ((clock: PolicyClock) => Issue[]) => {
  const { started, met } = reached(policy)
  return ({ definition: { id, startsOn, stopsOn }, regime }) => {
    // What a regime is for besides complaints in a bank is no mistake of the bank.
    if (regime !== undefined) return []
    const find = startsOn.some(isMet) || stopsOn.some(isMet) ? wrong : doubtful
    const remedy = said(
      'name an event that comes to complaints and that somebody may report',
      '请填写会发生在投诉中且有角色可登记的事件',
    )
    if (!started.has(id)) {
      const { en, zh } = whyNot(policy, startsOn)
      const says = said(`this clock can never start because ${en}`, `本时限永远不会起算，因为${zh}`)
      return [find('never-starts', ['startsOn'], says, remedy)]
    }
    if (met.has(id)) return []
    const { en, zh } = whyNot(policy, stopsOn)
    const says = said(`this clock can never be met because ${en}`, `本时限永远不会办结，因为${zh}`)
    return [find('never-ends', ['stopsOn'], says, remedy)]
  }
}
