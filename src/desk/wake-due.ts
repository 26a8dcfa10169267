import type { AppliedEvent, Complaint } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { msPerDay } from '../plain-date.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { WakeOptions, WakeResult } from './desk.js'
import { inOrder } from './in-order.js'
import { failuresOfScan } from './scan-failures.js'

/** How many complaints are claimed together, for how long, and how many are woken at once. */
interface Sharing {
  readonly leaseMs: number
  readonly batch: number
  readonly concurrency: number
}

/**
 * Few enough that a caller who leaves a scan early, or a worker that dies, does not hold many; time enough to wake so many, short
 * enough that what a dead worker held is only a minute late.
 */
const usual: Sharing = { leaseMs: 60_000, batch: 16, concurrency: 1 }

/** An hour: what a dead worker held must not wait for longer, whatever the host asks for. */
const most: Sharing = { leaseMs: 3_600_000, batch: 1_000, concurrency: 256 }

const sharingOf = (options: WakeOptions): Sharing => {
  const within = (name: keyof Sharing): number => {
    const value = options[name] ?? usual[name]
    if (Number.isInteger(value) && value >= 1 && value <= most[name]) return value
    const says = {
      en: `${name} is ${value}; give a whole number from 1 to ${most[name]}`,
      zh: `${name} 为 ${value}；请填写 1 至 ${most[name]} 的整数`,
    }
    throw new RedressError('invalid-argument', says, {
      details: { argument: name, value, least: 1, most: most[name] },
    })
  }
  return { leaseMs: within('leaseMs'), batch: within('batch'), concurrency: within('concurrency') }
}

/**
 * The complaints that are due, each one held for the caller alone where the store has claims: several schedulers then share them
 * out. Over a store without claims every scheduler looks at all of them.
 */
async function* dueForMe(
  store: ComplaintStore,
  now: Instant,
  { batch, leaseMs }: Sharing,
): AsyncGenerator<string, void, undefined> {
  if (store.claimDue === undefined) {
    yield* store.due(now)
    return
  }
  for (;;) {
    const claimed = await store.claimDue(now, batch, leaseMs)
    if (claimed.length === 0) return
    yield* claimed
  }
}

/** Nothing that is due is left alone for so long by a scheduler that runs. */
const longestStandstillMs = 270 * msPerDay

/**
 * Whether a complaint would be woken so long after anything could have woken it, or anybody touched it, that the time is rather wrong. What
 * fires then has fired for good.
 */
export const isJump = ({ recordedAt }: Complaint, { drafts }: AppliedEvent, at: Instant): boolean => {
  const reached = drafts.flatMap(({ event }) => (event.type === 'rung.reached' ? [event.reachedAt] : []))
  const since = [recordedAt, ...reached.sort().slice(0, 1)].map((each) => Date.parse(each))
  return reached.length > 0 && Date.parse(at) - Math.max(...since) > longestStandstillMs
}

/** Told once everything else that is due has been woken. */
const clockJumped = (complaints: readonly string[], at: Instant, cause: RedressError | undefined) =>
  new RedressError(
    'clock-jumped',
    said(
      `At ${at} ${complaints.length} complaints would have been due for most of a year, and nothing was fired for them; mend the clock, or call \`wake(now, { afterStandstill: true })\` when the time is right and the waking stood still`,
      `按 ${at} 计算，有 ${complaints.length} 件投诉已到期近一年而未作任何提醒：请校正时钟；如时间无误而提醒曾停止，请调用 \`wake(now, { afterStandstill: true })\``,
    ),
    { details: { at, complaints: complaints.slice(0, 100), ...cause?.details }, cause },
  )

/** What a desk does with one complaint, and before the first. */
interface WakingWays {
  /** What one complaint left behind; nothing when nothing was due. */
  readonly wakeOne: (id: string) => Promise<WakeResult | 'jumped' | undefined>
  /** Wake times that rest on other rules of zones are put right first. */
  readonly derive: (note: (complaint: string, cause: unknown) => void) => Promise<void>
}

/** Wakes every complaint that is due. One that cannot be woken is told of and keeps nobody else waiting. */
export async function* wakeDue(
  store: ComplaintStore,
  { at, options }: { readonly at: Instant; readonly options: WakeOptions },
  { wakeOne, derive }: WakingWays,
): AsyncGenerator<WakeResult, void, undefined> {
  const sharing = sharingOf(options)
  const failures = failuresOfScan(options)
  await derive(failures.note)
  const passedOver: string[] = []
  const tried = async (id: string): Promise<WakeResult | undefined> => {
    try {
      const woken = await wakeOne(id)
      if (woken !== 'jumped') return woken
      passedOver.push(id)
    } catch (cause) {
      failures.note(id, cause)
    }
    return undefined
  }
  for await (const woken of inOrder(dueForMe(store, at, sharing), sharing.concurrency, tried))
    if (woken !== undefined) yield woken
  const failed = failures.error()
  if (passedOver.length > 0) throw clockJumped(passedOver, at, failed)
  if (failed !== undefined) throw failed
}
