import { setImmediate } from 'node:timers/promises'
import { type Complaint, type ComplaintClock, clocksOf } from '../complaint/index.js'
import { eachStored } from '../desk/index.js'
import { RedressError } from '../errors.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import { storedUnder } from './policy-under.js'
import type { Progress } from './progress.js'
import type { Terminal } from './terminal.js'

/** More findings than these say nothing new. */
const mostTold = 10

/** Tells of complaints that a scan could not read, the first of them by name, and counts them all. */
export const failuresOn = ({ err }: Terminal, progress: Progress) => {
  let count = 0
  return {
    count: () => count,
    note: ({ complaint, error }: { readonly complaint: string; readonly error: unknown }): void => {
      count += 1
      if (count > mostTold) return
      progress.clear()
      const [code, message] =
        error instanceof RedressError
          ? [error.code, error.message]
          : ['store-failed', error instanceof Error ? error.message : String(error)]
      err(`${complaint}: ${message} [${code}]\n`)
    },
    /** Said once at the end. */
    sumUp: (): void => {
      if (count > mostTold)
        err(`${count} complaints could not be read; the first ${mostTold} are named above\n`)
    },
  }
}

/** A complaint of a store with its clocks. */
interface Clocked {
  readonly complaint: Complaint
  readonly policy: Policy
  readonly clocks: readonly ComplaintClock[]
}

interface Looking {
  readonly policies: readonly Policy[]
  readonly now: Instant
  readonly onFailure: (failure: { readonly complaint: string; readonly error: unknown }) => void
  readonly onCounted: (complaints: number) => void
}

/** Complaints between two words about progress. */
const portion = 500

/** Every complaint of a store, read one by one. One that cannot be read is told of and stops nothing. */
export async function* complaintsOfStore(
  store: ComplaintStore,
  { policies, now, onFailure, onCounted }: Looking,
): AsyncGenerator<Clocked, void, undefined> {
  const clocked = async (load: () => Promise<Stored | undefined>): Promise<Clocked | undefined> => {
    const stored = await load()
    if (stored === undefined) return undefined
    const found = storedUnder(stored, policies)
    return { ...found, clocks: clocksOf(found.complaint, { policy: found.policy, now }) }
  }
  let counted = 0
  for await (const { id, load } of eachStored(store)) {
    const found = await clocked(load).catch((error: unknown) => onFailure({ complaint: id, error }))
    if (found === undefined) continue
    yield found
    counted += 1
    if (counted % portion > 0) continue
    onCounted(counted)
    // A store that never waits would keep the runtime from freeing what its driver holds outside the heap.
    await setImmediate()
  }
  onCounted(counted)
}
