import type { Said } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { localMinute } from '../../time-zone.js'
import { type Actor, eventName, roleNames } from '../../vocabulary/index.js'
import { type Zone, type ZoneRules, zoneOf } from '../../zone-rules.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { clockStatusNames } from '../clocks/next-due.js'
import type { Complaint, StepContext } from '../complaint.js'
import type { JournalDraft } from './journal-entry.js'
import { spansOf, type TimelineSpan } from './stage-spans.js'

const hour = 3_600_000
const day = 24 * hour

/** A moment worth a line on the drawing: a midnight, or on short lives a full hour. */
interface Tick {
  readonly share: number
  readonly label: string
}

/** Where moments lie on a drawing of a life: 0 is its first moment, 1 the last one shown. */
export interface TimelineScale {
  readonly share: (at: Instant) => number
  readonly ticks: readonly Tick[]
}

const year = 365 * day
const steps = [1, 2, 6, 12, 24, 48, 96, 168, 336, 720, 2160, 4380].map((hours) => hours * hour)
const mostTicks = 8
const stepFor = (length: number): number =>
  steps.find((each) => length / each <= mostTicks) ?? Math.ceil(length / mostTicks / year) * year

/** A due time further off than a month and four times the life so far lies outside the drawing. */
const furthestAhead = (length: number): number => Math.max(4 * length, 31 * day)

/** How far the zone's wall clock is ahead of UTC at a moment. */
const offsetAt = (zone: Zone, at: number): number => {
  const minute = Math.floor(at / 60_000) * 60_000
  return Date.parse(`${localMinute(zone, new Date(minute).toISOString()).replace(' ', 'T')}Z`) - minute
}

/** When the zone's wall clock shows a time. One that it passes over is the moment at which it does. */
const momentOf = (zone: Zone, wall: number, offset: number): number => {
  const at = wall - offsetAt(zone, wall - offset)
  return Math.max(at, wall - offsetAt(zone, at))
}

const lastShown = ({ from, until, clocks }: CaseTimeline): number => {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  const furthest = end + furthestAhead(end - start)
  const dues = clocks
    .flatMap(({ runs }) => runs)
    .flatMap(({ outcome, dueAt }) => (outcome === 'open' && dueAt !== undefined ? [Date.parse(dueAt)] : []))
    .filter((due) => due <= furthest)
  return Math.max(end, start + hour, ...dues)
}

/**
 * The scale on which a life is drawn. It reaches to the due times of clocks that still run, unless they are very far off.
 */
export const timelineScale = (life: CaseTimeline): TimelineScale => {
  const zone = zoneOf(life)
  const start = Date.parse(life.from)
  const length = lastShown(life) - start
  const offset = offsetAt(zone, start)
  const step = stepFor(length)
  const first = Math.ceil((start + offset) / step) * step
  // One more than there are steps, and one for an hour that the wall clock passes over.
  const walls = Array.from({ length: mostTicks + 2 }, (_, place) => first + place * step)
  const moments = new Set(walls.map((wall) => momentOf(zone, wall, offset)))
  const shown = [...moments].filter((at) => at <= start + length)
  const ticks = shown.map((at): Tick => {
    const local = localMinute(zone, new Date(at).toISOString())
    return { share: (at - start) / length, label: step < day ? local.slice(5) : local.slice(0, 10) }
  })
  return { share: (at) => Math.min(1, Math.max(0, (Date.parse(at) - start) / length)), ticks }
}

/** One thing that happened, as a person would tell it. */
export interface TimelineEvent {
  readonly sequence: number
  readonly at: Instant
  readonly type: string
  readonly title: Said
  readonly by: Actor
  readonly byTitle: Said
  /** The stages and other states that it led into. */
  readonly into: readonly Said[]
  /** It was reported after something later had been. */
  readonly late: boolean
  readonly setAside: readonly { readonly control: string; readonly reason: string }[]
}

/** One clock's stretches and what became of them. */
export interface TimelineClock {
  readonly id: string
  readonly of?: string
  readonly title: Said
  readonly status: ComplaintClock['clock']['status']
  readonly statusTitle: Said
  readonly statutory: boolean
  readonly runs: readonly {
    readonly from: Instant
    readonly to?: Instant
    readonly dueAt?: Instant
    readonly outcome: 'open' | 'met' | 'breached' | 'cancelled' | 'restarted'
  }[]
  readonly dueAt?: Instant
  readonly dueOn?: PlainDate
}

/** The timeline of a case as data: what stage it was in when, what it waited for, which clocks ran, and everything that happened. */
export interface CaseTimeline {
  readonly complaint: string
  readonly reference?: string
  readonly policy: { readonly id: string; readonly version: string }
  readonly timeZone: string
  /** The rules that the policy was given for that zone, if any. */
  readonly zones?: ZoneRules
  readonly stage: Said
  readonly from: Instant
  readonly until: Instant
  readonly finished: boolean
  readonly spans: readonly TimelineSpan[]
  readonly clocks: readonly TimelineClock[]
  readonly events: readonly TimelineEvent[]
}

const instant = (date: Date): Instant => date.toISOString()

const clockOf = ({ id, of, title, statutory, clock }: ComplaintClock): TimelineClock => ({
  id,
  ...(of === undefined ? {} : { of }),
  title,
  status: clock.status,
  statusTitle: clockStatusNames[clock.status],
  statutory,
  runs: clock.cycles.map(({ startedAt, endedAt, dueAt, outcome }) => ({
    from: instant(startedAt),
    ...(endedAt === undefined ? {} : { to: instant(endedAt) }),
    ...(dueAt === undefined ? {} : { dueAt: instant(dueAt) }),
    outcome,
  })),
  ...(clock.dueAt === undefined ? {} : { dueAt: instant(clock.dueAt) }),
  ...(clock.dueOn === undefined ? {} : { dueOn: clock.dueOn }),
})

const rungTitle = ({ event }: JournalDraft, clocks: readonly ComplaintClock[]): Said => {
  const { en, zh } = eventName(event.type)
  if (event.type !== 'rung.reached') return { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`, zh }
  const title = clocks.find(({ id }) => id === event.clock)?.title ?? { en: event.clock, zh: event.clock }
  return { en: `${title.en}: ${event.rung}`, zh: `${title.zh}：${event.rung}` }
}

const eventsOf = (
  { signals }: Complaint,
  journal: readonly JournalDraft[],
  clocks: readonly ComplaintClock[],
): TimelineEvent[] => {
  let seen = 0
  return journal
    .map((draft): TimelineEvent => {
      const { event, sequence, late } = draft
      const entered = event.type === 'rung.reached' ? [] : (signals[seen++]?.entered ?? [])
      const into = spansOf([{ type: event.type, at: event.at, entered }]).map(({ title }) => title)
      return {
        sequence,
        at: event.at,
        type: event.type,
        title: rungTitle(draft, clocks),
        by: event.by,
        byTitle: roleNames[event.by.role],
        into,
        late: late === true,
        setAside: event.overrides ?? [],
      }
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/**
 * The timeline of a case, ready to be drawn: spans from the chart, clocks as they stand at `now`, events from the journal in the
 * order in which they happened.
 *
 * @param context `journal`: every entry of this complaint, in order; `now`: where the timeline of an open case is cut off.
 *
 * @example
 * caseTimeline(complaint, { policy, journal, now: '2026-03-20T02:00:00.000Z' }).spans[0]
 * // { kind: 'stage', tag: 'handling.received', title: { en: 'Received', zh: '已接收' }, from: '2026-03-02T01:00:00.000Z', to: … }
 */
export const caseTimeline = (
  complaint: Complaint,
  { journal, ...context }: StepContext & { readonly journal: readonly JournalDraft[] },
): CaseTimeline => {
  const { policy, now } = context
  const clocks = clocksOf(complaint, context)
  const summary = stageSummary(complaint.stage)
  const { reference } = complaint.record
  const finished = summary.tags.includes('finished')
  return {
    complaint: complaint.id,
    ...(reference === undefined ? {} : { reference }),
    policy: { id: policy.id, version: policy.version },
    timeZone: policy.timeZone,
    ...(policy.zones === undefined ? {} : { zones: policy.zones }),
    stage: summary.title,
    from: complaint.openedAt,
    until: finished || now < complaint.lastAt ? complaint.lastAt : now,
    finished,
    spans: spansOf(complaint.signals),
    clocks: clocks.map(clockOf),
    events: eventsOf(complaint, journal, clocks),
  }
}
