import { describe, expect, it } from 'vitest'
import {
  csvLine,
  disclosureTables,
  figureRows,
  jrt0169Categories,
  jrt0169Causes,
  type Period,
  parsePeriod,
  publicReport,
  reportNames,
  type StandardName,
  startReport,
  supervisorRegister,
} from '../../../src/report/index.js'
import { jrt0169BusinessSignals, jrt0169CauseSignals, type SignalSet } from '../../../src/rules/index.js'
import { reportLine } from '../../support/report-lines.js'

const read = parsePeriod('2026-11')
if (!read.ok) throw new Error('no such month')
const period: Period = read.value

const reportOf = (lines: ReturnType<typeof reportLine>[]) => {
  const running = startReport({ now: '2026-12-02T02:00:00.000Z', timeZone: 'Asia/Shanghai', period })
  for (const line of lines) running.add(line)
  return running.report()
}

const times = (many: number, more: Parameters<typeof reportLine>[1]) =>
  Array.from({ length: many }, (_, place) => reportLine(`${JSON.stringify(more)}${place}`, more))

const names = reportNames([])

describe('the disclosure', () => {
  it('uses the codes and Chinese names of the signal sets of JR/T 0169', () => {
    const namesOf = ({ signals }: SignalSet) => signals.map(({ name, label }) => [name, label?.zh])
    const listed = (list: readonly StandardName[]) => list.map(({ code, title }) => [code, title.zh])
    expect(listed(jrt0169Causes)).toEqual(namesOf(jrt0169CauseSignals))
    expect(listed(jrt0169Categories)).toEqual([...namesOf(jrt0169BusinessSignals), ['other-banking', '其他']])
  })

  it('prints all lines of the standard in its order, second levels under their first, strangers apart', () => {
    const lines = [
      ...times(3, { category: 'card-fraud' }),
      ...times(1, { category: 'crypto' }),
      ...times(1, {}),
    ]
    const parents = { 'card-fraud': 'debit-card', 'debit-card': 'debit-card' }
    const [category] = disclosureTables(reportOf(lines).figures.received, { ...names, parents })
    expect(category?.rows).toHaveLength(17)
    expect(category?.rows[2]).toEqual({
      code: 'debit-card',
      name: { en: 'Debit cards', zh: '借记卡' },
      count: 3,
      share: 0.6,
    })
    expect(category?.rows.slice(15).map(({ code, count }) => [code, count])).toEqual([
      ['crypto', 1],
      ['-', 1],
    ])
    expect(category?.total).toBe(5)
  })
})

describe('the public form', () => {
  const lines = [
    ...times(40, {
      category: 'loan',
      unit: 'north',
      handler: 'u-7',
      closedOn: '2026-11-20',
      cycleMinutes: 4000,
    }),
    ...times(4, { category: 'treasury', channel: 'fax' }),
  ]

  it('holds no unit, handler or small cell', () => {
    const published = publicReport(reportOf(lines), { names })
    expect(JSON.stringify(published)).not.toMatch(/north|u-7|treasury|fax/)
    expect(published).toMatchObject({ complaints: 44, closed: 40, medianDays: 3, least: 10 })
  })

  it('gives no rate that tells of a few', () => {
    const clocks = [{ id: 'decision', statutory: true, state: 'met' as const, minutes: 5 }]
    expect(publicReport(reportOf(times(40, { clocks })), { names })).not.toHaveProperty('onTime')
    const late = [{ id: 'decision', statutory: true, state: 'late' as const, minutes: 5 }]
    const mixed = [...times(40, { clocks }), ...times(10, { clocks: late })]
    expect(publicReport(reportOf(mixed), { names }).onTime).toBe(0.8)
  })

  it.each([1, 0, -5, 2.5, Number.NaN])('does not take %s for the least cell', (least) => {
    expect(() => publicReport(reportOf([]), { names, least })).toThrow(
      expect.objectContaining({ code: 'invalid-definition' }),
    )
  })
})

describe('CSV', () => {
  it('quotes what would break a line and disarms what a spreadsheet would run', () => {
    expect(csvLine(['a,b', 'say "x"', '=1+1', '@cmd', -5, true, undefined])).toBe(
      `"a,b","say ""x""",'=1+1,'@cmd,-5,true,\r\n`,
    )
  })

  it('has a column of the register for every title, and nobody in it', () => {
    const row = supervisorRegister.row(
      reportLine('c-1', { handler: 'u-7', paid: [{ currency: 'CNY', minor: 1250 }] }),
    )
    expect(row).toHaveLength(supervisorRegister.head('zh').length)
    expect(row).toContain('CNY 1250')
    expect(row).not.toContain('u-7')
  })

  it('names every figure by its path', () => {
    const rows = figureRows(reportOf(times(2, { channel: 'branch' })).figures)
    expect(rows).toContainEqual(['received/byChannel/branch', 2])
    expect(rows).toContainEqual(['standing/open', 2])
  })
})
