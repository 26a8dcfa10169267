import type { ClockDefinition, ExtensionStep } from '../../regimes/index.js'
import type { Instant, Target } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { matchesAny } from './event-patterns.js'

/** An extension somebody asked for, and how far it has come. */
export interface RequestedExtension {
  readonly step: ExtensionStep
  readonly requestedAt: Instant
  readonly approvedAt?: Instant
  readonly approvedBy?: string
  readonly notifiedAt?: Instant
}

const about = (signal: RememberedEvent, request: unknown): boolean => signal.fields?.request === request

/**
 * Whether a signal asks for more time on a clock: the request itself, or an approval that names a step and for which no request
 * is on record (a history told from outside may begin there).
 */
const asksFor = (
  definition: ClockDefinition,
  signal: RememberedEvent,
  signals: readonly RememberedEvent[],
): boolean => {
  const { clock, request, step } = signal.fields ?? {}
  if (signal.type === 'extension.requested') return clock === definition.id
  if (signal.type !== 'extension.approved' || step === undefined) return false
  const requested = signals.some((each) => each.type === 'extension.requested' && about(each, request))
  return !requested && (clock === undefined || clock === definition.id)
}

const momentOf = (signal: RememberedEvent): Instant => {
  const dispatchedAt = signal.fields?.dispatchedAt
  return typeof dispatchedAt === 'string' ? dispatchedAt : signal.at
}

/** A step that an event takes by itself; the event is the notice as well. */
const stepGrantedBy = (
  signal: RememberedEvent,
  steps: readonly ExtensionStep[],
  asked: readonly RequestedExtension[],
): RequestedExtension | undefined => {
  const step = steps.find(
    (each) => matchesAny(each.grantedBy, signal) && !asked.some((one) => one.step.step === each.step),
  )
  const at = momentOf(signal)
  return step === undefined ? undefined : { step, requestedAt: at, notifiedAt: at }
}

/**
 * The extensions asked for on one clock, in order. A request that names no step means the first step not yet taken.
 */
export const requestedExtensions = (
  definition: ClockDefinition,
  signals: readonly RememberedEvent[],
): RequestedExtension[] => {
  const steps = definition.extensions ?? []
  const asked: RequestedExtension[] = []
  for (const signal of signals) {
    const granted = stepGrantedBy(signal, steps, asked)
    if (granted !== undefined) asked.push(granted)
    if (!asksFor(definition, signal, signals)) continue
    const wanted = signal.fields?.step
    const step =
      wanted === undefined
        ? steps.find((each) => !asked.some((one) => one.step.step === each.step))
        : steps.find((each) => each.step === wanted)
    if (step === undefined) continue
    const request = signal.fields?.request
    const approved = signals.find((each) => each.type === 'extension.approved' && about(each, request))
    const notified = signals.find((each) => each.type === 'extension.notified' && about(each, request))
    const level = approved?.fields?.level
    asked.push({
      step,
      requestedAt: signal.at,
      ...(approved === undefined ? {} : { approvedAt: approved.at }),
      ...(typeof level === 'string' ? { approvedBy: level } : {}),
      ...(notified === undefined ? {} : { notifiedAt: momentOf(notified) }),
    })
  }
  return asked
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** Why an extension does not count, or the time it gives. */
export type ExtensionGrant =
  | { readonly granted: true; readonly at: Instant; readonly to?: Target; readonly by?: Target }
  | {
      readonly granted: false
      readonly why: 'not-approved' | 'wrong-level' | 'not-told' | 'told-too-late' | 'out-of-order' | 'used-up'
    }

/**
 * Holds one request against what its rule asks for: the level that approves, the notice before the old due time, and how often the step
 * may be taken.
 *
 * @param taken The steps taken before in the same period.
 */
export const grantExtension = (
  asked: RequestedExtension,
  oldDueAt: Instant | undefined,
  taken: readonly string[],
): ExtensionGrant => {
  const { step } = asked
  if (taken.filter((each) => each === step.step).length >= (step.times ?? 1))
    return { granted: false, why: 'used-up' }
  if (step.after !== undefined && !taken.includes(step.after)) return { granted: false, why: 'out-of-order' }
  if (step.approvedBy.length > 0) {
    if (asked.approvedAt === undefined) return { granted: false, why: 'not-approved' }
    if (!step.approvedBy.some((role) => role === asked.approvedBy))
      return { granted: false, why: 'wrong-level' }
  }
  if (step.notifyBefore) {
    if (asked.notifiedAt === undefined) return { granted: false, why: 'not-told' }
    if (oldDueAt !== undefined && asked.notifiedAt > oldDueAt) return { granted: false, why: 'told-too-late' }
  }
  return {
    granted: true,
    // An approval counts only where the rule asks for one, and never before the request: one of the same name may be on file already.
    at:
      step.approvedBy.length === 0
        ? asked.requestedAt
        : later(asked.requestedAt, asked.approvedAt ?? asked.requestedAt),
    ...(step.to === undefined ? {} : { to: step.to }),
    ...(step.by === undefined ? {} : { by: step.by }),
  }
}
