import { describe, expect, test } from 'vitest'
import { type CaseTimeline, type TimelineClock, timelineScale } from '../../../../src/complaint/index.js'
import { localMinute } from '../../../../src/time-zone.js'
import { hoursIn as at } from '../../../support/events.js'

const said = { en: 'x', zh: 'x' }
const clock = (...runs: TimelineClock['runs']): TimelineClock => ({
  id: 'x',
  title: said,
  status: 'running',
  statusTitle: said,
  statutory: false,
  runs,
})
const life = (until: string, more: Partial<CaseTimeline> = {}): CaseTimeline => ({
  complaint: 'c-1',
  policy: { id: 'bank', version: '1' },
  timeZone: 'Asia/Shanghai',
  stage: said,
  from: at(0),
  until,
  finished: false,
  spans: [],
  clocks: [],
  events: [],
  ...more,
})

describe('how far a drawing of a life reaches', () => {
  const days = 24
  /** Which part of the drawing a life of so many hours fills, with a clock that is due at so many hours. */
  const filled = (hours: number, due: number, outcome: TimelineClock['runs'][number]['outcome'] = 'open') =>
    timelineScale(
      life(at(hours), {
        clocks: [
          clock({ from: at(0), dueAt: at(0), outcome: 'met' }),
          clock({ from: at(0), dueAt: at(due), outcome }),
        ],
      }),
    ).share(at(hours))
  const moment = 1 / 3_600_000

  test.each([
    ['to the due time of a clock that runs', 24, 96, 0.25],
    ['to the end, where clocks were due before', 24, 12, 1],
    ['a month ahead of a short life', 24, 32 * days, 1 / 32],
    ['no further than a month ahead of a short life', 24, 32 * days + moment, 1],
    ['four times the length of a long life ahead', 10 * days, 50 * days, 0.2],
    ['no further than four times the length of a long life ahead', 10 * days, 50 * days + moment, 1],
  ])('%s', (_, hours, due, share) => {
    expect(filled(hours, due)).toBe(share)
  })

  test.each(['met', 'breached', 'cancelled', 'restarted'] as const)(
    'not to the due time of a clock that was %s',
    (outcome) => {
      expect(filled(24, 96, outcome)).toBe(1)
    },
  )

  test('not to anything of a clock that is due at no time', () => {
    expect(
      timelineScale(life(at(4), { clocks: [clock({ from: at(0), outcome: 'open' })] })).share(at(4)),
    ).toBe(1)
  })

  test('an hour where nothing has passed yet', () => {
    const { share } = timelineScale(life(at(0)))
    expect([share(at(-1)), share(at(0)), share(at(0.5)), share(at(1)), share(at(2))]).toEqual([
      0, 0, 0.5, 1, 1,
    ])
  })
})

describe('the marks of a drawing', () => {
  const labels = (of: CaseTimeline) => timelineScale(of).ticks.map(({ label }) => label)

  test('are full hours with their day on short lives, the first and the last moment among them', () => {
    expect(timelineScale(life(at(8))).ticks).toEqual(
      [9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour, place) => ({
        share: place / 8,
        label: `03-02 ${String(hour).padStart(2, '0')}:00`,
      })),
    )
  })

  test('lie on the wall clock of the zone, not on the beginning of the life', () => {
    expect(labels(life(at(4.5), { from: at(0.5) }))).toEqual([
      '03-02 10:00',
      '03-02 11:00',
      '03-02 12:00',
      '03-02 13:00',
    ])
    expect(labels(life(at(96)))[0]).toBe('03-02 12:00')
    expect(labels(life(at(3), { timeZone: 'Asia/Kolkata' }))).toEqual([
      '03-02 07:00',
      '03-02 08:00',
      '03-02 09:00',
    ])
  })

  test('are days once a day fits between them', () => {
    expect(labels(life(at(192)))).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-03-${day}`),
    )
    expect(labels(life(at(193)))).toEqual(['2026-03-04', '2026-03-06', '2026-03-08', '2026-03-10'])
  })

  /** Where the marks lie, read from the drawing, as the wall clock of the zone shows it. */
  const walls = (of: CaseTimeline, length: number) =>
    timelineScale(of).ticks.map(({ share }) =>
      localMinute(of.timeZone, new Date(Date.parse(of.from) + share * length).toISOString()),
    )

  test.each([
    ['when the clocks go back', '2026-10-23T20:00:00.000Z', 5],
    ['when the clocks go forward', '2026-03-26T20:00:00.000Z', 5],
    ['over a whole year', '2026-01-26T20:00:00.000Z', 365],
  ])('are midnights also %s, each named after its own day', (_, from, days) => {
    const length = days * 86_400_000
    const until = new Date(Date.parse(from) + length).toISOString()
    const london = life(until, { from, timeZone: 'Europe/London' })
    expect(labels(london).length).toBeGreaterThan(3)
    expect(walls(london, length)).toEqual(
      labels(london).map((label) => `${label.slice(-11)} 00:00`.slice(-16)),
    )
  })

  test('leave out an hour that the wall clock passes over', () => {
    const spring = { from: '2026-03-29T00:30:00.000Z', timeZone: 'Europe/London' }
    expect(labels(life('2026-03-29T03:00:00.000Z', spring))).toEqual([
      '03-29 02:00',
      '03-29 03:00',
      '03-29 04:00',
    ])
    expect(labels(life('2026-03-29T08:00:00.000Z', { ...spring, from: '2026-03-29T00:00:00.000Z' }))).toEqual(
      ['00', '02', '03', '04', '05', '06', '07', '08', '09'].map((hour) => `03-29 ${hour}:00`),
    )
    const earlier = { ...spring, from: '2026-03-28T23:00:00.000Z' }
    expect(labels(life('2026-03-29T02:00:00.000Z', earlier))).toEqual([
      '03-28 23:00',
      '03-29 00:00',
      '03-29 02:00',
      '03-29 03:00',
    ])
  })

  test('begin a day without a midnight where it begins', () => {
    const havana = { from: '2026-03-06T05:00:00.000Z', timeZone: 'America/Havana' }
    const { ticks } = timelineScale(life('2026-03-10T05:00:00.000Z', havana))
    expect(ticks.map(({ label }) => label)).toContain('03-08 01:00')
    expect(labels(life('2026-03-14T04:00:00.000Z', havana))).toEqual(
      ['06', '07', '08', '09', '10', '11', '12', '13', '14'].map((date) => `2026-03-${date}`),
    )
  })

  test.each([7, 9, 40])('of %i years are few, and midnights as well', (years) => {
    const length = years * 8760 * 3_600_000
    const long = life(new Date(Date.parse(at(0)) + length).toISOString())
    const marks = walls(long, length)
    expect(marks.length).toBeGreaterThan(2)
    expect(marks.length).toBeLessThanOrEqual(9)
    for (const mark of marks) expect(mark).toMatch(/ 00:00$/)
  })
})
