import type { Issue } from '../../issues.js'
import { begin, type ChartRefusal, type Stage, type StepFacts, step } from '../../machine/index.js'
import type { Policy } from '../../policy/index.js'
import { type Facts, newestReading, type Reading } from '../../rules/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'
import { zoneOf } from '../../zone-rules.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { clockKey } from '../clocks/started-clocks.js'
import { receivedAt } from '../clocks/windows.js'
import type { Complaint } from '../complaint.js'
import { fingerprint } from '../decide/event-order.js'
import type { Conclusion, JournalDraft } from '../history/journal-entry.js'
import { classificationOf, runTables } from './decision-tables.js'
import { factsOf } from './facts.js'
import { grown } from './history-grown.js'
import { evolveRecord, openRecord } from './record/record.js'
import { rememberedEvent } from './remembered-events.js'
import { thresholdIssues } from './thresholds.js'

/** Events after which the tables are asked again: what they know has changed. */
export const asksTables: ReadonlySet<EventType> = new Set([
  'complaint.received',
  'complaint.repeated',
  'complaint.kind-changed',
  'complaint.classified',
  'findings.made',
  'policy.migrated',
])

/** One event applied: the complaint after it, its journal line, and which state tags the chart entered. */
export interface EvolveResult {
  readonly ok: true
  readonly complaint: Complaint
  readonly draft: JournalDraft
  readonly entered: readonly string[]
  readonly issues: readonly Issue[]
}

const keyOf = (policy: Policy) => ({ id: policy.id, version: policy.version, hash: policy.hash })

const dueTimes = (clocks: readonly ComplaintClock[]): Record<string, Instant> =>
  Object.fromEntries(
    clocks.flatMap(({ id, clock }) => (clock.dueAt === undefined ? [] : [[id, clock.dueAt.toISOString()]])),
  )

const decisionReceived = ({ signals }: Complaint): Pick<StepFacts, 'decisionReceivedAt'> => {
  const decision = signals.findLast(({ type }) => type === 'final-response.sent')
  return decision === undefined ? {} : { decisionReceivedAt: receivedAt(decision) }
}

/** The requests for more time that were made since each clock began its period. */
const requestsInPeriod = (
  { signals }: Complaint,
  clocks: readonly ComplaintClock[],
): Record<string, readonly string[]> =>
  Object.fromEntries(
    clocks.map(({ id, clock: { startedAt } }) => [
      id,
      signals.flatMap(({ type, at, fields = {} }) =>
        type === 'extension.requested' &&
        fields.clock === id &&
        startedAt !== undefined &&
        Date.parse(at) >= startedAt.getTime()
          ? [String(fields.request)]
          : [],
      ),
    ]),
  )

/** `rung.reached` is a note of the clocks, not a step of the chart: it leaves the stage as it is. */
const moveChart = (
  policy: Policy,
  stage: Stage,
  event: ComplaintEvent,
  clockFacts: (type: EventType) => Omit<StepFacts, 'timeZone' | 'dayLength'>,
  more: Pick<StepFacts, 'dayLength' | 'recordedAt'>,
) =>
  event.type === 'rung.reached'
    ? ({ ok: true, stage, entered: [], left: [] } as const)
    : step(stage, event, policy.controls, {
        timeZone: policy.timeZone,
        ...(policy.zones === undefined ? {} : { zones: policy.zones }),
        ...clockFacts(event.type),
        ...more,
      })

const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b)

const opened = (
  policy: Policy,
  id: string,
  event: ComplaintEvent & { type: 'complaint.received' },
  recordedAt: Instant,
): Complaint => ({
  schema: 1,
  id,
  policy: keyOf(policy),
  record: openRecord(event),
  stage: begin(policy.controls),
  decisions: {},
  facts: {},
  signals: [],
  rungsReached: [],
  openedAt: event.at,
  lastAt: event.at,
  recordedAt,
  entries: 0,
  seenEvents: [],
})

/** What no table may change again: a person's judgement, the cause that was found, that the complaint was declared major. */
const established = ({ judged, cause, attention }: Complaint['record']): Facts => ({
  ...judged,
  ...(cause === undefined ? {} : { cause: cause.code }),
  ...(attention === 'major' ? { major: true } : {}),
})

/** After an erasure there is no text left to ask the tables about: what they concluded stays, under what people establish. */
const conclusionOnRecord = ({ facts, decisions, record }: Complaint): Omit<Conclusion, 'sequence'> => ({
  facts: { ...facts, ...(established(record) as Complaint['facts']) },
  decisions,
})

const withTables = (
  policy: Policy,
  complaint: Complaint,
  concluded: Omit<Conclusion, 'sequence'> | undefined,
  receivedOn: PlainDate,
  reading: Reading,
): { complaint: Complaint; issues: readonly Issue[] } => {
  const { record } = complaint
  const { facts, decisions, issues } =
    concluded === undefined
      ? runTables(factsOf(record, { policy, reading, receivedOn }), {
          policy,
          on: receivedOn,
          established: established(record),
        })
      : { ...concluded, issues: [] }
  const { content: _, ...kept } = facts
  return {
    complaint: {
      ...complaint,
      facts: kept as Complaint['facts'],
      decisions,
      record: {
        ...record,
        classification: { ...record.classification, ...classificationOf(facts), ...record.judged },
      },
    },
    issues,
  }
}

/** What is kept of events that their senders numbered. */
const seen = (
  { seenEvents, seenContents = seenEvents.map(() => '') }: Complaint,
  event: ComplaintEvent,
): Pick<Complaint, 'seenEvents' | 'seenContents'> =>
  event.id === undefined
    ? { seenEvents }
    : { seenEvents: [...seenEvents, event.id], seenContents: [...seenContents, fingerprint(event)] }

/** Under which policy version an event is applied, and when the system learned of it. */
interface EvolveContext {
  readonly policy: Policy
  readonly recordedAt: Instant
  /** In a replay: what the tables concluded while the event still had its text. */
  readonly concluded?: Conclusion | undefined
  /** In a replay of an entry that says no other: clocks as 0.2 counted them. */
  readonly counting?: 'first' | undefined
  /** In a replay: the date of receipt under the rules of zones of that time. */
  readonly receivedOn?: PlainDate | undefined
  /** It is recorded long after it happened. In a replay the entry says so. */
  readonly recordedLate?: boolean | undefined
  /** `live`: authority is asked at the moment of recording as well. What a journal holds was accepted in its time. */
  readonly asked?: 'live'
  /** In a replay: how narratives were read then. */
  readonly reading?: Reading
  /** In a replay: how days were counted when the event was accepted. */
  readonly dayLength?: StepFacts['dayLength']
}

const undoesMerge = (event: ComplaintEvent): boolean =>
  event.type === 'complaint.linked' && event.relation === 'unmerged'

/** Steps that fired because a merged complaint was due earlier fire again in their own time, once the merge is undone. */
const withoutEarlySteps = (complaint: Complaint, context: { policy: Policy; now: Instant }): Complaint => {
  const ahead = new Set(
    clocksOf(complaint, context).flatMap(({ clock }) =>
      clock.escalations.filter(({ passed }) => !passed).map(({ key }) => key),
    ),
  )
  return { ...complaint, rungsReached: complaint.rungsReached.filter((key) => !ahead.has(key)) }
}

/**
 * One event applied to a complaint, or to none when it is `complaint.received`: the chart moves or refuses, the record and the
 * clocks' memory take the event in, the tables are asked again when what they know has changed. No follow-up events are made
 * here, so the same function serves a live event and its replay.
 *
 * Refusals: those of the chart.
 */
export const evolve = (
  before: Complaint | { readonly id: string },
  event: ComplaintEvent,
  {
    policy,
    recordedAt,
    concluded,
    counting,
    dayLength,
    reading = newestReading,
    receivedOn,
    asked,
    recordedLate = false,
  }: EvolveContext,
): EvolveResult | { readonly ok: false; readonly refusal: ChartRefusal } => {
  const complaint =
    'schema' in before
      ? before
      : opened(policy, before.id, event as ComplaintEvent & { type: 'complaint.received' }, recordedAt)
  const clockFacts = (type: EventType) => {
    if (type === 'review.requested') return decisionReceived(complaint)
    if (!type.startsWith('extension.')) return {}
    const clocks = clocksOf(complaint, {
      policy,
      now: recordedAt,
      ...(counting === undefined ? {} : { counting }),
    })
    return counting === 'first'
      ? { dueAt: dueTimes(clocks), extensionSteps: 'unlimited' as const }
      : { dueAt: dueTimes(clocks), requests: requestsInPeriod(complaint, clocks) }
  }
  const move = moveChart(policy, complaint.stage, event, clockFacts, {
    ...(dayLength === undefined ? {} : { dayLength }),
    ...(asked === 'live' ? { recordedAt } : {}),
  })
  if (!move.ok) return move
  const sequence = complaint.entries + 1
  const taken: Complaint = {
    ...complaint,
    policy: event.type === 'policy.migrated' ? keyOf(policy) : complaint.policy,
    record: 'schema' in before ? evolveRecord(complaint.record, event) : complaint.record,
    stage: move.stage,
    signals:
      event.type === 'rung.reached'
        ? complaint.signals
        : grown(complaint.signals, {
            ...rememberedEvent(event, move, complaint.record),
            ...(recordedLate ? { recordedAt } : {}),
          }),
    rungsReached:
      event.type === 'rung.reached'
        ? [...complaint.rungsReached, `${clockKey(event.clock, event.of)}:${event.cycle}:${event.rung}`]
        : complaint.rungsReached,
    lastAt: latest(complaint.lastAt, event.at),
    recordedAt,
    entries: sequence,
    ...seen(complaint, event),
  }
  const known = concluded ?? (taken.record.erasedAt === undefined ? undefined : conclusionOnRecord(taken))
  const on = asksTables.has(event.type)
    ? (receivedOn ?? localDate(zoneOf(policy), taken.record.receivedAt))
    : undefined
  const { complaint: after, issues } =
    on === undefined ? { complaint: taken, issues: [] } : withTables(policy, taken, known, on, reading)
  return {
    ok: true,
    complaint: undoesMerge(event) ? withoutEarlySteps(after, { policy, now: recordedAt }) : after,
    entered: move.entered,
    issues:
      event.type === 'complaint.received'
        ? [...issues, ...thresholdIssues(after.record, { policy })]
        : issues,
    draft: {
      complaint: complaint.id,
      sequence,
      event,
      recordedAt,
      basis: {
        policy: keyOf(policy),
        chart: move.stage.version,
        ...(on === undefined || known !== undefined ? {} : { receivedOn: on }),
        ...(counting === 'first' ? {} : { counting: 2 }),
        ...(reading > 1 && on !== undefined ? { reading } : {}),
      },
      ...(event.at < complaint.lastAt ? { late: true } : {}),
      ...(recordedLate ? { recordedLate } : {}),
    },
  }
}
