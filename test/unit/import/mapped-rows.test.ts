import { describe, expect, it } from 'vitest'
import { mappedReader } from '../../../src/import/mapped-rows.js'
import { parseMapping } from '../../../src/import/mapping.js'
import type { RowReading } from '../../../src/import/row.js'

const ledger = {
  id: 'hq-{工单号}',
  columns: {
    受理日期: { to: 'at', dateFormat: ['yyyy/M/d HH:mm', 'yyyy-MM-dd HH:mm'], zone: 'Asia/Shanghai' },
    投诉内容: { to: 'complaint.content', required: true },
    受理渠道: { to: 'complaint.channel', values: { 电话: 'phone', 网点: 'branch' } },
    涉及金额: { to: 'complaint.claimedLoss', currency: 'CNY', unit: 'yuan' },
    投诉人: { to: 'complaint.complainants.0.name' },
    关照情形: {
      to: 'complaint.complainants.0.vulnerabilities',
      separator: '、',
      values: { 老年人: 'elderly', 残障: 'disability' },
    },
    人数: { to: 'complaint.numberOfComplainants', as: 'number' },
    舆情: { to: 'complaint.publicityRisk', as: 'boolean' },
    事发日期: { to: 'complaint.incidentOn', dateFormat: 'yyyy年M月d日' },
  },
  constants: { 'complaint.language': 'zh', 'by.unit': 'hotline' },
}

const row = {
  工单号: '2026-0917',
  受理日期: '2026/9/21 10:48',
  投诉内容: '柜员态度差',
  受理渠道: '网点',
  涉及金额: '1,280.50',
  投诉人: '丁若水',
  关照情形: '老年人、残障',
  人数: '1',
  舆情: '否',
  事发日期: '2026年9月20日',
}

const header = Object.keys(row)

const readerOf = (mapping: unknown, names: readonly string[] = header) => {
  const parsed = parseMapping(mapping)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return mappedReader(parsed.value, names)
}

const read = (change: Partial<typeof row> = {}, mapping: unknown = ledger): RowReading => {
  const reader = readerOf(mapping)
  if (!reader.ok) throw new Error(JSON.stringify(reader.issues))
  const cells: Record<string, string> = { ...row, ...change }
  return reader.value(header.map((name) => cells[name] ?? ''))
}

describe('a mapped row', () => {
  it('becomes the receipt of a complaint', () => {
    expect(read()).toMatchObject({
      ok: true,
      complaint: {
        id: 'hq-2026-0917',
        events: [
          {
            type: 'complaint.received',
            at: '2026-09-21T02:48:00.000Z',
            by: { id: 'import', role: 'system', unit: 'hotline' },
            complaint: {
              content: '柜员态度差',
              language: 'zh',
              channel: 'branch',
              claimedLoss: { currency: 'CNY', minor: 128050 },
              complainants: [{ name: '丁若水', vulnerabilities: ['elderly', 'disability'] }],
              numberOfComplainants: 1,
              publicityRisk: false,
              incidentOn: '2026-09-20',
            },
          },
        ],
      },
    })
  })

  it('takes the first date form that fits, and full-width digits too', () => {
    expect(read({ 受理日期: '２０２６-09-21 10:48' })).toMatchObject({
      complaint: { events: [{ at: '2026-09-21T02:48:00.000Z' }] },
    })
  })

  it('says nothing about cells that mean nothing', () => {
    const reading = read({ 涉及金额: '-', 关照情形: '' })
    const [event] = reading.ok ? reading.complaint.events : []
    expect(event).toBeDefined()
    expect(JSON.stringify(event)).not.toMatch(/claimedLoss|vulnerabilities/)
  })

  it('is refused with every reason and the name of the column', () => {
    expect(read({ 受理渠道: '飞鸽', 涉及金额: '若干', 受理日期: '昨天', 投诉内容: '' })).toMatchObject({
      ok: false,
      id: 'hq-2026-0917',
      reasons: [
        { code: 'unreadable-date', path: ['受理日期'] },
        { code: 'missing-cell', path: ['投诉内容'] },
        { code: 'unknown-value', path: ['受理渠道'] },
        { code: 'unreadable-amount', path: ['涉及金额'] },
      ],
    })
  })

  it('leads findings about the event back to the column', () => {
    expect(read({ 人数: '1.5' })).toMatchObject({
      ok: false,
      reasons: [{ path: ['人数', 'complaint', 'numberOfComplainants'] }],
    })
  })

  it('does not look up inherited words among the values', () => {
    expect(read({ 受理渠道: 'constructor' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'unknown-value' }],
    })
  })

  it('is refused when its id is empty', () => {
    expect(read({ 工单号: ' ' })).toMatchObject({ ok: false, reasons: [{ code: 'missing-id' }] })
  })
})

describe('a mapping', () => {
  it('refuses a header that lacks or repeats its columns', () => {
    const without = readerOf(ledger, header.filter((name) => name !== '工单号').concat('投诉内容'))
    expect(without).toMatchObject({
      ok: false,
      issues: [
        { code: 'missing-column', path: ['工单号'] },
        { code: 'repeated-column', path: ['投诉内容'] },
      ],
    })
  })

  it('hints at the encoding when the header is garbled', () => {
    const garbled = readerOf(ledger, ['\uFFFD\uFFFD'])
    expect(garbled.issues[0]?.hint).toMatch(/gb18030/)
  })

  it.each([
    ['a place outside the event', { ...ledger, columns: { 内容: { to: 'type' } } }],
    ['a place that reaches a prototype', { ...ledger, columns: { 内容: { to: 'complaint.__proto__.x' } } }],
    [
      'two readings of one cell',
      { ...ledger, columns: { 内容: { to: 'at', as: 'number', currency: 'CNY' } } },
    ],
    [
      'an unknown zone',
      { ...ledger, columns: { 内容: { to: 'at', dateFormat: 'yyyy', zone: 'Mars/Base' } } },
    ],
    ['an id without a column', { ...ledger, id: 'fixed' }],
    ['unknown keys', { ...ledger, colums: {} }],
  ])('with %s is refused', (_, mapping) => {
    expect(parseMapping(mapping).ok).toBe(false)
  })

  it('never writes to a prototype, whatever the constants say', () => {
    const reader = readerOf({ ...ledger, constants: { 'complaint.constructor.prototype.polluted': 'yes' } })
    const reading = reader.ok ? reader.value(header.map((name) => row[name as keyof typeof row])) : undefined
    expect(reading?.ok).toBe(false)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})

describe('a column of money', () => {
  const amounts = (column: object) =>
    parseMapping({
      ...ledger,
      columns: { ...ledger.columns, 涉及金额: { to: 'complaint.claimedLoss', ...column } },
    })

  it.each([
    [{ currency: 'XYZ' }, 'must be a currency with minor units in ISO 4217 list one of 2026-01-01'],
    [{ currency: 'XAU' }, 'must be a currency with minor units in ISO 4217 list one of 2026-01-01'],
    [{ currency: 'JPY', unit: 'fen' }, 'yuan and fen are units of CNY; write major or minor'],
    [{ decimal: ',' }, 'a decimal mark needs a currency'],
  ])('%j is refused: %s', (column, message) => {
    const parsed = amounts(column)
    expect(parsed.ok).toBe(false)
    expect(JSON.stringify(parsed.issues)).toContain(message)
  })

  it.each([
    ['1280', { currency: 'HUF' }, 128_000],
    ['1,234.50', { currency: 'HUF', unit: 'major' }, 123_450],
    ['1.280,50 €', { currency: 'EUR', decimal: ',' }, 128_050],
    ['¥5000', { currency: 'JPY' }, 5_000],
  ])('%s under %j is %i', (cell, column, minor) => {
    const { currency } = column
    const mapping = {
      ...ledger,
      columns: { ...ledger.columns, 涉及金额: { to: 'complaint.claimedLoss', ...column } },
    }
    expect(read({ 涉及金额: cell }, mapping)).toMatchObject({
      ok: true,
      complaint: { events: [{ complaint: { claimedLoss: { currency, minor } } }] },
    })
  })
})

describe('a number that a spreadsheet cut', () => {
  const phones = {
    ...ledger,
    columns: { ...ledger.columns, 投诉人: { to: 'complaint.complainants.0.contact.phone' } },
  }

  it.each(['1.39E+10', '######', '1390000000'])('%s is taken in and told, at its column', (cell) => {
    const reading = read({ 投诉人: cell }, phones)
    expect(reading).toMatchObject({ ok: true, notes: [{ code: 'damaged-number', severity: 'warning' }] })
    if (!reading.ok) return
    expect(reading.notes[0]?.path[0]).toBe('投诉人')
    expect(reading.notes[0]?.remedy?.zh).toContain('文本格式')
  })

  it('is no number of a complaint: two rows would have one', () => {
    expect(read({ 工单号: '2.02603E+13' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'damaged-number', severity: 'error', path: ['工单号'] }],
    })
  })
})
