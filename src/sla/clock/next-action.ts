import type { Moment } from '../../time.js'
import { instantOf } from '../table/days.js'
import type { Clock } from './clock.js'
import type { ClockEvent } from './clock-event.js'
import { escalationMoments } from './escalations.js'
import type { Obligation } from './obligation.js'
import { isOverdue, type Run, type Standing, standingOf } from './run.js'
import { type KnownState, stateAt } from './state-at.js'

/**
 * The next moments of millions of open clocks. A slot holds one clock; the host keeps which. Moments lie in a flat array with
 * the earliest of each block beside it, so a sweep looks only into blocks that have something due, and a change costs one write.
 */
interface DueIndex {
  /** Number of slots in use. */
  readonly size: () => number
  /** Puts a moment (ms since 1970) into a free slot and answers the slot. */
  readonly add: (at: number) => number
  /** Another moment for a slot; `Infinity` when nothing is due any more. */
  readonly move: (slot: number, at: number) => void
  /** Frees a slot. */
  readonly remove: (slot: number) => void
  /** Visits every slot whose moment is at or before `now`, in order of slots. */
  readonly due: (now: number, visit: (slot: number, at: number) => void) => void
  /** The earliest moment of all, or `Infinity`. */
  readonly next: () => number
}

const blockSize = 2048

const earliestIn = (moments: Float64Array, from: number, to: number): number => {
  let earliest = Number.POSITIVE_INFINITY
  for (let i = from; i < to; i++) {
    const at = moments[i] ?? earliest
    if (at < earliest) earliest = at
  }
  return earliest
}

/**
 * An empty index; it grows by itself.
 *
 * @param expected How many slots to make room for at once.
 * @example
 * const index = createDueIndex()
 * const slot = index.add(Date.parse('2026-03-17T16:00:00Z'))
 * index.due(Date.parse('2026-03-18T00:00:00Z'), (slot) => wake(owners[slot]))
 */
export const createDueIndex = (expected = 0): DueIndex => {
  const room = Math.max(1, Math.ceil(expected / blockSize)) * blockSize
  let moments = new Float64Array(room).fill(Number.POSITIVE_INFINITY)
  let earliest = new Float64Array(room / blockSize).fill(Number.POSITIVE_INFINITY)
  const free: number[] = []
  let [used, inUse] = [0, 0]

  const grow = (): void => {
    const wider = new Float64Array(moments.length * 2).fill(Number.POSITIVE_INFINITY)
    wider.set(moments)
    const blocks = new Float64Array(wider.length / blockSize).fill(Number.POSITIVE_INFINITY)
    blocks.set(earliest)
    moments = wider
    earliest = blocks
  }
  const write = (slot: number, at: number): void => {
    const block = Math.floor(slot / blockSize)
    const was = moments[slot] ?? Number.POSITIVE_INFINITY
    const first = earliest[block] ?? Number.POSITIVE_INFINITY
    moments[slot] = at
    if (at <= first) earliest[block] = at
    else if (was === first) {
      const from = block * blockSize
      earliest[block] = earliestIn(moments, from, from + blockSize)
    }
  }
  const sweepBlock = (block: number, now: number, visit: (slot: number, at: number) => void): void => {
    const end = Math.min((block + 1) * blockSize, used)
    for (let slot = block * blockSize; slot < end; slot++) {
      const at = moments[slot] ?? Number.POSITIVE_INFINITY
      if (at <= now) visit(slot, at)
    }
  }
  return {
    size: () => inUse,
    add: (at) => {
      const slot = free.pop() ?? used++
      if (slot >= moments.length) grow()
      write(slot, at)
      inUse++
      return slot
    },
    move: write,
    remove: (slot) => {
      write(slot, Number.POSITIVE_INFINITY)
      free.push(slot)
      inUse--
    },
    due: (now, visit) => {
      for (let block = 0; block * blockSize < used; block++)
        if ((earliest[block] ?? Number.POSITIVE_INFINITY) <= now) sweepBlock(block, now, visit)
    },
    next: () => earliestIn(earliest, 0, earliest.length),
  }
}

/** What time alone can still do to an open clock. */
export interface Pending {
  readonly overdue: boolean
  /** Ms since 1970, by the key of the firing; while the clock is held, only what was reached before. */
  readonly escalations: ReadonlyMap<string, number>
}

interface Ahead extends Pick<Pending, 'escalations'> {
  readonly standing: Standing
}

/** What lies ahead of a clock is the same for as long as it stands where it does. */
const ahead = new WeakMap<KnownState, Ahead>()

const aheadOf = (obligation: Obligation, state: KnownState, run: Run): Ahead => {
  const standing = standingOf(run)
  const escalations = escalationMoments(obligation, run, standing, state.finished.length + 1)
  const found = { standing, escalations }
  ahead.set(state, found)
  return found
}

/**
 * The escalations of an open clock: {@link runClock} without figures and words, for those who only ask when to look again. Nothing when
 * the clock has not started, or has ended.
 *
 * @throws RedressError as `runClock` does.
 * @example
 * pendingOf(decision, [{ kind: 'start', at: '2026-03-02T09:00:00+08:00' }], now)?.escalations.get('decision:1:overdue') // 1773763200000
 */
export const pendingOf = (
  obligation: Obligation,
  events: readonly ClockEvent[],
  now: Moment,
): Pending | undefined => {
  const at = instantOf(obligation.calendar, now)
  const state = stateAt(obligation, events, at)
  const { run } = state
  if (run === undefined) return undefined
  const { standing, escalations } = ahead.get(state) ?? aheadOf(obligation, state, run)
  return { overdue: isOverdue(run, standing, at), escalations }
}

/**
 * When the host must look again at something with these clocks: the earliest delivery of an escalation or due time to come.
 *
 * @example
 * nextActionAt([acknowledgement, finalResponse]) // 2026-03-03T01:00:00.000Z, or undefined when nothing is to come
 */
export const nextActionAt = (clocks: readonly Clock[]): Date | undefined => {
  const moments = clocks.flatMap((clock) =>
    clock.nextActionAt === undefined ? [] : [clock.nextActionAt.getTime()],
  )
  return moments.length === 0 ? undefined : new Date(Math.min(...moments))
}
