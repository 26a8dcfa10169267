import { describe, expect, it } from 'vitest'
import {
  type Period,
  parsePeriod,
  periodPage,
  publicPage,
  publicReport,
  reportNames,
  startReport,
} from '../../../src/report/index.js'
import { reportLine } from '../../support/report-lines.js'

const read = parsePeriod('2026-W47')
if (!read.ok) throw new Error('no such week')
const period: Period = read.value
const hostile = '</script><img src=x onerror=alert(1)>'

/** Half a year with one complaint a week about a branch, then eight in one week. */
const lines = [
  ...Array.from({ length: 27 }, (_, week) =>
    reportLine(`w-${week}`, {
      receivedOn: new Date(Date.UTC(2026, 4, 11 + 7 * week)).toISOString().slice(0, 10),
      unit: 'south',
    }),
  ),
  ...Array.from({ length: 8 }, (_, place) => reportLine(`n-${place}`, { unit: 'south', channel: 'branch' })),
  reportLine(hostile, { unit: hostile, handler: hostile, category: hostile, closedOn: '2026-11-18' }),
]

const running = startReport({
  now: '2026-11-24T02:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  period,
  compare: true,
})
for (const line of lines) running.add(line)
const report = running.report()
const names = reportNames([])

describe('the page of a period', () => {
  it('shows the figures of the report, as text and as JSON', () => {
    const page = periodPage(report, { language: 'en', names })
    expect(/data-figure="received">([^<]*)</.exec(page)?.[1]).toBe(String(report.figures.received.complaints))
    const json = /<script type="application\/json" id="figures">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)))
  })

  it('shows recurrence with its arithmetic, in either language', () => {
    expect(report.figures.recurrence.signals.map(({ code }) => code)).toEqual(['south'])
    const english = periodPage(report, { language: 'en', names })
    expect(english).toContain(
      'Before, 1.0 a week over 26 weeks; limit 5.0 (exact, by the Poisson distribution)',
    )
    expect(english).toContain('Week 2026-W47: 8 complaints are more than the limit of 5.0')
    expect(periodPage(report, { language: 'zh', names })).toContain('2026-W47周：8件，超过控制上限5.0')
  })

  it('escapes everything that came in with the complaints, and asks for nothing else', () => {
    const page = periodPage(report, { language: 'zh', names, drawChart: () => '<svg></svg>' })
    expect(page).not.toMatch(/<img/)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    expect(page).not.toMatch(/(src|href)="|url\(|@import/)
  })

  it('says when there is too little history for recurrence', () => {
    const young = startReport({ now: '2026-11-24T02:00:00.000Z', timeZone: 'Asia/Shanghai', period })
    young.add(reportLine('c-1'))
    expect(periodPage(young.report(), { language: 'en', names })).toContain('Fewer than 20 whole weeks')
  })

  it('of nothing is a page all the same', () => {
    const none = startReport({ now: '2026-11-24T02:00:00.000Z', timeZone: 'Asia/Shanghai', period }).report()
    expect(periodPage(none, { language: 'en', names })).toContain('Complaints report 2026-W47')
    const published = publicPage(publicReport(none, { names }), { language: 'en' })
    expect(published).toContain('Too few complaints to be shown.')
    expect(published).toContain('&lt; 10')
  })
})

describe('parts of a report', () => {
  it('of another period are refused', () => {
    const other = parsePeriod('2026-W46')
    if (!other.ok) throw new Error('no such week')
    const earlier = startReport({
      now: '2026-11-24T02:00:00.000Z',
      timeZone: 'Asia/Shanghai',
      period: other.value,
    })
    expect(() => running.absorb(earlier.part())).toThrow(expect.objectContaining({ code: 'reports-differ' }))
  })
})
