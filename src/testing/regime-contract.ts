import { type DeadlineAnswers, deadlines } from '../complaint/index.js'
import { issueText } from '../issues.js'
import { type Pack, type Policy, parsePolicy } from '../policy/index.js'
import {
  type ClockDefinition,
  type EventPattern,
  type ExtensionStep,
  type Regime,
  schemas,
} from '../regimes/index.js'
import type { RunnableCase } from './table-cases.js'

type Told = Readonly<Record<string, unknown>> & { readonly type: string; readonly at: string }

const [hour, day] = [3_600_000, 86_400_000]

const demand = (holds: boolean, says: string): void => {
  if (!holds) throw new Error(says)
}

/** An event that a pattern means; nothing for those that only the chart tells of. */
const meant = (pattern: EventPattern, at: number, fields: Readonly<Record<string, unknown>> = {}): Told[] => {
  if (typeof pattern !== 'string' && !('on' in pattern)) return []
  const where = typeof pattern === 'string' ? [] : Object.entries(pattern.where)
  const payload: Record<string, unknown> = {}
  for (const [name, value] of where) {
    const [first = '', below] = name.split('.')
    const wanted: unknown = Array.isArray(value) ? value[0] : value
    payload[first] = below === undefined ? wanted : { ...(payload[first] as object), [below]: wanted }
  }
  const type = typeof pattern === 'string' ? pattern : pattern.on
  return [{ ...payload, ...fields, type, at: new Date(at).toISOString() }]
}

const allMeant = (patterns: readonly EventPattern[] | undefined, at: number, fields = {}): Told[] =>
  (patterns ?? []).flatMap((pattern) => meant(pattern, at, fields))

const factsFor = ({ appliesWhen = {} }: ClockDefinition): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(appliesWhen).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )

/** One step asked for, approved and told. */
const granted = (clock: string, { step, approvedBy }: ExtensionStep, at: number, request: string): Told[] => {
  const moment = new Date(at).toISOString()
  return [
    { type: 'extension.requested', at: moment, request, clock, step, reason: 'contract' },
    { type: 'extension.approved', at: moment, request, level: approvedBy[0] ?? 'head-of-department' },
    { type: 'extension.notified', at: moment, request },
  ]
}

/** One clock of a regime and how it stands in a history that begins with what starts it. */
interface Tried {
  readonly clock: ClockDefinition
  readonly start: number
  /** At so much time after the start. */
  readonly standing: (events: readonly Told[], after: number) => DeadlineAnswers['clocks'][number] | undefined
  /** How long after the start it is due when nothing else happens. */
  readonly length: number
}

const endings: readonly EventPattern[] = [
  'complaint.withdrawn',
  'complaint.merged',
  'declining.notified',
  { on: 'complaint.closed', where: { ground: 'withdrawn' } },
]

/** More time can be taken as often as the rule says, and not once more. */
const limitedExtensions = ({ clock, start, standing }: Tried): void => {
  const steps = clock.extensions ?? []
  const askedFor = (rounds: (step: ExtensionStep) => number): Told[] =>
    steps.flatMap((step, place) =>
      Array.from({ length: rounds(step) }, (_, round) => {
        const at = start + hour * (1 + place) + round
        return step.grantedBy === undefined
          ? granted(clock.id, step, at, `${step.step}-${round}`)
          : allMeant(step.grantedBy, at)
      }).flat(),
    )
  const allowed = standing(
    askedFor(({ times = 1 }) => times),
    12 * hour,
  )
  const more = standing(
    askedFor(({ times = 1 }) => times + 2),
    12 * hour,
  )
  demand(more?.dueAt === allowed?.dueAt, 'a step that is taken more often than it may be moves the due time')
}

/** A pause is ended by its own resume, and overlapping ones count once. */
const ownPauses = ({ clock, start, standing }: Tried): void => {
  const { pausesBy, pausesOn = [], resumesOn } = clock
  if (pausesBy === undefined || pausesBy.length === 0)
    throw new Error('say by which fields its pauses are told apart (`pausesBy`)')
  const about = (value: string) => Object.fromEntries(pausesBy.map((name) => [name, value]))
  const at = (hours: number) => start + hours * hour
  for (const pattern of pausesOn) {
    const paused = meant(pattern, at(24), about('one'))
    if (paused.length === 0) continue
    const others = allMeant(resumesOn, at(48), about('another'))
    demand(
      standing([...paused, ...others], 49 * hour)?.status === 'paused',
      `the end of something else ends the pause of ${paused[0]?.type}`,
    )
    const ended = (hours: number, value: string) => allMeant(resumesOn, at(hours), about(value))
    const once = standing([...paused, ...ended(96, 'one')], 97 * hour)
    demand(once?.status === 'running', `nothing ends the pause of ${paused[0]?.type}`)
    const twice = [...paused, ...meant(pattern, at(48), about('another')), ...ended(72, 'one')]
    demand(
      standing([...twice, ...ended(96, 'another')], 97 * hour)?.dueAt === once?.dueAt,
      'days on which two things are waited for are taken out twice',
    )
  }
}

/** Who waits for the customer says for how long. */
const waitsWithAnEnd = ({ clock }: Tried): void => {
  const { pausesOn = [], pausesWhile = [], pausesAtMost } = clock
  const forCustomer = [...pausesOn.map((each) => JSON.stringify(each)), ...pausesWhile].some((each) =>
    /information\.requested|waiting\.customer/.test(each),
  )
  demand(
    !forCustomer || pausesAtMost !== undefined,
    'it stands still while the customer is asked, without an end (`pausesAtMost`, or `waits` instead)',
  )
}

/** What is missed stays missed, whatever comes later. */
const lastingBreach = ({ clock, start, length, standing }: Tried): void => {
  const late = start + length + hour
  const { restartsOn, pausesOn, resumesOn, cancelsOn, stopsOn, waits, extensions = [] } = clock
  const later: readonly (readonly Told[])[] = [
    ...[restartsOn, pausesOn, resumesOn, cancelsOn, stopsOn, waits?.on, waits?.until].map((patterns) =>
      allMeant(patterns, late),
    ),
    extensions.flatMap((step) => [
      ...granted(clock.id, step, late, step.step),
      ...allMeant(step.grantedBy, late),
    ]),
  ]
  const before = standing([], length + hour)
  demand(before?.status === 'breached', 'nobody did anything, and it is not overdue')
  for (const events of later) {
    const after = standing(events, length + 2 * hour)
    demand(
      after?.status === 'breached' && after.dueAt === before?.dueAt,
      `it was missed, and ${events[0]?.type} makes it ${after?.status}`,
    )
  }
}

/** A duty ends with the matter. */
const dutiesThatEnd = ({ start, standing, length }: Tried): void => {
  for (const ending of endings) {
    const [event] = meant(ending, start + hour)
    const after = standing(event === undefined ? [] : [event], length + 400 * day)
    demand(
      after === undefined || after.status === 'cancelled' || after.status === 'met',
      `${event?.type} leaves it ${after?.status}`,
    )
  }
}

/** A window says from whose moment it runs, opens anew with the newest event, and opens in silence. */
const windowsAsNamed = ({ clock, start, standing }: Tried, ids: ReadonlySet<string>): void => {
  const byNotice = clock.startsOn.some((pattern) => /"[\w-]+\.(sent|notified)"/.test(JSON.stringify(pattern)))
  demand(
    !byNotice || clock.startsAt !== undefined,
    'say from whose moment of the notice it runs (`startsAt`: dispatch or receipt)',
  )
  const first = standing([], hour)?.dueAt
  const [again] = clock.startsOn
  const newest = again === undefined ? [] : meant(again, start + 24 * hour)
  const anew = standing(newest, 25 * hour)?.dueAt
  demand(
    first === undefined || newest.length === 0 || (anew !== undefined && anew > first),
    'the newest event does not open it anew',
  )
  for (const id of clock.silence?.of ?? [])
    demand(ids.has(id), `it opens in the silence of a clock that is not there: ${id}`)
}

const triedClock = (policy: Policy, clock: ClockDefinition, start: number): Tried => {
  const opening = clock.startsOn.flatMap((pattern) => meant(pattern, start)).slice(0, 1)
  const standing: Tried['standing'] = (events, after) =>
    deadlines(
      {
        id: clock.id,
        facts: factsFor(clock),
        events: [...opening, ...events],
        now: new Date(start + after).toISOString(),
      },
      { policy },
    ).clocks.find(({ id }) => id === clock.id)
  const dueAt = standing([], hour)?.dueAt
  return { clock, start, standing, length: dueAt === undefined ? 0 : Date.parse(dueAt) - start }
}

const policyOf = (regime: Regime, library: readonly Pack[]): Policy => {
  const found = parsePolicy(
    {
      id: 'contract',
      version: '1',
      title: regime.title,
      effectiveFrom: regime.effectiveFrom,
      regimes: [regime.id],
      calendar: regime.calendar,
    },
    { library: [regime, ...library] },
  )
  if (found.ok) return found.value
  throw new Error(found.issues.map(issueText).join('; '))
}

/**
 * What every shipped regime is asked, as cases for any test runner: that its worked cases hold, that its rights end (a step once, a pause by
 * its own resume, a wait for the customer by itself), that a window says whose moment starts it and opens anew, that a duty ends with the
 * matter, and that what was missed stays missed. `docs/how-to/add-to-redress.md` has the same as a list of questions.
 *
 * @param regime The regime, as a policy would name it.
 * @param library The calendars that it counts on: `{ library: [ourCalendar] }`.
 * @example
 * for (const { name, run } of regimeContract(ourRegime, { library: [ourCalendar] })) test(name, run)
 */
export const regimeContract = (
  regime: Regime,
  { library }: { readonly library: readonly Pack[] },
): readonly RunnableCase[] => {
  // Well after it came into force, on a day that is no holiday anywhere.
  const start = Math.max(Date.parse('2026-03-04T10:00:00Z'), Date.parse(regime.effectiveFrom) + 30 * day)
  const ids = new Set(regime.clocks.map(({ id }) => id))
  const cases: RunnableCase[] = [
    {
      name: 'is well formed, with a source beside every rule',
      run: () => {
        const read = schemas.regime.safeParse(regime)
        demand(read.success, read.error?.message ?? '')
      },
    },
    ...regime.cases.map(
      ({ id, facts, events, now, expect }): RunnableCase => ({
        name: `worked case: ${id}`,
        run: () => {
          const answers = deadlines({ id, facts, events, now }, { policy: policyOf(regime, library) })
          demand(answers.issues.length === 0, answers.issues.map(issueText).join('; '))
          for (const { clock, dueOn, status } of expect) {
            const found = answers.clocks.find((each) => each.id === clock)
            const seen = `${clock}: ${found?.status}, ${found?.dueOn}`
            demand(found !== undefined && (dueOn ?? found.dueOn) === found.dueOn, seen)
            demand((status ?? found?.status) === found?.status, seen)
          }
        },
      }),
    ),
  ]
  for (const clock of regime.clocks) {
    const ask = (name: string, check: (tried: Tried) => void): void => {
      cases.push({
        name: `${clock.id} ${name}`,
        run: () => check(triedClock(policyOf(regime, library), clock, start)),
      })
    }
    const isDuty = clock.window !== true
    if (clock.extensions !== undefined) ask('is extended as often as it may be', limitedExtensions)
    if (clock.pausesOn !== undefined) ask('has pauses that only their own end ends', ownPauses)
    if (isDuty) ask('does not wait for the customer for ever', waitsWithAnEnd)
    if (isDuty) ask('stays missed once it was missed', lastingBreach)
    if (isDuty && clock.startsOn.includes('complaint.received')) ask('ends with the matter', dutiesThatEnd)
    if (!isDuty)
      ask('runs from the moment that is named, and anew from the newest', (tried) =>
        windowsAsNamed(tried, ids),
      )
  }
  return cases
}
