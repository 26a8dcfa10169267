import {
  type Complaint,
  type ComplaintClock,
  mergedInto,
  type RememberedEvent,
} from '../../complaint/index.js'
import { stageSummary } from '../../machine/index.js'
import { omitUndefined } from '../../omit-undefined.js'
import { msPerDay } from '../../plain-date.js'
import type { Instant } from '../../time.js'
import { localDate } from '../../time-zone.js'
import type { ComplaintRecord } from '../../vocabulary/index.js'
import { type Zone, zoneOf } from '../../zone-rules.js'
import type { ClocksSeen } from '../board-frame.js'
import { paidBy } from './redress-paid.js'
import type { ActionLine, ClockLine, ClockState, ReportLine } from './report-line.js'

const stagePrefix = 'handling.'
const approval = 'deciding.in-approval'

/** Minutes between two instants; a history told out of order has none. */
const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

/** How long a complaint was in each stage and waited for approval, in whole minutes of wall time up to `now`. */
interface StageTimes {
  readonly stageMinutes: readonly (readonly [stage: string, minutes: number])[]
  readonly approvalMinutes: number
  /** When it last ceased to be open, if it is not open. */
  readonly endedAt?: Instant
}

const stageTimes = (signals: readonly RememberedEvent[], now: Instant): StageTimes => {
  const since = new Map<string, Instant>()
  const spent = new Map<string, number>()
  let endedAt: Instant | undefined
  const leave = (tag: string, at: Instant): void => {
    const from = since.get(tag)
    if (from === undefined) return
    spent.set(tag, (spent.get(tag) ?? 0) + minutesBetween(from, at))
    since.delete(tag)
  }
  for (const { at, entered = [], left = [] } of signals) {
    for (const tag of left) leave(tag, at)
    for (const tag of entered) since.set(tag, at)
    if (left.includes('open')) endedAt = at
    if (entered.includes('open')) endedAt = undefined
  }
  if (endedAt === undefined) for (const tag of [...since.keys()]) leave(tag, now)
  const stageMinutes = [...spent]
    .filter(([tag]) => tag.startsWith(stagePrefix))
    .map(([tag, minutes]) => [tag.slice(stagePrefix.length), minutes] as const)
  return {
    stageMinutes,
    approvalMinutes: spent.get(approval) ?? 0,
    ...(endedAt === undefined ? {} : { endedAt }),
  }
}

/** Every moment at which bank and customer were in touch, the receipt first. */
const contactTimes = (record: ComplaintRecord): number[] =>
  [
    record.receivedAt,
    ...record.contacts.map(({ at }) => at),
    ...record.notices.map(({ at, notice }) => notice.dispatchedAt ?? at),
    ...record.messages.flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [at] : [at, answeredAt])),
    ...record.callbacks.map(({ at }) => at),
    ...record.informationRequests.flatMap(({ at, answeredAt }) =>
      answeredAt === undefined ? [at] : [at, answeredAt],
    ),
  ]
    .map((at) => Date.parse(at))
    .sort((a, b) => a - b)

/** The longest time without contact between receipt and `until`, in whole days. */
const longestSilence = (record: ComplaintRecord, until: Instant): number => {
  const end = Date.parse(until)
  const times = [...contactTimes(record).filter((time) => time <= end), end]
  let longest = 0
  for (const [place, time] of times.entries()) longest = Math.max(longest, time - (times[place - 1] ?? time))
  return Math.floor(longest / msPerDay)
}

/** Messages of the customer without an answer. */
const unansweredMessages = ({ messages }: ComplaintRecord): number =>
  messages.filter(({ answeredAt }) => answeredAt === undefined).length

const stateOf = ({ clock, recordedLate }: ComplaintClock): ClockState => {
  if (clock.status === 'met') {
    // What was answered too late stays so, also when it was taken up again and answered in time.
    if (clock.cycles.some(({ outcome }) => outcome === 'breached')) return 'late'
    return recordedLate === undefined ? 'met' : 'recorded-late'
  }
  if (clock.status === 'cancelled') return clock.status
  if (clock.stoppedAt !== undefined) return 'late'
  if (clock.overdue) return 'overdue'
  return clock.status === 'paused' ? 'paused' : 'open'
}

const clockLine = (each: ComplaintClock): ClockLine => {
  const state = stateOf(each)
  const ended = state === 'met' || state === 'recorded-late' || state === 'late'
  return {
    id: each.id,
    statutory: each.statutory,
    state,
    ...(ended ? { minutes: Math.max(0, Math.round(each.clock.elapsedMs / 60_000)) } : {}),
  }
}

const actionLines = ({ id, record }: Complaint, zone: Zone): ActionLine[] =>
  record.actions.map(
    (each): ActionLine =>
      omitUndefined({
        // Complaints number their actions each for itself.
        id: `${id}/${each.action}`.slice(0, 200),
        type: each.actionType,
        owner: each.owner,
        plannedOn: localDate(zone, each.at),
        dueOn: localDate(zone, each.dueAt),
        doneOn: each.answeredAt === undefined ? undefined : localDate(zone, each.answeredAt),
        effective: each.effective,
        orderedBy: each.orderedBy,
        cause: each.cause,
      }) as ActionLine,
  )

const intakeOf = ({ record, facts }: Complaint) => {
  const { intake, classification } = record
  const fact = (name: string): string | undefined => {
    const value = facts[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined
  }
  return {
    kind: intake.kind,
    channel: intake.channel,
    source: intake.source,
    businessLine: intake.businessLine,
    businessChannel: intake.businessChannel,
    category: classification.category ?? fact('category'),
    subcategory: classification.subcategory ?? fact('subcategory'),
    cause: record.cause?.code ?? fact('cause'),
    causeOrigin: record.cause?.origin,
    product: intake.product,
    system: intake.system,
    unit: intake.respondent?.unit ?? intake.receivingUnit,
    region: fact('region'),
    team: record.assignment?.team ?? fact('team'),
    handler: record.assignment?.handler,
    severity: classification.severity ?? fact('severity'),
    priority: classification.priority ?? fact('priority'),
    complexity: classification.complexity ?? fact('complexity'),
    complainants: intake.numberOfComplainants ?? Math.max(1, intake.complainants.length),
    vulnerabilities: [...new Set(intake.complainants.flatMap((each) => each.vulnerabilities ?? []))].sort(),
    repeat: intake.earlierComplaint !== undefined || record.repeats.length > 0,
  }
}

const careOf = ({ record }: Complaint) => ({
  attention: record.attention,
  outcome: record.decision?.proposal.outcome,
  closedAs: record.closure?.ground,
  satisfaction: record.satisfaction?.score,
  satisfied: record.callbacks.findLast(({ reached }) => reached)?.satisfied,
  rehandled: record.rehandled,
  reopened: record.reopened,
  reviewsAsked: record.reviews.length,
  reviewsChanged: record.reviews.filter(({ result }) => result === 'changed').length,
  paid: paidBy(record),
  overrides: record.overrides.map(({ control }) => control),
  approvalsRefused: record.approvals.filter(({ answer }) => answer === 'refused').length,
  extensionsRefused: record.extensions.filter(({ answer }) => answer === 'refused').length,
  qualityScores: record.qualityReviews.map(({ score }) => score),
  unansweredMessages: unansweredMessages(record),
})

/**
 * One complaint as reports count it. `clocks` are its clocks at `now`; `refusals` are codes of what the desk refused on
 * this complaint, if the host keeps them: a refused event leaves nothing in the journal.
 *
 * @example
 * reportLine(complaint, { clocks: clocksOf(complaint, { policy, now }), now, timeZone: 'Asia/Shanghai' })
 * // { id: 'c-1', receivedOn: '2026-11-16', channel: 'phone', category: 'loan', clocks: [{ id: 'decision', state: 'met', … }], … }
 */
export const reportLine = (
  complaint: Complaint,
  { clocks, now, refusals = [], ...frame }: ClocksSeen & { readonly refusals?: readonly string[] },
): ReportLine => {
  const { record } = complaint
  const zone = zoneOf(frame)
  const { open } = stageSummary(complaint.stage)
  const { endedAt, stageMinutes, approvalMinutes } = stageTimes(complaint.signals, now)
  const closedAt = open ? undefined : (endedAt ?? complaint.lastAt)
  return omitUndefined({
    id: complaint.id,
    merged: mergedInto(complaint) !== undefined,
    receivedOn: localDate(zone, record.receivedAt),
    closedOn: closedAt === undefined ? undefined : localDate(zone, closedAt),
    ...intakeOf(complaint),
    ...careOf(complaint),
    clocks: clocks.map(clockLine),
    cycleMinutes: closedAt === undefined ? undefined : minutesBetween(record.receivedAt, closedAt),
    stageMinutes: stageMinutes.map((each): [string, number] => [...each]),
    approvalMinutes,
    refusals: [...refusals],
    longestSilenceDays: longestSilence(record, closedAt ?? now),
    actions: actionLines(complaint, zone),
  }) as ReportLine
}
