import { type Reason, said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import { addDays, laterDate } from '../../plain-date.js'
import type { PolicyClock } from '../../policy/index.js'
import { type ClockDefinition, noticeMoment } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'
import { type ClockEvent, type Obligation, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import { instant } from '../../vocabulary/index.js'
import type { StepContext } from '../complaint.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockDate } from './clock-date.js'
import { meetsCondition } from './conditions.js'
import { matchesAny } from './event-patterns.js'
import {
  type ExtensionGrant,
  grantExtension,
  type RequestedExtension,
  requestedExtensions,
} from './extensions.js'
import { pausesAsFirstCounted, pausesOf, waitEvents } from './pauses.js'
import { isTakenUpAgain, type TakenUpAgain, takenUpAgain } from './taken-up-again.js'
import { sayUndoneMerges } from './undone-merges.js'
import { firstOpening, opensForSilence, startsOf } from './windows.js'

/**
 * Suspensions that the regulator ordered for complaints with these facts, as holds from midnight to midnight. The day of receipt
 * counts neither way, so a clock that starts in a suspension is suspended from the next day on. One that was taken over is suspended
 * as one that started where it counts from.
 * What lies after `now` has not happened yet.
 */
export const suspensionSignals = (
  clock: PolicyClock,
  facts: Facts,
  signals: readonly RememberedEvent[],
  now: Instant,
): ClockEvent[] => {
  const { definition } = clock
  const suspensions = definition.suspensions?.filter(({ when }) => meetsCondition(when, facts))
  const start = countsFrom(clock, signals)
  if (suspensions === undefined || start === undefined) return []
  const [startedOn, today] = [clockDate(clock, start), clockDate(clock, now)]
  return suspensions
    .filter(({ startedFrom = startedOn }) => startedFrom <= startedOn)
    .map(({ id, from, through }) => ({
      id,
      from: laterDate(from, addDays(startedOn, 1)),
      until: addDays(through, 1),
    }))
    .filter(({ from, until }) => from < until)
    .flatMap(({ id, from, until }): ClockEvent[] => [
      ...(from <= today ? [{ kind: 'pause', at: from, id, reason: id } as const] : []),
      ...(until <= today ? [{ kind: 'resume', at: until, id, reason: id } as const] : []),
    ])
}

/**
 * The moment from which a clock counts because a complaint was merged in whose own clock was due earlier. It continues as that one:
 * what had put off the due time of this complaint was not granted for the other.
 */
export const takenOverFrom = (signal: RememberedEvent, clock: string): Instant | undefined => {
  if (signal.type !== 'complaint.linked') return undefined
  const since = instant.safeParse(signal.fields?.[`clocksSince.${clock}`])
  return since.success ? since.data : undefined
}

/** From when a clock counts: where it was last taken over, else its own first start. */
export const countsFrom = (
  { definition }: PolicyClock,
  signals: readonly RememberedEvent[],
): Instant | undefined => {
  const last = signals.findLast((signal) => takenOverFrom(signal, definition.id) !== undefined)
  return last === undefined
    ? (
        signals.find((signal) => matchesAny(definition.startsOn, signal)) ??
        opensForSilence(definition, signals)
      )?.at
    : takenOverFrom(last, definition.id)
}

/** The suspensions that have not ended, begun again from `at`: what is being waited for goes on. */
const stillSuspended = (signals: readonly ClockEvent[], at: Instant): ClockEvent[] => {
  let held: (ClockEvent & { kind: 'pause' })[] = []
  for (const signal of signals) {
    if (signal.kind === 'pause') held.push(signal)
    if (signal.kind === 'resume')
      held = signal.id === undefined ? [] : held.filter((each) => each.id !== signal.id)
  }
  return held.map((each) => ({ ...each, at }))
}

/** The events of a clock so far, once it continues as an earlier one from `since`. */
export const takenOver = (
  heard: readonly ClockEvent[],
  since: Instant,
  signal: RememberedEvent,
): ClockEvent[] => [{ kind: 'start', at: since, reason: signal.type }, ...stillSuspended(heard, signal.at)]

/** Of a history the part that can have lengthened the clock: what came after it was last taken over. */
export const afterTakeOver = (
  signals: readonly RememberedEvent[],
  clock: string,
): readonly RememberedEvent[] =>
  signals.slice(signals.findLastIndex((signal) => takenOverFrom(signal, clock) !== undefined) + 1)

const none: readonly ClockEvent[] = []

/** Tags during which the clock is suspended; the suspensions may overlap. */
const holds = (definition: ClockDefinition, signal: RememberedEvent, at: Instant): readonly ClockEvent[] => {
  const tags = definition.pausesWhile
  if (tags === undefined) return none
  const entered = tags.filter((tag) => signal.entered?.includes(tag))
  const left = tags.filter((tag) => signal.left?.includes(tag))
  return [
    ...left.map((id): ClockEvent => ({ kind: 'resume', at, id, reason: signal.type })),
    ...entered.map((id): ClockEvent => ({ kind: 'pause', at, id, reason: signal.type })),
  ]
}

const kindsOf = (
  definition: ClockDefinition,
): readonly (readonly [ClockEvent['kind'], ClockDefinition['startsOn'] | undefined])[] => [
  ['stop', definition.stopsOn],
  ['cancel', definition.cancelsOn],
  ['restart', definition.restartsOn],
]

/** A notice counts from the moment that its regime's dispatch rule names for its form. */
export const countsAt = ({ regime }: PolicyClock, { at, fields = {} }: RememberedEvent): Instant =>
  'form' in fields || 'dispatchedAt' in fields ? noticeMoment(regime, fields, at).at : at

const plainEvents = (
  clock: PolicyClock,
  signals: readonly RememberedEvent[],
  { now, counting }: Pick<StepContext, 'now' | 'counting'>,
): TakenUpAgain => {
  const { definition, obligation } = clock
  const kinds = kindsOf(definition)
  const momentOf = (signal: RememberedEvent) => countsAt(clock, signal)
  const pauses =
    counting === 'first'
      ? pausesAsFirstCounted(definition, signals, momentOf)
      : pausesOf(definition, obligation.calendar, signals, { momentOf, now })
  const waits = waitEvents(definition, signals)
  const silent = opensForSilence(definition, signals)
  const first = definition.window === true ? firstOpening(definition, signals, silent) : undefined
  let found: ClockEvent[] = []
  let again: RememberedEvent[] = []
  for (const signal of signals) {
    const since = takenOverFrom(signal, definition.id)
    if (since !== undefined) {
      found = takenOver(found, since, signal)
      again = []
    }
    const at = momentOf(signal)
    found.push(...holds(definition, signal, at), ...(pauses.get(signal) ?? none))
    for (const [kind, patterns] of kinds)
      if (matchesAny(patterns, signal)) {
        const recurring = kind === 'restart' && definition.recurring === true ? { recurring: true } : {}
        found.push({ kind, at, reason: signal.type, ...recurring } as ClockEvent)
      }
    const wait = waits.get(signal)
    if (wait !== undefined) found.push(wait)
    if (signal === silent || matchesAny(definition.startsOn, signal))
      found.push(...startsOf(clock, signal, at, { silent, first }))
    if (matchesAny(definition.reopensOn, signal)) {
      const mode = typeof definition.reopening === 'string' ? definition.reopening : 'new-cycle'
      found.push({ kind: 'reopen', at, reason: signal.type, mode })
    } else if (isTakenUpAgain(signal)) again.push(signal)
  }
  // In 0.2 what had ended stayed ended.
  return again.length === 0 || counting === 'first'
    ? { events: found, because: [] }
    : takenUpAgain(clock, found, again)
}

const refusals: Record<Extract<ExtensionGrant, { granted: false }>['why'], Reason['says']> = {
  'not-approved': { en: 'it is not approved', zh: '尚未获批准' },
  'wrong-level': { en: 'it was not approved at the level that the rule asks for', zh: '批准层级不符合规定' },
  'not-told': { en: 'the complainant has not been told', zh: '尚未告知投诉人' },
  'told-too-late': {
    en: 'the complainant was told only after the old due time',
    zh: '告知投诉人时原期限已届满',
  },
  'out-of-order': { en: 'the step before it was not taken', zh: '未先经前一延期步骤' },
  'used-up': {
    en: 'the step has been taken already, as often as the rule allows; decide within the time that is left',
    zh: '该延期步骤已按规定用足，不得再次适用；请在剩余期限内作出决定',
  },
}

const refused = (
  { step }: RequestedExtension,
  why: Extract<ExtensionGrant, { granted: false }>['why'],
): Reason => ({
  says: {
    en: `The extension "${step.title.en}" does not count: ${refusals[why].en}`,
    zh: `延期“${step.title.zh}”不生效：${refusals[why].zh}`,
  },
  source: step.source,
})

/** In 0.2 a time that was over could start again. */
const restartedAsFirstCounted = (event: ClockEvent): ClockEvent[] =>
  event.kind === 'restart'
    ? [
        { ...event, kind: 'cancel' },
        { ...event, kind: 'start' },
      ]
    : [event]

/** In 0.2 a step could be taken again, and an approval dated it wherever it stood. */
const grantedAsFirstCounted = (
  asked: RequestedExtension,
  dueAt: Instant | undefined,
  taken: readonly { readonly step: string }[],
): ExtensionGrant => {
  const step = { ...asked.step, times: Number.POSITIVE_INFINITY }
  const result = grantExtension(
    { ...asked, step },
    dueAt,
    taken.map((each) => each.step),
  )
  return result.granted ? { ...result, at: asked.approvedAt ?? asked.requestedAt } : result
}

const usedUp = ({ step }: RequestedExtension): Issue =>
  doubtful(
    'extension-used-up',
    ['extensions', step.step],
    said(
      `the extension "${step.title.en}" was granted again, and counts ${step.times === undefined ? 'once' : `${step.times} times`} only`,
      `再次批准延期“${step.title.zh}”，但只计 ${step.times ?? 1} 次`,
    ),
    said('decide within the time that is left', '请在剩余期限内作出决定'),
  )

/**
 * What a complaint's history means for one clock, besides what was `ordered` for all, and what is worth saying of it: why it goes on
 * after it had ended, and why extensions that somebody asked for do not count. An extension is held
 * against the due time as it stood without it, so each one is granted before the next is looked at.
 */
export const clockEventsOf = (
  clock: PolicyClock,
  obligation: Obligation,
  signals: readonly RememberedEvent[],
  ordered: readonly ClockEvent[],
  { now, counting }: Pick<StepContext, 'now' | 'counting'>,
): { signals: readonly ClockEvent[]; because: readonly Reason[]; issues: readonly Issue[] } => {
  const measured = { ...clock, obligation }
  const plain = plainEvents(measured, signals, { now, ...(counting === undefined ? {} : { counting }) })
  const events = counting === 'first' ? plain.events.flatMap(restartedAsFirstCounted) : plain.events
  const found = [...ordered, ...events]
  const taken: { readonly step: string; readonly period: number }[] = []
  const notCounted: Reason[] = []
  const issues: Issue[] = []
  for (const asked of requestedExtensions(clock.definition, afterTakeOver(signals, clock.definition.id))) {
    const { dueAt, cycles } = runClock(obligation, found, now)
    const period = cycles.filter(({ startedAt }) => startedAt.toISOString() <= asked.requestedAt).length
    const before = taken.filter((each) => each.period === period).map(({ step }) => step)
    const result =
      counting === 'first'
        ? grantedAsFirstCounted(asked, dueAt?.toISOString(), taken)
        : grantExtension(asked, dueAt?.toISOString(), before)
    if (!result.granted) {
      notCounted.push(refused(asked, result.why))
      if (result.why === 'used-up') issues.push(usedUp(asked))
      continue
    }
    taken.push({ step: asked.step.step, period })
    const amount = result.to === undefined ? { by: result.by } : { to: result.to }
    found.push({
      kind: 'extend',
      at: result.at,
      reason: asked.step.title.en,
      ...amount,
      ...(asked.approvedBy === undefined ? {} : { authority: asked.approvedBy }),
      // Who need not be told before the due time may be told after it.
      ...(asked.notifiedAt === undefined || !(asked.step.notifyBefore || counting === 'first')
        ? {}
        : { notifiedAt: asked.notifiedAt }),
    } as ClockEvent)
  }
  return {
    signals: found,
    because: [...plain.because, ...sayUndoneMerges(clock, signals), ...notCounted],
    issues,
  }
}
