import type { ReportLine } from '../../src/report/index.js'
import { seeded } from '../../test/support/seeded.js'

const dayMs = 86_400_000
const firstDay = Date.parse('2026-01-01T00:00:00Z')

/** Dates of 2026, made once: a million lines share them. */
const dates = Array.from({ length: 365 }, (_, day) =>
  new Date(firstDay + day * dayMs).toISOString().slice(0, 10),
)

const categories = [
  'debit-card',
  'credit-card',
  'loan',
  'payment-settlement',
  'debt-collection',
  'other-banking',
]
const causes = [
  'rules-and-process',
  'pricing-and-fees',
  'facilities-and-systems',
  'service-attitude-and-quality',
]
const channels = ['phone', 'mobile-banking', 'branch', 'website', 'regulator-forwarded']
const outcomes = ['upheld', 'partly-upheld', 'rejected']
const units = Array.from({ length: 60 }, (_, place) => `branch-${place + 1}`)
const handlers = Array.from({ length: 200 }, (_, place) => `u-${place + 1}`)
const systems = ['core', 'app', 'cards', 'website', 'telephone']

/** So many complaints of one year, one after the other; nothing is kept. */
export function* benchLines(many: number): Generator<ReportLine> {
  const draw = seeded(17)
  // Squared draws favour what comes first: a bank has no even spread.
  const one = <T>(list: readonly T[]): T => list[Math.floor(draw() ** 2 * list.length)] as T
  for (let place = 0; place < many; place++) {
    const day = Math.floor(draw() * 340)
    const minutes = Math.floor(600 + draw() ** 3 * 50_000)
    const closedDay = day + Math.floor(minutes / 1440)
    const isClosed = closedDay < 350
    const late = draw() < 0.07
    yield {
      id: `c-${place}`,
      kind: draw() < 0.04 ? 'enquiry' : 'complaint',
      merged: false,
      receivedOn: dates[day] ?? '',
      ...(isClosed ? { closedOn: dates[closedDay] ?? '', cycleMinutes: minutes } : {}),
      channel: one(channels),
      source: 'customer',
      category: one(categories),
      cause: one(causes),
      causeOrigin: draw() < 0.8 ? 'internal' : 'third-party',
      product: one(categories),
      system: one(systems),
      unit: one(units),
      region: one(['east', 'north', 'south']),
      handler: one(handlers),
      severity: one(['low', 'medium', 'high']),
      attention: draw() < 0.01 ? 'major' : 'normal',
      complainants: 1,
      vulnerabilities: draw() < 0.1 ? ['elderly'] : [],
      ...(isClosed ? { outcome: one(outcomes), closedAs: 'satisfied' } : {}),
      clocks: [
        {
          id: 'decision',
          statutory: true,
          ...(isClosed ? { state: late ? 'late' : 'met', minutes } : { state: late ? 'overdue' : 'open' }),
        },
        { id: 'acknowledgement', statutory: false, state: 'met', minutes: Math.floor(draw() * 1500) },
      ],
      stageMinutes: [
        ['registered', Math.floor(draw() * 300)],
        ['investigating', Math.floor(minutes * 0.6)],
        ['deciding', Math.floor(minutes * 0.2)],
      ],
      approvalMinutes: draw() < 0.3 ? Math.floor(draw() * 2000) : 0,
      ...(isClosed && draw() < 0.5
        ? { satisfaction: 1 + Math.floor(draw() ** 0.5 * 5), satisfied: draw() < 0.86 }
        : {}),
      rehandled: draw() < 0.05 ? 1 : 0,
      reopened: 0,
      repeat: draw() < 0.08,
      reviewsAsked: draw() < 0.02 ? 1 : 0,
      reviewsChanged: 0,
      paid: isClosed && draw() < 0.2 ? [{ currency: 'CNY', minor: Math.floor(draw() * 200_000) }] : [],
      overrides: draw() < 0.01 ? ['four-eyes'] : [],
      refusals: [],
      approvalsRefused: 0,
      extensionsRefused: 0,
      qualityScores: draw() < 0.1 ? [60 + Math.floor(draw() * 40)] : [],
      unansweredMessages: draw() < 0.02 ? 1 : 0,
      longestSilenceDays: Math.floor(draw() * 20),
      actions:
        draw() < 0.01
          ? [
              {
                id: `c-${place}/a-1`,
                type: 'corrective',
                owner: one(handlers),
                plannedOn: dates[day] ?? '',
                dueOn: dates[Math.min(364, day + 30)] ?? '',
                ...(draw() < 0.7
                  ? { doneOn: dates[Math.min(364, day + 25)] ?? '', effective: draw() < 0.8 }
                  : {}),
                orderedBy: 'bank',
              },
            ]
          : [],
    }
  }
}
