import { type HandleResult, refusal } from '../complaint/index.js'
import { type ComplaintEvent, parseEvent } from '../vocabulary/index.js'

type Parsed = { ok: true; events: readonly ComplaintEvent[] } | Extract<HandleResult, { ok: false }>

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
