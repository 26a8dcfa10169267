import type { Complaint, JournalDraft } from '../complaint/index.js'
import { contentHash } from '../hash.js'
import { memoizeWeak } from '../memoize-weak.js'
import { type Policy, zoneRulesOf, zoneVersion } from '../policy/index.js'
import type { ZoneNote } from '../ports/index.js'

/** What the host runs on: its name and version, and the version of its rules of time zones. */
export interface Runtime {
  readonly name: string
  readonly zones: string
}

const unknown = 'unknown'

/** The runtime of this process, as far as it says. */
export const hostRuntime = (): Runtime => {
  const { process } = globalThis as { process?: { versions?: Readonly<Record<string, string | undefined>> } }
  const versions = process?.versions ?? {}
  const name = ['bun', 'deno', 'node'].find((each) => versions[each] !== undefined)
  return {
    name: name === undefined ? unknown : `${name} ${versions[name]}`,
    zones: versions.tz ?? unknown,
  }
}

/** Under which rules the complaints of a desk are counted. */
export interface RulesInForce {
  readonly runtime: Runtime
  /** What an entry written now rests on. */
  readonly basis: (policy: Complaint['policy']) => Pick<JournalDraft['basis'], 'runtime' | 'zones'>
  /** The rules under which a complaint's wake time is derived now. */
  readonly note: (policy: Complaint['policy']) => ZoneNote | undefined
  /** The notes of every policy of the desk. */
  readonly current: () => readonly string[]
}

export const rulesInForce = (policies: readonly Policy[], runtime: Runtime): RulesInForce => {
  const noteOf = memoizeWeak((policy: Policy): ZoneNote => {
    const rules = zoneRulesOf(policy)
    return { id: contentHash(rules).slice(0, 32), version: zoneVersion(policy, runtime.zones), rules }
  })
  const find = ({ id, version, hash }: Complaint['policy']) =>
    policies.find((policy) => policy.id === id && policy.version === version && policy.hash === hash)
  return {
    runtime,
    basis: (key) => {
      const policy = find(key)
      return {
        runtime: runtime.name,
        zones: policy === undefined ? runtime.zones : zoneVersion(policy, runtime.zones),
      }
    },
    note: (key) => {
      const policy = find(key)
      return policy === undefined ? undefined : noteOf(policy)
    },
    current: () => policies.map((policy) => noteOf(policy).id),
  }
}

/** What a desk decides by: its policies, and the rules of zones under which they count. */
export interface Counting {
  readonly policies: readonly Policy[]
  readonly rules: RulesInForce
  /**
   * Where the store can leave states: how many characters of entries may come after a short state before it is written whole again; 0 means
   * that it is written with every step.
   */
  readonly shortStateAfter?: number
}
