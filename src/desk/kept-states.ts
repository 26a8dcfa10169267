import type { Stored } from '../ports/index.js'

/** All states that are kept together take no more than so many characters of JSON. */
const mostCharacters = 32 * 1024 * 1024

/** What nobody asked for in this time is let go of with the next step, so that texts erased elsewhere do not stay in memory for long. */
const longestMs = 5 * 60_000

interface Kept {
  readonly stored: Stored
  readonly characters: number
  readonly since: number
}

/** A list grows at its end: behind so many frozen members the rest is frozen too. */
const enoughFrozen = 16

/** Freezes what is not frozen yet: a host that changed an answer would change what is decided on next. */
const frozen = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  if (!Array.isArray(value)) {
    for (const member of Object.values(value)) frozen(member)
    return
  }
  let known = 0
  for (let place = value.length - 1; place >= 0 && known < enoughFrozen; place--) {
    if (Object.isFrozen(value[place])) known += 1
    else frozen(value[place])
  }
}

/** The last states of complaints, in the memory of one desk. */
export interface KeptStates {
  readonly get: (id: string) => Stored | undefined
  readonly put: (id: string, stored: Stored) => void
  readonly drop: (id: string) => void
}

const none: KeptStates = { get: () => undefined, put: () => {}, drop: () => {} }

/** Those used last, at most `most` of them; none for 0. */
export const keptStates = (most: number): KeptStates => {
  if (most === 0) return none
  const kept = new Map<string, Kept>()
  let characters = 0
  const drop = (id: string): void => {
    characters -= kept.get(id)?.characters ?? 0
    kept.delete(id)
  }
  const letGo = (now: number): void => {
    for (const [id, { since }] of kept) {
      if (kept.size <= most && characters <= mostCharacters && now - since <= longestMs) return
      drop(id)
    }
  }
  return {
    get: (id) => {
      letGo(performance.now())
      return kept.get(id)?.stored
    },
    put: (id, stored) => {
      drop(id)
      const { state = 0, since = 0 } = stored.size ?? {}
      if (state + since > mostCharacters) return
      frozen(stored.complaint)
      const now = performance.now()
      kept.set(id, { stored, characters: state + since, since: now })
      characters += state + since
      letGo(now)
    },
    drop,
  }
}
