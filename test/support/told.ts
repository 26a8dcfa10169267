import {
  type AppliedEvent,
  type Complaint,
  type ComplaintClock,
  clocksOf,
  type Effect,
  handleAll,
  type JournalDraft,
  type Refusal,
  wake,
} from '../../src/complaint/index.js'
import { toText } from '../../src/explanation.js'
import { stageSummary } from '../../src/machine/index.js'
import type { Policy } from '../../src/policy/index.js'
import type { ComplaintEvent, ComplaintRecord, Intake } from '../../src/vocabulary/index.js'
import { hoursIn, received } from './events.js'

const hour = 3_600_000

/** A refusal; `control` is the first control that is not met. */
export type Refused = Refusal & { readonly control?: string }

/** A complaint under a procedure, told event by event. Every step answers a new story; the one before stays as it was. */
export interface Told {
  readonly policy: Policy
  readonly complaint: Complaint
  readonly record: ComplaintRecord
  /** The stage of handling: `investigating`, `closed`, … */
  readonly stage: string
  readonly tags: readonly string[]
  readonly facts: Complaint['facts']
  /** All effects and journal lines so far. */
  readonly effects: readonly Effect[]
  readonly journal: readonly JournalDraft[]
  readonly now: string
  /** These things happen, one hour after another; an event with a time of its own happens then. Throws when one is refused. */
  readonly after: (...events: readonly ComplaintEvent[]) => Told
  /** So many hours pass in which nothing happens, and the clocks are looked at. */
  readonly later: (hours: number) => Told
  /** Why this cannot happen now; throws when it can. */
  readonly refusal: (event: ComplaintEvent) => Refused
  readonly clock: (id: string) => ComplaintClock | undefined
  /** Hours from the start of a clock until it is due; throws when it does not run or has no due time. */
  readonly hoursGiven: (clock: string) => number
}

const told = ({ code, event, stage, because }: Refusal): string =>
  [`${event} was refused at ${stage}: ${code}`, ...because.map((reason) => toText(reason, 'en', '  '))].join(
    '\n',
  )

const undated = hoursIn(0)

/** Events without a time of their own follow each other hour by hour. */
const inOrder = (events: readonly ComplaintEvent[], from: number): ComplaintEvent[] => {
  let last = from
  return events.map((event) => {
    if (event.at !== undated) {
      last = Math.max(last, Date.parse(event.at))
      return event
    }
    last += hour
    return { ...event, at: new Date(last).toISOString() }
  })
}

const storyOf = (
  policy: Policy,
  { complaint, drafts, effects }: AppliedEvent,
  before: Pick<Told, 'effects' | 'journal'>,
  now: string,
): Told => {
  const journal = [...before.journal, ...drafts]
  const sofar = { effects: [...before.effects, ...effects], journal }
  const summary = stageSummary(complaint.stage)
  const clock = (id: string) => clocksOf(complaint, { policy, now }).find((each) => each.id === id)
  /** Each event is recorded when it happens: who reported a whole story at its end would have recorded it late. */
  const attempt = (events: readonly ComplaintEvent[]) => {
    let latest = now
    let answer = handleAll(complaint, [], { policy, now })
    for (const event of inOrder(events, Date.parse(now))) {
      latest = new Date(Math.max(Date.parse(latest), Date.parse(event.at))).toISOString()
      const taken = handleAll(answer.ok ? answer.complaint : complaint, [event], { policy, now: latest })
      if (!taken.ok) return { answer: taken, latest }
      answer = {
        ...taken,
        drafts: [...(answer.ok ? answer.drafts : []), ...taken.drafts],
        effects: [...(answer.ok ? answer.effects : []), ...taken.effects],
      }
    }
    return { answer, latest }
  }
  return {
    policy,
    complaint,
    record: complaint.record,
    stage: summary.handling,
    tags: summary.tags,
    facts: complaint.facts,
    ...sofar,
    now,
    after: (...events) => {
      const { answer, latest } = attempt(events)
      if (!answer.ok) throw new Error(told(answer.refusal))
      return storyOf(policy, answer, sofar, latest)
    },
    later: (hours) => {
      const then = new Date(Date.parse(now) + hours * hour).toISOString()
      return storyOf(policy, wake(complaint, { policy, now: then }), sofar, then)
    },
    refusal: (event) => {
      const { answer } = attempt([event])
      if (answer.ok) throw new Error(`${event.type} was taken in`)
      return answer.refusal
    },
    clock,
    hoursGiven: (id) => {
      const { startedAt, dueAt } = clock(id)?.clock ?? {}
      if (startedAt === undefined || dueAt === undefined)
        throw new Error(`the clock ${id} is not due at any time`)
      return (dueAt.getTime() - startedAt.getTime()) / hour
    },
  }
}

/**
 * A complaint comes in under a procedure: Monday, 2 March 2026, nine o'clock in Shanghai. `intake` says what is different from a
 * fee charged twice, told by telephone.
 *
 * @example
 * tell(preset('s15'), { content: '网银转账失败' }).after(registered(), acknowledged()).stage // 'registered'
 */
export const tell = (policy: Policy, intake: Partial<Intake> = {}): Told => {
  const event = received()
  const complaint = { ...event.complaint, ...intake }
  const first = handleAll({ id: 'told' }, [received({ complaint })], { policy, now: undated })
  if (!first.ok) throw new Error(told(first.refusal))
  return storyOf(policy, first, { effects: [], journal: [] }, undated)
}
