import * as api from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { openTelemetry } from '../../../src/telemetry/public.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { deliver } from '../../../src/worker/public.js'
import { acceptedEvent, contacted, hoursIn, person, received } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const spans = new InMemorySpanExporter()
const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })
api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
api.trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
)
api.metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))

afterEach(() => spans.reset())
afterAll(async () => {
  await reader.shutdown()
  for (const part of [api.context, api.trace, api.metrics]) part.disable()
})

/** What every counter stands at, by its attributes. */
const counted = async (): Promise<Record<string, number>> => {
  metrics.reset()
  await reader.forceFlush()
  const found = metrics
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
  return Object.fromEntries(
    found.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.flatMap(({ attributes, value }) =>
        typeof value === 'number' ? [[[descriptor.name, ...Object.values(attributes)].join(' '), value]] : [],
      ),
    ),
  )
}

const seen = () =>
  spans.getFinishedSpans().map(({ name, attributes, status }) => ({
    name,
    attributes,
    failed: status.code === api.SpanStatusCode.ERROR,
  }))

const setUp = async () => {
  let now = hoursIn(0)
  const store = memoryStore()
  const observe = openTelemetry(api)
  const desk = createDesk({ store, policies: [smallBank()], now: () => now, observe })
  await desk.open(received(), { id: 'c-1' })
  return {
    store,
    desk,
    observe,
    at: (moment: string) => {
      now = moment
    },
    now: () => now,
  }
}

test('an event is loaded, decided and appended, each part a span below the host’s own', async () => {
  const { desk } = await setUp()
  spans.reset()
  const tracer = api.trace.getTracer('host')
  const own = tracer.startSpan('request')
  await api.context.with(api.trace.setSpan(api.context.active(), own), () => desk.handle('c-1', contacted()))
  own.end()
  const parts = spans.getFinishedSpans().filter(({ name }) => name !== 'request')
  expect(parts.map(({ name }) => name)).toEqual(['redress load', 'redress decide', 'redress append'])
  for (const part of parts) expect(part.parentSpanContext?.spanId).toBe(own.spanContext().spanId)
  expect(seen()[1]).toEqual({
    name: 'redress decide',
    failed: false,
    attributes: { 'redress.complaint.id': 'c-1', 'redress.types': ['contact.made'], 'redress.outcome': 'ok' },
  })
})

test('a refusal is an answer, and is counted with its control', async () => {
  const { desk } = await setUp()
  const answer = await desk.handle('c-1', acceptedEvent({ by: person('complainant') }))
  expect(answer.ok).toBe(false)
  const decided = seen()
    .filter(({ name }) => name === 'redress decide')
    .at(-1)
  expect(decided).toMatchObject({ failed: false })
  const code = answer.ok ? '' : answer.refusal.code
  expect(decided?.attributes['redress.outcome']).toBe(code)
  const [control = 'none'] = (answer.ok ? undefined : answer.refusal.controls) ?? []
  expect((await counted())[`redress.events.refused ${code} ${control}`]).toBe(1)
})

test('what is due, what is late and what dies is counted; what a send calls stands below its span', async () => {
  const { desk, at, now, store, observe } = await setUp()
  const before = await counted()
  at(hoursIn(30))
  await gathered(desk.wake())
  const woken = seen().find(({ name }) => name === 'redress wake')
  expect(woken?.attributes['redress.late']).toBe(12 * 3_600)
  spans.reset()
  const below: unknown[] = []
  const send = async (): Promise<void> => {
    below.push(api.trace.getActiveSpan()?.spanContext().spanId)
    throw new Error('王小明 is not at home')
  }
  await gathered(deliver(store, { send, now, maxAttempts: 1, observe }))
  const deliveries = spans.getFinishedSpans()
  expect(below).toEqual(deliveries.map((span) => span.spanContext().spanId))
  expect(seen()[0]).toMatchObject({
    name: 'redress deliver',
    failed: true,
    attributes: {
      'messaging.message.id': 'c-1/1/0',
      'redress.types': ['assign'],
      'redress.outcome': 'buried',
      'redress.attempt': 1,
    },
  })
  const after = await counted()
  const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0)
  expect(more('redress.complaints.due')).toBe(1)
  expect(more('redress.complaints.late')).toBe(1)
  expect(more('redress.effects.dead')).toBe(deliveries.length)
  expect(more('redress.effects.attempts buried')).toBe(deliveries.length)
})

test('a store that fails is an error, with its code', async () => {
  const { store } = await setUp()
  const observe = openTelemetry(api)
  const broken = { ...store, load: () => Promise.reject(new TypeError('no')) }
  const desk = createDesk({ store: broken, policies: [smallBank()], observe })
  await expect(desk.handle('c-1', contacted())).rejects.toThrow('no')
  expect(seen().at(-1)).toMatchObject({
    name: 'redress load',
    failed: true,
    attributes: { 'error.type': 'unexpected' },
  })
})

test('nothing that a person wrote is in names or attributes', async () => {
  const { desk, at, now, store, observe } = await setUp()
  await desk.handle('c-1', contacted())
  at(hoursIn(30))
  await gathered(desk.wake())
  const send = () => Promise.reject(new Error('王小明 is not at home'))
  await gathered(deliver(store, { send, now, observe }))
  const told = JSON.stringify(seen())
  const written = ['王小明', 'charged twice', 'not at home', 'customer-1']
  expect(written.filter((text) => told.includes(text))).toEqual([])
  expect(told.length).toBeGreaterThan(500)
})
