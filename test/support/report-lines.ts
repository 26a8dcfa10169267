import * as fc from 'fast-check'
import type { ReportLine } from '../../src/report/index.js'

/** A line with nothing remarkable about it. */
export const reportLine = (id: string, more: Partial<ReportLine> = {}): ReportLine => ({
  id,
  kind: 'complaint',
  merged: false,
  receivedOn: '2026-11-17',
  channel: 'phone',
  source: 'customer',
  attention: 'normal',
  complainants: 1,
  vulnerabilities: [],
  clocks: [],
  stageMinutes: [],
  approvalMinutes: 0,
  rehandled: 0,
  reopened: 0,
  repeat: false,
  reviewsAsked: 0,
  reviewsChanged: 0,
  paid: [],
  overrides: [],
  refusals: [],
  approvalsRefused: 0,
  extensionsRefused: 0,
  qualityScores: [],
  unansweredMessages: 0,
  longestSilenceDays: 0,
  actions: [],
  ...more,
})

const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 })
const maybe = <T>(...values: T[]) => fc.constantFrom<(T | undefined)[]>(...values, undefined)
const date = fc.constantFrom(
  '2026-04-30',
  '2026-10-05',
  '2026-11-02',
  '2026-11-16',
  '2026-11-19',
  '2026-12-01',
)
const minutes = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 5_000_000 }))

const clock = fc.record(
  {
    id: fc.constantFrom('decision', 'acknowledgement', '__proto__'),
    statutory: fc.boolean(),
    state: fc.constantFrom('met', 'late', 'open', 'overdue', 'paused', 'cancelled'),
    minutes,
  },
  { requiredKeys: ['id', 'statutory', 'state'] },
)

const action = fc.record(
  {
    id: fc.uuid(),
    type: fc.constantFrom('preventive', 'corrective'),
    owner: fc.constantFrom('u-1', 'u-2'),
    plannedOn: date,
    dueOn: date,
    doneOn: date,
    effective: fc.boolean(),
    orderedBy: fc.constantFrom('bank', 'regulator'),
  },
  { requiredKeys: ['id', 'type', 'owner', 'plannedOn', 'dueOn', 'orderedBy'] },
)

/** Lines as fast-check makes them, with ids that do not repeat. */
export const reportLines = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom('complaint', 'complaint', 'complaint', 'enquiry'),
      merged: fc.constantFrom(false, false, false, true),
      receivedOn: date,
      closedOn: maybe('2026-10-06', '2026-11-17', '2026-11-20'),
      channel: fc.constantFrom('phone', 'branch'),
      category: maybe('loan', 'constructor', '__proto__'),
      cause: maybe('rules-and-process', 'fees'),
      product: maybe('card', 'mortgage'),
      system: maybe('core', 'app'),
      unit: maybe('north', 'south'),
      handler: maybe('u-1', 'u-2', 'toString'),
      outcome: maybe('upheld', 'rejected'),
      attention: fc.constantFrom('normal', 'major'),
      complainants: fc.integer({ min: 1, max: 40 }),
      vulnerabilities: fc.subarray(['elderly', 'health']),
      clocks: few(clock),
      cycleMinutes: fc.option(minutes, { nil: undefined }),
      stageMinutes: few(fc.tuple(fc.constantFrom('deciding', 'investigating'), minutes)),
      approvalMinutes: minutes,
      satisfaction: maybe(1, 3, 5),
      satisfied: maybe(true, false),
      rehandled: fc.nat({ max: 2 }),
      repeat: fc.boolean(),
      paid: few(fc.record({ currency: fc.constantFrom('CNY', 'USD'), minor: fc.nat() })),
      overrides: few(fc.constantFrom('four-eyes', 'recusal')),
      qualityScores: few(fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true })),
      unansweredMessages: fc.nat({ max: 2 }),
      longestSilenceDays: fc.nat({ max: 30 }),
      actions: few(action),
    }),
    { selector: (line) => line.id, maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ id, ...more }) => {
      const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))
      return reportLine(id, said as Partial<ReportLine>)
    }),
  )
