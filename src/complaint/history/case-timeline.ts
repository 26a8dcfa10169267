import type { Said } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import type { Policy } from '../../policy/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { type Actor, eventName, roleNames } from '../../vocabulary/index.js'
import type { ComplaintClock } from '../clocks/clocks.js'
import { standing } from '../clocks/next-due.js'
import type { Complaint } from '../complaint.js'
import { clocksOf } from './explain-complaint.js'
import type { JournalDraft } from './journal-entry.js'
import { type LifeSpan, spansOf } from './stage-spans.js'

/** One thing that happened, as a person would tell it. */
export interface LifeEvent {
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
export interface LifeClock {
  readonly id: string
  readonly of?: string
  readonly title: Said
  readonly status: ComplaintClock['clock']['status']
  readonly standing: Said
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

/** A complaint's life as data: what stage it was in when, what it waited for, which clocks ran, and everything that happened. */
export interface Life {
  readonly complaint: string
  readonly reference?: string
  readonly policy: { readonly id: string; readonly version: string }
  readonly timeZone: string
  readonly stage: Said
  readonly from: Instant
  readonly until: Instant
  readonly finished: boolean
  readonly spans: readonly LifeSpan[]
  readonly clocks: readonly LifeClock[]
  readonly events: readonly LifeEvent[]
}

const instant = (date: Date): Instant => date.toISOString()

const clockOf = ({ id, of, title, statutory, clock }: ComplaintClock): LifeClock => ({
  id,
  ...(of === undefined ? {} : { of }),
  title,
  status: clock.status,
  standing: standing[clock.status],
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
): LifeEvent[] => {
  let seen = 0
  return journal
    .map((draft): LifeEvent => {
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
 * A complaint's whole life, ready to be drawn: spans from the chart, clocks as they stand at `now`, events from the journal in the
 * order in which they happened.
 *
 * @param journal every entry of this complaint, in order.
 * @param now where an open life is cut off.
 *
 * @example
 * lifeOf(policy, complaint, journal, '2026-03-20T02:00:00.000Z').spans[0]
 * // { kind: 'stage', tag: 'handling.received', title: { en: 'Received', zh: '已接收' }, from: '2026-03-02T01:00:00.000Z', to: … }
 */
export const lifeOf = (
  policy: Policy,
  complaint: Complaint,
  journal: readonly JournalDraft[],
  now: Instant,
): Life => {
  const clocks = clocksOf(policy, complaint, now)
  const summary = stageSummary(complaint.stage)
  const { reference } = complaint.record
  const finished = summary.tags.includes('finished')
  return {
    complaint: complaint.id,
    ...(reference === undefined ? {} : { reference }),
    policy: { id: policy.id, version: policy.version },
    timeZone: policy.timeZone,
    stage: summary.title,
    from: complaint.openedAt,
    until: finished || now < complaint.lastAt ? complaint.lastAt : now,
    finished,
    spans: spansOf(complaint.signals),
    clocks: clocks.map(clockOf),
    events: eventsOf(complaint, journal, clocks),
  }
}
