import { setImmediate } from 'node:timers/promises'
import { clocksOf } from '../../complaint/index.js'
import type { Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import {
  addToBoard,
  type Board,
  type BoardFrame,
  type BoardLine,
  boardLine,
  emptyBoard,
  whyUrgent,
} from '../../report/index.js'
import { policyUnder } from '../policy-under.js'

/** Lines that are added to the board together. */
const portion = 500

/** The board of all complaints of a store, read one by one. */
export const boardOfStore = async (
  store: ComplaintStore,
  policies: readonly Policy[],
  frame: BoardFrame,
  onCounted: (complaints: number) => void,
): Promise<Board> => {
  let board = emptyBoard(frame)
  let lines: BoardLine[] = []
  const add = (): void => {
    board = addToBoard(board, lines)
    lines = []
    onCounted(board.complaints)
  }
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    const clocks = clocksOf(complaint, { policy: policyUnder(policies, complaint), now: frame.now })
    lines.push(boardLine(complaint, clocks, frame))
    if (lines.length === portion) {
      add()
      // A store that never waits would keep the runtime from freeing what its driver holds outside the heap.
      await setImmediate()
    }
  }
  add()
  return board
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
    reasons.push([id, whyUrgent(policy, complaint, clocksOf(complaint, { policy, now }), { now, timeZone })])
  }
  return Object.fromEntries(reasons)
}
