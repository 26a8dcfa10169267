import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { shelved, shipped, verifyPolicy } from '../../../src/policy/index.js'
import { policyFrom } from '../../support/policy-from.js'

const policyOf = (regimes: readonly unknown[], calendar: string, more: Record<string, unknown> = {}) =>
  policyFrom({
    id: 'bank',
    version: '1',
    title: { en: 'Bank', zh: '银行' },
    effectiveFrom: '2016-01-01',
    regimes,
    calendar,
    ...more,
  })

const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]))

const datesUnder = (policy: ReturnType<typeof policyOf>, at: string, calendar?: unknown) =>
  Object.fromEntries(
    deadlines(
      {
        id: 'x',
        facts: { paymentServices: true, idrMatter: 'standard' },
        events: [{ type: 'complaint.received', at }],
        ...(calendar === undefined ? {} : { calendar }),
      },
      { policy, calendars: shelved(shipped).calendars },
    ).clocks.map(({ id, dueOn }) => [id, dueOn]),
  )

describe('a policy’s calendar', () => {
  test('reaches the clocks of a regime that leaves the place open', () => {
    const dates = datesUnder(policyOf(['uk-fca-disp'], 'scotland'), '2026-05-29T10:00:00+01:00')
    expect(dates['disp-payment-final-response']).toBe('2026-06-22')
    expect(
      datesUnder(policyOf(['uk-fca-disp'], 'england-and-wales'), '2026-05-29T10:00:00+01:00')[
        'disp-payment-final-response'
      ],
    ).toBe('2026-06-19')
  })

  test('brings its own zone, so that the day of receipt and the last day are of one place', () => {
    const policy = policyOf(['ca-bank-act'], 'halifax', {
      calendars: { halifax: { timeZone: 'America/Halifax', weekly: week } },
    })
    const [clock] = deadlines(
      { id: 'x', events: [{ type: 'complaint.received', at: '2026-11-24T04:30:00Z' }] },
      { policy },
    ).clocks
    expect(clock).toMatchObject({ dueOn: '2027-01-19', dueAt: '2027-01-20T04:00:00.000Z' })
  })

  test('leaves a regime alone that is of another place, or whose place is fixed', () => {
    const policy = policyOf(['us-reg-e', 'sg-fa-complaints-2021', 'uk-fca-disp'], 'scotland')
    const used = Object.fromEntries(
      policy.clocks.map(({ definition, obligation }) => [definition.id, obligation.calendar.id]),
    )
    expect(used).toMatchObject({
      'reg-e-investigation': 'us-federal-reserve',
      'sg-acknowledgement': 'singapore',
      'disp-final-response': 'scotland',
    })
  })

  test('gives way to one that is named for a clock', () => {
    const clocks = { 'disp-payment-final-response': { calendar: 'northern-ireland' } }
    const policy = policyOf([{ regime: 'uk-fca-disp', clocks }], 'scotland')
    const used = policy.clocks.map(({ definition, obligation }) => [definition.id, obligation.calendar.id])
    expect(used).toContainEqual(['disp-payment-final-response', 'northern-ireland'])
    expect(used).toContainEqual(['disp-summary-resolution', 'scotland'])
  })

  test('of a policy made with a first edition stays where it was', () => {
    const policy = policyOf([{ regime: 'uk-fca-disp', edition: 1 }], 'scotland')
    expect(new Set(policy.clocks.map(({ obligation }) => obligation.calendar.id))).toEqual(
      new Set(['england-and-wales']),
    )
  })
})

const { regimes, calendars } = shelved(shipped)
const places = regimes.flatMap(({ id, place }) =>
  calendars
    .filter(({ timeZone }) => place?.zones.includes(timeZone))
    .map((calendar) => [id, calendar.id] as const),
)

test.each(places)('both doors give the same dates: %s on %s', (regime, calendar) => {
  const [policy, alone] = [
    policyOf([regime], calendar),
    policyOf([regime], regimes.find(({ id }) => id === regime)?.calendar ?? ''),
  ]
  for (const at of [
    '2026-05-29T10:00:00Z',
    '2026-12-24T23:30:00Z',
    '2027-01-01T04:30:00Z',
    '2026-06-30T23:30:00Z',
  ])
    expect(datesUnder(policy, at), at).toEqual(datesUnder(alone, at, calendar))
})

test('every place of a regime is in a zone that the runtime knows, its own among them', () => {
  for (const { timeZone, place } of regimes) {
    expect(place?.zones ?? [timeZone]).toContain(timeZone)
    for (const zone of place?.zones ?? [])
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
  }
})

test('a calendar of another place that is asked for is counted on, with a warning', () => {
  const { issues } = deadlines(
    { id: 'x', calendar: 'scotland', events: [{ type: 'complaint.received', at: '2026-05-29T10:00:00Z' }] },
    { policy: policyOf(['us-reg-e'], 'us-federal-reserve'), calendars },
  )
  expect(issues).toMatchObject([
    { code: 'calendar-of-another-place', severity: 'warning', path: ['calendar'] },
  ])
})

describe('verifyPolicy on a day', () => {
  const findings = (policy: ReturnType<typeof policyOf>, on: string) => verifyPolicy(policy, { on }).findings

  test('says which calendar each clock uses', () => {
    const policy = policyOf(['uk-fca-disp', 'us-reg-e'], 'scotland')
    const used = findings(policy, '2026-11-30').filter(({ code }) => code === 'calendar-used')
    expect(used.map(({ path }) => path)).toEqual([
      ['calendars', 'scotland'],
      ['calendars', 'us-federal-reserve'],
    ])
    expect(used[0]?.message).toContain('disp-payment-final-response')
    expect(used.every(({ severity }) => severity === 'info')).toBe(true)
  })

  test('warns when the longest business-day target reaches past what is published', () => {
    const own = {
      branch: {
        timeZone: 'Europe/London',
        weekly: week,
        publishedThrough: '2026-12-31',
        nextListDue: '2026-12-15',
      },
    }
    const policy = policyOf(['uk-fca-disp'], 'branch', { calendars: own })
    expect(findings(policy, '2026-11-30').filter(({ severity }) => severity === 'warning')).toMatchObject([
      {
        code: 'calendar-ends',
        path: ['calendars', 'branch'],
        message: expect.stringContaining(
          '35 business days of disp-payment-final-response from 2026-11-30 reach 2027-01-18',
        ),
        hint: expect.stringContaining('2026-12-15'),
      },
    ])
    expect(findings(policy, '2026-11-01').filter(({ severity }) => severity === 'warning')).toEqual([])
    expect(
      findings(policyOf(['uk-fca-disp'], 'scotland'), '2026-11-30').filter(
        ({ severity }) => severity !== 'info',
      ),
    ).toEqual([])
  })

  test('warns when business days are counted on a calendar that lacks holidays', () => {
    const clocks = [
      {
        id: 'own',
        title: { en: 'Own', zh: '内部' },
        target: { businessDays: 5 },
        startsOn: ['complaint.received'],
        stopsOn: ['final-response.sent'],
        statutory: false,
        source: { cite: 'bank', confidence: 'H' },
      },
    ]
    const codes = (policy: ReturnType<typeof policyOf>) =>
      findings(policy, '2026-07-01').flatMap(({ code, severity }) => (severity === 'warning' ? [code] : []))
    expect(codes(policyOf([], 'india-national', { clocks }))).toEqual(['calendar-incomplete'])
    expect(codes(policyOf(['in-rbi-2026'], 'india-national'))).toEqual([])
  })

  test('says of a calendar that never opens that its clocks never end', () => {
    const policy = policyOf(['uk-fca-disp'], 'shut', {
      calendars: { shut: { timeZone: 'Europe/London', weekly: {}, publishedThrough: '2026-12-31' } },
    })
    const codes = findings(policy, '2026-11-30').map(({ code }) => code)
    expect([...new Set(codes)]).toEqual(['beyond-horizon', 'calendar-used'])
  })
})
