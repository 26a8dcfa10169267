import * as z from 'zod'
import { type Reason, type Source, said } from '../../explanation.js'
import { accepted, type Checked, doubtful, type Issue, rejected, within, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import type { Policy } from '../../policy/index.js'
import { type Calendar, type CalendarDefinition, parseCalendar } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import { instant, parseWith } from '../../vocabulary/index.js'
import { rememberedEvent } from '../evolve/remembered-events.js'
import { type ComplaintClock, clocksOf } from './clocks.js'
import { receivedAt } from './windows.js'

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** A history told in a few events, without a stored complaint. Fields of an event besides `type` and `at` are its payload. */
const deadlineRequest = z.strictObject({
  id: z.string(),
  facts: z.record(z.string(), scalar).optional(),
  /** Another calendar to count every clock on: one of the policy's or of those given, by name, or a definition. */
  calendar: z.union([z.string(), z.looseObject({})]).optional(),
  events: z.array(z.looseObject({ type: z.string(), at: instant })).max(100_000),
  now: instant.optional(),
})

/** One clock as `redress deadlines` prints it: instants in UTC, `dueOn` the local date in the calendar's zone. */
export interface DeadlineAnswer {
  readonly id: string
  /** Which of several clocks of this id: the enquiry, message or commitment that it times. */
  readonly of?: string
  readonly regime?: string
  readonly status: ComplaintClock['clock']['status']
  readonly dueAt?: Instant
  readonly dueOn?: string
  readonly provisional: boolean
  readonly source: Source
  readonly because: Reason
}

export interface DeadlineAnswers {
  readonly id: string
  readonly clocks: readonly DeadlineAnswer[]
  readonly issues: readonly Issue[]
}

const answer = ({ id, of, regime, source, because, clock }: ComplaintClock): DeadlineAnswer => ({
  id,
  ...(of === undefined ? {} : { of }),
  ...(regime === undefined ? {} : { regime }),
  status: clock.status,
  ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt.toISOString() }),
  ...(clock.dueOn === undefined ? {} : { dueOn: clock.dueOn }),
  provisional: clock.provisional,
  source,
  because,
})

/** A host may leave out that information came as a whole, as it may in an event. */
const asTold = <Event extends { readonly type: string; readonly at: Instant }>(event: Event): Event =>
  event.type === 'information.received' ? { complete: true, ...event } : event

const idOf = (request: unknown): string =>
  typeof request === 'object' && request !== null && 'id' in request ? String(request.id) : ''

const calendarNamed = (
  policy: Policy,
  name: string,
  more: readonly CalendarDefinition[],
): Checked<Calendar> => {
  const own = policy.calendars.get(name)
  if (own !== undefined) return accepted(own)
  const definition = more.find((each) => each.id === name)
  if (definition !== undefined) return parseCalendar(definition)
  const known = [...policy.calendars.keys(), ...more.map((each) => each.id)]
  return rejected([
    wrong(
      'unknown-calendar',
      [],
      said(`there is no calendar "${name}"`, `没有日历“${name}”`),
      knownAre([...new Set(known)], name),
    ),
  ])
}

const onCalendar = (policy: Policy, calendar: Calendar): Policy => ({
  ...policy,
  clocks: policy.clocks.map((clock) => ({ ...clock, obligation: { ...clock.obligation, calendar } })),
})

/** Clocks that are counted on a calendar of the request although their regime is of another place. */
const ofAnotherPlace = ({ clocks }: Policy, { id, timeZone }: Calendar): Issue[] => {
  const strangers = clocks.filter(
    ({ definition, regime }) =>
      definition.calendar === undefined &&
      regime !== undefined &&
      !(regime.place?.zones ?? [regime.timeZone]).includes(timeZone),
  )
  if (strangers.length === 0) return []
  const names = strangers.map(({ definition }) => definition.id)
  return [
    doubtful(
      'calendar-of-another-place',
      ['calendar'],
      said(
        `"${id}" (${timeZone}) lies outside the places of these clocks' regimes: ${names.join(', ')}`,
        `“${id}”（${timeZone}）不在以下时限所属监管规定的适用地：${names.join('、')}`,
      ),
      said(
        'they are counted on it because it was asked for; a policy with this calendar counts them on that of their regime',
        '因已指明该日历而按其计算；如制度采用该日历，上述时限仍按监管规定的日历计算',
      ),
    ),
  ]
}

/**
 * The clocks of a history as they stand at `now` (default: its last event, or the delivery of a notice after it): which have started, when each is due, and why.
 * Facts that a clock asks for and the request leaves out count as a plain complaint (`kind: 'complaint'`).
 *
 * @param context The policy, and calendars that a request may name besides the policy's own.
 *
 * Issues: those of the request's schema, `unknown-calendar`, `calendar-of-another-place`, and the clocks' own.
 *
 * @example
 * deadlines({ id: 'q-1', events: [{ type: 'complaint.received', at: '2026-10-08T01:00:00Z' }] }, { policy })
 * // { id: 'q-1', clocks: [{ id: 'acknowledgement', … }], issues: [] }
 */
export const deadlines = (
  request: unknown,
  { policy, calendars = [] }: { readonly policy: Policy; readonly calendars?: readonly CalendarDefinition[] },
): DeadlineAnswers => {
  const read = parseWith(deadlineRequest, request)
  if (!read.ok) return { id: idOf(request), clocks: [], issues: read.issues }
  const { id, facts = {}, calendar, events } = read.value
  const other =
    calendar === undefined
      ? undefined
      : typeof calendar === 'string'
        ? calendarNamed(policy, calendar, calendars)
        : parseCalendar(calendar)
  if (other?.ok === false) return { id, clocks: [], issues: within(['calendar'], other.issues) }
  const used = other === undefined ? policy : onCalendar(policy, other.value)
  const signals = events.map((event) => rememberedEvent(asTold(event)))
  const last = signals
    .flatMap((signal) => [signal.at, receivedAt(signal)])
    .sort()
    .at(-1)
  const now = read.value.now ?? last ?? '1970-01-01T00:00:00.000Z'
  const clocks = clocksOf({ facts: { kind: 'complaint', ...facts }, signals }, { policy: used, now })
  return {
    id,
    clocks: clocks.map(answer),
    issues: [
      ...(other === undefined ? [] : ofAnotherPlace(policy, other.value)),
      ...clocks.flatMap((clock) => within([clock.id], clock.clock.issues)),
    ],
  }
}
