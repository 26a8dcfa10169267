import * as z from 'zod'
import { type HandleResult, refusal } from '../complaint/index.js'
import type { Reason } from '../explanation.js'
import { type Issue, issueText } from '../issues.js'
import { nearestWord } from '../nearest-word.js'
import { type ComplaintEvent, complaintEvent, eventTypes, parseEvent } from '../vocabulary/index.js'

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

/** Lists of hundreds of words say nothing in a sentence; the issue has them whole. */
const longestSentence = 300

const shortened = (sentence: string): string =>
  sentence.length <= longestSentence ? sentence : `${sentence.slice(0, longestSentence)}…`

const ofNames: Readonly<Record<string, string>> = {
  'forbidden-key': '含有不允许的键',
  'too-deep': '嵌套层级过深',
}

/** What zod says of the same event in Chinese, issue by issue. */
const inChinese = (event: unknown, issues: readonly Issue[]): readonly string[] => {
  const own = issues.map(({ code }) => ofNames[code])
  if (own.some((message) => message !== undefined)) return own.map((message) => message ?? '')
  const { error } = complaintEvent.safeParse(event, { error: z.locales.zhCN().localeError })
  return error?.issues.map(({ message }) => message) ?? []
}

/** What is wrong with an event that is not well formed, place by place, in both languages. */
const whatIsWrong = (event: unknown, issues: readonly Issue[]): readonly Reason[] => {
  const type = typeOf(event)
  if (type !== undefined && !known.has(type)) return [unknownType(type)]
  const translated = inChinese(event, issues)
  return issues.map((issue, index) => ({
    says: {
      en: shortened(issueText(issue)),
      zh: shortened(issueText({ ...issue, message: translated[index] ?? issue.message })),
    },
  }))
}

const invalidEvent = (event: unknown, issues: readonly Issue[]): Parsed => {
  const refused = refusal('invalid-event', typeOf(event) ?? '', '', {
    en: 'The event is not well formed',
    zh: '事件数据不符合要求',
  })
  const because = refused.because.map((reason) => ({ ...reason, because: whatIsWrong(event, issues) }))
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
