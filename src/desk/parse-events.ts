import { type HandleResult, refusal } from '../complaint/index.js'
import type { Reason } from '../explanation.js'
import type { Issue } from '../issues.js'
import { nearestWord } from '../nearest-word.js'
import {
  type ComplaintEvent,
  complaintEvent,
  eventTypes,
  parseEvent,
  sentencesWith,
} from '../vocabulary/index.js'

type Parsed =
  | { readonly ok: true; readonly events: readonly ComplaintEvent[] }
  | Extract<HandleResult, { ok: false }>

const typeOf = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string'
    ? event.type
    : undefined

/** Whether something from outside wants to open a complaint. */
export const isReceipt = (event: unknown): boolean => typeOf(event) === 'complaint.received'

const known: ReadonlySet<string> = new Set(eventTypes)

const unknownType = (type: string): Reason => {
  const meant = nearestWord(type, eventTypes)
  return {
    says: {
      en: `There is no event "${type}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
      zh: `没有名为“${type}”的事件${meant === undefined ? '' : `，是否为“${meant}”？`}`,
    },
  }
}

/** Keys and places of somebody else's making can be of any length; the issue has them whole. */
const longestSentence = 300

const shortened = (sentence: string): string =>
  sentence.length <= longestSentence ? sentence : `${sentence.slice(0, longestSentence)}…`

/** What is wrong with an event that is not well formed, place by place, in both languages. */
const whatIsWrong = (event: unknown): readonly Reason[] => {
  const type = typeOf(event)
  if (type !== undefined && !known.has(type)) return [unknownType(type)]
  return sentencesWith(complaintEvent, event).map(({ en, zh }) => ({
    says: { en: shortened(en), zh: shortened(zh) },
  }))
}

const invalidEvent = (event: unknown, issues: readonly Issue[]): Parsed => {
  const refused = refusal('invalid-event', typeOf(event) ?? '', '', {
    en: 'The event is not well formed',
    zh: '事件数据不符合要求',
  })
  const because = refused.because.map((reason) => ({ ...reason, because: whatIsWrong(event) }))
  return { ok: false, refusal: { ...refused, because, issues } }
}

/** Unknown events checked all at once; the first that is wrong refuses them all. */
export const parseAll = (events: readonly unknown[]): Parsed => {
  const parsed: ComplaintEvent[] = []
  for (const event of events) {
    const read = parseEvent(event)
    if (!read.ok) return invalidEvent(event, read.issues)
    parsed.push(read.value)
  }
  return { ok: true, events: parsed }
}
