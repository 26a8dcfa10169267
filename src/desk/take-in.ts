import { type Complaint, type Handled, handle, open, refusal, type Taken } from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { Instant } from '../time.js'
import { type ComplaintEvent, parseEvent } from '../vocabulary/index.js'

type Parsed = { ok: true; events: readonly ComplaintEvent[] } | Extract<Handled, { ok: false }>

/** Unknown events checked all at once; the first that is wrong refuses them all. */
export const parseAll = (events: readonly unknown[]): Parsed => {
  const parsed: ComplaintEvent[] = []
  for (const event of events) {
    const read = parseEvent(event)
    if (!read.ok) {
      const type = typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : ''
      const refused = refusal('invalid-event', type, '', {
        en: 'The event is not well formed',
        zh: '事件数据不符合要求',
      })
      return { ok: false, refusal: { ...refused, issues: read.issues } }
    }
    parsed.push(read.value)
  }
  return { ok: true, events: parsed }
}

const joined = (first: Taken, second: Taken): Taken => ({
  ...second,
  drafts: [...first.drafts, ...second.drafts],
  effects: [...first.effects, ...second.effects],
  issues: [...first.issues, ...second.issues],
})

/** Several events one after the other as one step: all of them, or the first refusal and nothing. */
export const takeIn = (
  policy: Policy,
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  now: Instant,
): Handled => {
  let taken: Taken | undefined
  let current = before
  for (const event of events) {
    const next =
      'schema' in current ? handle(policy, current, event, now) : open(policy, event, now, current.id)
    if (!next.ok) return next
    taken = taken === undefined ? next : joined(taken, next)
    current = next.complaint
  }
  return (
    taken ?? {
      ok: false,
      refusal: refusal('no-event', '', '', { en: 'No event was given', zh: '未提供任何事件' }),
    }
  )
}
