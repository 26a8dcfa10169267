import type { Desk } from '../desk/index.js'
import { RedressError } from '../errors.js'
import type { ComplaintStore } from '../ports/index.js'
import { type DeliverOptions, type Delivery, deliver, queueOf } from './deliver.js'
import { pauseOf } from './timers.js'

type Woken = ReturnType<Desk['wake']> extends AsyncIterable<infer Each> ? Each : never

/** What a worker works with, how much at once, and who is told of what it does. */
export interface WorkerOptions extends Omit<DeliverOptions, 'signal'> {
  /** Wakes the complaints that are due. */
  readonly desk: Pick<Desk, 'wake'>
  /** The desk's store: its outbox is delivered. */
  readonly store: ComplaintStore
  /** Ends the worker: nothing more is begun, and what is on its way is waited for. */
  readonly signal: AbortSignal
  /** Milliseconds between two looks when there was nothing more to do; a second unless told. After a failure of the store twice as long each time, to half a minute. */
  readonly everyMs?: number
  /** Of complaints and of effects; ten seconds unless told. What a worker that was killed held is late by so much. */
  readonly leaseMs?: number
  /** Complaints that are woken, and effects that are on their way, at once; 8 of each unless told. */
  readonly concurrency?: number
  readonly onWake?: (woken: Woken) => void
  readonly onDelivery?: (delivery: Delivery) => void
  /** A complaint that could not be woken, or (without `complaint`) a store that could not be asked. The worker goes on. Default: nothing is said. */
  readonly onFailure?: (failure: { readonly complaint?: string; readonly error: RedressError }) => void
}

/** What a worker has done by its end. */
interface WorkerReport {
  readonly woken: number
  readonly delivered: number
  readonly deferred: number
  readonly buried: number
  readonly overtaken: number
  readonly failures: number
}

const longestPauseMs = 30_000

const asRedressError = (failure: unknown): RedressError =>
  failure instanceof RedressError
    ? failure
    : new RedressError(
        'store-failed',
        {
          en: `The round of a worker was broken off: ${String(failure)}; it tries again`,
          zh: `工作进程本轮中断：${String(failure)}；将自动重试`,
        },
        { cause: failure },
      )

/** Does its rounds until it is told to stop. One that fails is told, and the next one comes later. */
const inRounds = async (
  { signal, everyMs = 1_000 }: Pick<WorkerOptions, 'signal' | 'everyMs'>,
  round: () => Promise<void>,
  failed: (failure: unknown) => void,
): Promise<void> => {
  let failures = 0
  while (!signal.aborted) {
    try {
      await round()
      failures = 0
    } catch (failure) {
      failures += 1
      failed(failure)
    }
    await pauseOf(Math.min(Math.max(everyMs, longestPauseMs), everyMs * 2 ** failures), signal)
  }
}

/**
 * Wakes what is due and delivers what waits, until the signal says to stop: what three lines of a host start. Run it in as many processes as you like,
 * over one store: they share the work out, and what one that was killed held is taken up when its lease is over. A store that is away for a
 * moment, a complaint that cannot be woken, and a receiver that says no are told, and stop nothing.
 *
 * @returns what was done, once all that was on its way has ended
 * @throws RedressError `store-cannot-queue`
 * @example
 * const stop = new AbortController()
 * process.once('SIGTERM', () => stop.abort())
 * await runWorker({ desk, store, send: (effect) => post(effect), signal: stop.signal })
 * // { woken: 12, delivered: 30, deferred: 1, buried: 0, overtaken: 0, failures: 0 }
 */
export const runWorker = async (options: WorkerOptions): Promise<WorkerReport> => {
  const { desk, store, signal, leaseMs = 10_000, concurrency = 8, onWake, onDelivery, onFailure } = options
  queueOf(store)
  const report = { woken: 0, delivered: 0, deferred: 0, buried: 0, overtaken: 0, failures: 0 }
  const told = (failure: { readonly complaint?: string; readonly error: RedressError }): void => {
    report.failures += 1
    onFailure?.(failure)
  }
  const sharing = { leaseMs, concurrency, batch: concurrency }
  const wakeRound = async (): Promise<void> => {
    for await (const woken of desk.wake(undefined, { ...sharing, onFailure: told })) {
      report.woken += 1
      onWake?.(woken)
      if (signal.aborted) return
    }
  }
  const deliverRound = async (): Promise<void> => {
    for await (const delivery of deliver(store, { ...options, leaseMs, concurrency, signal })) {
      report[delivery.outcome] += 1
      onDelivery?.(delivery)
    }
  }
  const brokenOff = (failure: unknown): void => told({ error: asRedressError(failure) })
  await Promise.all([inRounds(options, wakeRound, brokenOff), inRounds(options, deliverRound, brokenOff)])
  return report
}
