import type { Observe, ObservedEnd, ObservedPart } from '../desk/index.js'
import type { Attributes, OpenTelemetryApi } from './api-shape.js'

interface TelemetryOptions {
  /** A step that is noticed later than so many milliseconds after its moment counts as late; a minute unless told. */
  readonly lateAfterMs?: number
}

const scope = 'redress'

/** What a span says of its part. Ids of complaints and effects are those that the host gave; nothing that a person wrote is in it. */
const attributesOf = ({ complaint, types, effect }: ObservedPart): Attributes => ({
  'redress.complaint.id': complaint,
  ...(types === undefined || types.length === 0 ? {} : { 'redress.types': [...types] }),
  ...(effect === undefined
    ? {}
    : {
        'messaging.system': scope,
        'messaging.operation.type': 'send',
        'messaging.message.id': effect.id,
        'redress.attempt': effect.attempt,
      }),
})

const instruments = (api: OpenTelemetryApi, lateAfterMs: number) => {
  const meter = api.metrics.getMeter(scope)
  const durations = meter.createHistogram('redress.operation.duration', {
    description: 'How long parts of the work take',
    unit: 's',
  })
  const due = meter.createCounter('redress.complaints.due', {
    description: 'Complaints that were due and looked at',
  })
  const late = meter.createCounter('redress.complaints.late', {
    description: 'Complaints of which a step was noticed late',
  })
  const refused = meter.createCounter('redress.events.refused', {
    description: 'Decisions that were refusals, by code and by control',
  })
  const attempts = meter.createCounter('redress.effects.attempts', {
    description: 'Attempts to deliver an effect, by outcome',
  })
  const dead = meter.createCounter('redress.effects.dead', {
    description: 'Effects that became dead letters',
  })
  return (
    part: ObservedPart['part'],
    { outcome, failed, controls, lateMs = 0 }: ObservedEnd,
    seconds: number,
  ) => {
    durations.record(seconds, {
      'redress.operation': part,
      ...(failed === true ? { 'error.type': outcome } : {}),
    })
    if (part === 'wake') due.add(1)
    if (lateMs > lateAfterMs) late.add(1)
    if (part === 'decide' && outcome !== 'ok' && failed !== true)
      for (const control of controls ?? ['none'])
        refused.add(1, { 'redress.refusal': outcome, 'redress.control': control })
    if (part === 'deliver') attempts.add(1, { 'redress.outcome': outcome })
    if (outcome === 'buried') dead.add(1)
  }
}

/**
 * Spans and counters of what desks and workers do, for OpenTelemetry: give it as `observe` to `createDesk`, `deliver` and `runWorker`.
 *
 * Spans: `redress load`, `redress decide`, `redress append`, `redress wake`, `redress deliver`, below whatever span is active; what a part calls (the
 * database, the receiver) stands below it. A refusal is an answer and no error. Counters: `redress.complaints.due` and `.late`,
 * `redress.events.refused` (by code and control), `redress.effects.attempts` (by outcome) and `.dead`; histogram `redress.operation.duration`.
 * Nothing that a person wrote is in names or attributes.
 *
 * @param api the package `@opentelemetry/api` as the host has it (from 1.9), an optional peer
 * @example
 * import * as api from '@opentelemetry/api'
 * const observe = openTelemetry(api)
 * const desk = createDesk({ store, policies, observe })
 */
export const openTelemetry = (
  api: OpenTelemetryApi,
  { lateAfterMs = 60_000 }: TelemetryOptions = {},
): Observe => {
  const tracer = api.trace.getTracer(scope)
  const count = instruments(api, lateAfterMs)
  return (part, work) => {
    const kind = part.part === 'deliver' ? api.SpanKind.PRODUCER : api.SpanKind.INTERNAL
    const span = tracer.startSpan(`redress ${part.part}`, { kind, attributes: attributesOf(part) })
    const began = Date.now()
    const ended = (end: ObservedEnd): void => {
      const { outcome, failed, controls, lateMs } = end
      span.setAttribute('redress.outcome', outcome)
      if (controls !== undefined) span.setAttribute('redress.controls', [...controls])
      if (lateMs !== undefined) span.setAttribute('redress.late', lateMs / 1_000)
      if (failed === true) {
        span.setAttribute('error.type', outcome)
        span.setStatus({ code: api.SpanStatusCode.ERROR })
      }
      span.end()
      count(part.part, end, (Date.now() - began) / 1_000)
    }
    return api.context.with(api.trace.setSpan(api.context.active(), span), () => work(ended))
  }
}
