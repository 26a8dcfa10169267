import type { Refusal } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { WakeResult } from './desk.js'
import type { Observe, ObservedEnd, ObservedPart } from './observed.js'

const thrown = (failure: unknown): ObservedEnd => ({
  outcome: failure instanceof RedressError ? failure.code : 'unexpected',
  failed: true,
})

/** Work that answers at once, as somebody sees it who observes. */
const seenDoing = <Result>(
  observe: Observe | undefined,
  part: ObservedPart,
  work: () => Result,
  endOf: (result: Result) => ObservedEnd,
): Result =>
  observe === undefined
    ? work()
    : observe(part, (ended) => {
        let end: ObservedEnd | undefined
        try {
          const result = work()
          end = endOf(result)
          return result
        } catch (failure) {
          end = thrown(failure)
          throw failure
        } finally {
          if (end !== undefined) ended(end)
        }
      })

/** Work that is waited for. */
export const seenWaiting = <Result>(
  observe: Observe | undefined,
  part: ObservedPart,
  work: () => Promise<Result>,
  endOf: (result: Result) => ObservedEnd = () => ({ outcome: 'ok' }),
): Promise<Result> =>
  observe === undefined
    ? work()
    : observe(part, async (ended) => {
        try {
          const result = await work()
          ended(endOf(result))
          return result
        } catch (failure) {
          ended(thrown(failure))
          throw failure
        }
      })

type Decided = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/** A decision on events, and by which controls it was refused. */
export const seenDeciding = <Result extends Decided>(
  observe: Observe | undefined,
  { complaint, events }: { readonly complaint: string; readonly events: readonly ComplaintEvent[] },
  decide: () => Result,
): Result =>
  seenDoing(
    observe,
    { part: 'decide', complaint, types: events.map(({ type }) => type) },
    decide,
    (decided) =>
      decided.ok
        ? { outcome: 'ok' }
        : {
            outcome: decided.refusal.code,
            ...(decided.refusal.controls === undefined ? {} : { controls: decided.refusal.controls }),
          },
  )

/** A complaint that is woken, and how late its earliest step was noticed. */
export const seenWaking = <Woken extends WakeResult | 'jumped' | undefined>(
  observe: Observe | undefined,
  complaint: string,
  wake: () => Promise<Woken>,
): Promise<Woken> =>
  seenWaiting(observe, { part: 'wake', complaint }, wake, (woken) => {
    if (woken === 'jumped') return { outcome: 'clock-jumped', failed: true }
    const late = (woken === undefined ? [] : woken.entries).flatMap(({ event, recordedAt }) =>
      event.type === 'rung.reached' ? [Date.parse(recordedAt) - Date.parse(event.reachedAt)] : [],
    )
    return { outcome: 'ok', ...(late.length === 0 ? {} : { lateMs: Math.max(...late) }) }
  })
