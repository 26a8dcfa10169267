import { type Complaint, type ComplaintClock, nextDue } from '../complaint/index.js'
import { stageSummary } from '../machine/index.js'
import { omitUndefined } from '../omit-undefined.js'
import type { Instant, PlainDate } from '../time.js'
import { localDate } from '../time-zone.js'
import { zoneOf } from '../zone-rules.js'
import { type ClocksSeen, endOfWeek } from './board-frame.js'

/** When the first open clock of a complaint is due, seen from today; `none` has no clock that runs. */
export const dueSpans = ['overdue', 'today', 'this-week', 'later', 'paused', 'none'] as const
export type DueSpan = (typeof dueSpans)[number]

/** What a board needs to know of one complaint. */
export interface BoardLine {
  readonly id: string
  readonly reference?: string
  readonly receivedOn: PlainDate
  readonly channel: string
  readonly category?: string
  readonly priority?: string
  readonly team?: string
  readonly attention: string
  readonly open: boolean
  readonly due: DueSpan
  /** A limit set by law or regulator has passed, not only one of the bank's own. */
  readonly beyondLimit: boolean
  readonly dueAt?: Instant
  readonly dueOn?: PlainDate
  /** The clock that is due first. */
  readonly clock?: string
}

const isHeld = ({ clock }: ComplaintClock): boolean => clock.status === 'paused'

/** A limit of law or regulator that has passed while nothing met it. */
export const isBeyondLimit = ({ statutory, clock }: ComplaintClock): boolean =>
  statutory && clock.overdue && clock.stoppedAt === undefined

const spanOf = (
  first: ComplaintClock | undefined,
  clocks: readonly ComplaintClock[],
  today: PlainDate,
): DueSpan => {
  if (first === undefined) return clocks.some(isHeld) ? 'paused' : 'none'
  const on = first.clock.dueOn ?? ''
  if (first.clock.overdue) return 'overdue'
  if (on <= today) return 'today'
  return on <= endOfWeek(today) ? 'this-week' : 'later'
}

const textFact = (complaint: Complaint, name: string): string | undefined => {
  const value = complaint.facts[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * One complaint as a board counts it.
 *
 * @example
 * boardLine(complaint, { clocks: clocksOf(complaint, { policy, now }), now, timeZone: 'Asia/Shanghai' })
 * // { id: 'c-1', receivedOn: '2026-11-16', team: 'cards', open: true, due: 'today', dueOn: '2026-11-20', clock: 'decision', … }
 */
export const boardLine = (complaint: Complaint, { clocks, ...frame }: ClocksSeen): BoardLine => {
  const { record } = complaint
  const stage = stageSummary(complaint.stage)
  const first = stage.open ? nextDue(clocks)?.clock : undefined
  return omitUndefined({
    id: complaint.id,
    reference: record.reference,
    receivedOn: localDate(zoneOf(frame), record.receivedAt),
    channel: record.intake.channel,
    category: record.classification.category ?? textFact(complaint, 'category'),
    priority: record.classification.priority ?? textFact(complaint, 'priority'),
    team: record.assignment?.team ?? textFact(complaint, 'team'),
    attention: record.attention,
    open: stage.open,
    beyondLimit: stage.open && clocks.some(isBeyondLimit),
    due: stage.open ? spanOf(first, clocks, localDate(zoneOf(frame), frame.now)) : 'none',
    dueAt: first?.clock.dueAt?.toISOString(),
    dueOn: first?.clock.dueOn,
    clock: first?.id,
  }) as BoardLine
}
