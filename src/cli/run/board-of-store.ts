import { setImmediate } from 'node:timers/promises'
import { clocksOf } from '../../complaint/index.js'
import type { Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import { type Board, type BoardFrame, boardLine, startBoard, whyUrgent } from '../../report/index.js'
import { policyUnder } from '../policy-under.js'

/** Complaints between two words about progress. */
const portion = 500

/** The board of all complaints of a store, read one by one. */
export const boardOfStore = async (
  store: ComplaintStore,
  policies: readonly Policy[],
  frame: BoardFrame,
  onCounted: (complaints: number) => void,
): Promise<Board> => {
  const running = startBoard(frame)
  let counted = 0
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    const clocks = clocksOf(complaint, { policy: policyUnder(policies, complaint), now: frame.now })
    running.add(boardLine(complaint, { clocks, ...frame }))
    counted += 1
    if (counted % portion > 0) continue
    onCounted(counted)
    // A store that never waits would keep the runtime from freeing what its driver holds outside the heap.
    await setImmediate()
  }
  onCounted(counted)
  return running.board()
}

/** Why each of the most urgent is urgent, by id. */
export const reasonsOfUrgent = async (
  store: ComplaintStore,
  policies: readonly Policy[],
  { urgent, now, timeZone }: Board,
): Promise<Readonly<Record<string, readonly Reason[]>>> => {
  const reasons: [string, readonly Reason[]][] = []
  for (const { id } of urgent) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    const policy = policyUnder(policies, complaint)
    reasons.push([
      id,
      whyUrgent(complaint, { policy, clocks: clocksOf(complaint, { policy, now }), now, timeZone }),
    ])
  }
  return Object.fromEntries(reasons)
}
