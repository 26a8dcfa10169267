import type { Effect } from '../complaint/index.js'
import { type Observe, type ObservedEnd, seenWaiting } from '../desk/index.js'
import { RedressError } from '../errors.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import { backoff } from './backoff.js'
import { pauseOf, withinTime } from './timers.js'

/** How effects are handed over, and what becomes of those that a receiver does not take. */
export interface DeliverOptions {
  /**
   * Hands one effect to its receiver; when it throws, or takes longer than three quarters of the lease, the attempt failed. What it throws is kept
   * with the effect, so it should name no person. Receivers know an effect that comes again by its `id`.
   */
  readonly send: (
    effect: Effect,
    attempt: { readonly attempt: number; readonly signal: AbortSignal },
  ) => Promise<unknown>
  /** Default: the system's clock. */
  readonly now?: () => Date | Instant
  /** For how many milliseconds an effect is held for this deliverer; a minute unless told. What one that died held goes out so much later. */
  readonly leaseMs?: number
  /** How many effects are on their way at once, each of another complaint; 8 unless told. */
  readonly concurrency?: number
  /** After so many failed attempts an effect becomes a dead letter; 25 unless told, which with the usual pauses is half a day. */
  readonly maxAttempts?: number
  /**
   * How many milliseconds after a failed attempt the next one may come. Default: from one second, doubled each time, to one hour, each
   * shortened by up to a half that follows from the effect's id.
   */
  readonly backoffMs?: (attempt: number, effect: Effect) => number
  /** Told of each attempt, as the `observe` of a desk is. */
  readonly observe?: Observe
  /** Nothing more is claimed once it says to stop; what is on its way is waited for. */
  readonly signal?: AbortSignal
}

/** What came of one attempt. */
export interface Delivery {
  readonly effect: Effect
  readonly attempt: number
  /** `overtaken`: the lease was over, and another deliverer has the effect. */
  readonly outcome: 'delivered' | 'deferred' | 'buried' | 'overtaken'
  /** Of an attempt that failed. */
  readonly error?: string
  /** Of a deferred one: not before then. */
  readonly retryAt?: Instant
}

const usual = { leaseMs: 60_000, concurrency: 8, maxAttempts: 25 }

type Queue = ComplaintStore & Required<Pick<ComplaintStore, 'claimOutbox' | 'settleClaimed' | 'failClaimed'>>

/** @throws RedressError `store-cannot-queue` */
export const queueOf = (store: ComplaintStore): Queue => {
  if (store.claimOutbox !== undefined && store.settleClaimed !== undefined && store.failClaimed !== undefined)
    return store as Queue
  throw new RedressError('store-cannot-queue', {
    en: 'The store has no `claimOutbox`, `settleClaimed` and `failClaimed`, so its outbox is no queue; read it with `outbox`, in one process, or give the store these methods',
    zh: '该存储未实现 `claimOutbox`、`settleClaimed` 与 `failClaimed`，其发件箱不能作为队列使用；请改用 `outbox` 由单一进程投递，或为该存储补充上述方法',
  })
}

const textOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

/** The store may be away for a moment. What is told under a claim can be told again, so it is, as long as the lease lasts. */
const insisting = async <Answer>(tellUntil: number, tell: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries++) {
    try {
      return await tell()
    } catch (failure) {
      if (Date.now() >= tellUntil) throw failure
      await pauseOf(Math.min(1_000, 50 * 2 ** tries))
    }
  }
}

const endOf = ({ outcome, error }: Delivery): ObservedEnd => ({
  outcome,
  ...(error === undefined ? {} : { failed: true }),
})

type Claimed = Awaited<ReturnType<Queue['claimOutbox']>>[number]

/** One attempt, and its outcome kept. */
const attemptOnce = async (
  queue: Queue,
  { effect, attempt, claim }: Claimed,
  options: DeliverOptions,
  now: () => Instant,
): Promise<Delivery> => {
  const { send, leaseMs = usual.leaseMs, maxAttempts = usual.maxAttempts, backoffMs } = options
  const tellUntil = Date.now() + leaseMs
  const kept = (isKept: boolean, delivery: Delivery): Delivery =>
    isKept ? delivery : { effect, attempt, outcome: 'overtaken' }
  try {
    await withinTime(leaseMs * 0.75, (signal) => send(effect, { attempt, signal }))
  } catch (failure) {
    const error = textOf(failure)
    const at = now()
    const wait = backoffMs?.(attempt, effect) ?? backoff(attempt, effect.id)
    const retryAt = attempt < maxAttempts ? new Date(Date.parse(at) + wait).toISOString() : undefined
    const next = retryAt === undefined ? {} : { retryAt }
    const isKept = await insisting(tellUntil, () =>
      queue.failClaimed(effect.id, claim, { at, error, ...next }),
    )
    return kept(isKept, {
      effect,
      attempt,
      outcome: retryAt === undefined ? 'buried' : 'deferred',
      error,
      ...next,
    })
  }
  const isKept = await insisting(tellUntil, () => queue.settleClaimed(effect.id, claim))
  return kept(isKept, { effect, attempt, outcome: 'delivered' })
}

/**
 * Delivers what waits in the outbox and can go now: claims, sends several at once, settles what was taken, defers what was not, buries what was
 * refused too often. Effects of one complaint go out one after the other, in their order; no complaint waits for another one. Any number of
 * processes may deliver at once. An effect comes at least once: a deliverer that dies between sending and settling sends again.
 *
 * It ends when nothing can go now; call it again, or let `runWorker` do so. A loop that is left early first waits for what is on its way.
 *
 * @throws RedressError `store-cannot-queue` when the store's outbox is none; `store-failed`
 * @example
 * for await (const { effect, outcome, error } of deliver(store, { send: (effect) => post(effect) }))
 *   if (outcome !== 'delivered') console.warn(effect.id, outcome, error)
 */
export async function* deliver(
  store: ComplaintStore,
  options: DeliverOptions,
): AsyncGenerator<Delivery, void, undefined> {
  const queue = queueOf(store)
  const { leaseMs = usual.leaseMs, concurrency = usual.concurrency, signal } = options
  const now = (): Instant => new Date(options.now?.() ?? Date.now()).toISOString()
  const running = new Set<Promise<void>>()
  const done: Delivery[] = []
  let failure: unknown
  const seen = (claimed: Claimed): Promise<Delivery> => {
    const { effect, attempt } = claimed
    const part = {
      part: 'deliver',
      complaint: effect.complaint,
      types: [effect.body.type],
      effect: { id: effect.id, attempt },
    } as const
    return seenWaiting(options.observe, part, () => attemptOnce(queue, claimed, options, now), endOf)
  }
  const start = (claimed: Claimed): void => {
    const attempt: Promise<void> = seen(claimed)
      .then(
        (delivery) => void done.push(delivery),
        (reason: unknown) => {
          failure ??= reason
        },
      )
      .finally(() => running.delete(attempt))
    running.add(attempt)
  }
  try {
    for (;;) {
      const goesOn = failure === undefined && signal?.aborted !== true
      const claimed = goesOn ? await queue.claimOutbox(now(), concurrency - running.size, leaseMs) : []
      for (const each of claimed) start(each)
      if (running.size === 0) break
      await Promise.race(running)
      yield* done.splice(0)
    }
  } finally {
    await Promise.all(running)
  }
  if (failure !== undefined) throw failure
}
