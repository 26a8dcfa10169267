import { said } from '../../explanation.js'
import { contentHash } from '../../hash.js'
import { doubtful, type Issue, noted } from '../../issues.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { type Refusal, refusal } from '../refusal.js'

/** Enough of an event's content to tell a second delivery from another event under the same number. */
export const fingerprint = (event: ComplaintEvent): string => contentHash(event).slice(0, 16)

/** Whether a sender's number is new to a complaint, or known with the same content or with another. */
export const deliveredBefore = (
  complaint: Complaint | undefined,
  event: ComplaintEvent,
): 'no' | 'same' | 'other' => {
  if (complaint === undefined || event.id === undefined) return 'no'
  const place = complaint.seenEvents.indexOf(event.id)
  if (place === -1) return 'no'
  // Of an erased text, and of one from before fingerprints were kept, there is none to compare with.
  const seen = complaint.record.erasedAt === undefined ? complaint.seenContents?.[place] : undefined
  return seen === undefined || seen === '' || seen === fingerprint(event) ? 'same' : 'other'
}

export const repeatedNote = ({ type, id }: ComplaintEvent, index: number): Issue =>
  noted(
    'event-repeated',
    ['events', index],
    said(`${type} ${id} was applied before`, `${type} ${id} 此前已登记`),
    said('nothing was changed', '未作任何更改'),
  )

export const lateNote = ({ type, at }: ComplaintEvent, index: number): Issue =>
  noted(
    'event-late',
    ['events', index],
    said(`${type} of ${at} was reported after something later`, `${at} 的 ${type} 晚于其后发生的事件报送`),
    said('it is applied; clocks count it when it happened', '已登记；时限按其发生时间计算'),
  )

/** The clocks of two systems may differ by so much. */
const skewMs = 5 * 60_000

/** A clock that is behind what was recorded last: one of the two was wrong, and the history shows it. */
export const clockBehind = ({ recordedAt }: Complaint, now: Instant): Issue[] =>
  Date.parse(now) >= Date.parse(recordedAt) - skewMs
    ? []
    : [
        doubtful(
          'clock-behind',
          [],
          said(
            `It is ${now}, but the last entry was recorded at ${recordedAt}`,
            `当前时间为 ${now}，早于上一条的登记时间 ${recordedAt}`,
          ),
          said(
            'compare the clocks of your machines: one was wrong then or is now',
            '请核对各机器的时钟：当时或现在有一个不准',
          ),
        ),
      ]

export const reorderedNote = (): Issue =>
  noted(
    'events-reordered',
    ['events'],
    said(
      'the events could not have happened in the order given; they were applied by their times',
      '各事件不可能按所给次序发生，已按发生时间登记',
    ),
  )

export const eventIdReused = ({ type, id }: ComplaintEvent, stage: string): Refusal =>
  refusal('event-id-reused', type, stage, {
    en: `An event with other contents was applied under the number ${id}; give this one a number of its own`,
    zh: `编号 ${id} 已用于内容不同的另一事件，请为本事件另行编号`,
  })

/** The refusal of an event that had a place once: something later was reported before it and moved the complaint on. */
export const superseded = (complaint: Complaint, event: ComplaintEvent, refused: Refusal): Refusal => {
  const later = complaint.signals.find(({ at }) => at > event.at)
  if (later === undefined || refused.code !== 'event-not-allowed') return refused
  return {
    ...refused,
    code: 'event-superseded',
    because: [
      {
        says: {
          en: `It is dated ${event.at}, and ${later.type} of ${later.at} was reported before it; report what was missed together with what followed, or note it as a contact`,
          zh: `该事件发生于 ${event.at}，而 ${later.at} 的 ${later.type} 已先行登记；请将漏报事项与后续事件一并补报，或作为联系记录补录`,
        },
        because: refused.because,
      },
    ],
  }
}

/** The events by their times, the receipt before all; nothing when they are in that order already. */
export const byTime = (events: readonly ComplaintEvent[]): readonly ComplaintEvent[] | undefined => {
  const first = (event: ComplaintEvent) => (event.type === 'complaint.received' ? 0 : 1)
  const ordered = [...events].sort((a, b) => first(a) - first(b) || Date.parse(a.at) - Date.parse(b.at))
  return ordered.every((event, place) => event === events[place]) ? undefined : ordered
}
