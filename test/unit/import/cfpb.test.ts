import { describe, expect, it } from 'vitest'
import { cfpbColumns, cfpbReader } from '../../../src/import/cfpb.js'
import type { RowReading } from '../../../src/import/row.js'

const header = Object.values(cfpbColumns)

const row = {
  'Date received': '2026-03-02',
  Product: 'Mortgage',
  'Sub-product': 'FHA mortgage',
  Issue: 'Trouble during payment process',
  'Sub-issue': 'Escrow',
  'Consumer complaint narrative': 'My escrow was paid twice.',
  'Company public response': 'None',
  Company: 'Example Bank',
  State: 'OH',
  'ZIP code': '441XX',
  Tags: 'Older American, Servicemember',
  'Consumer consent provided?': 'Consent provided',
  'Submitted via': 'Postal mail',
  'Date sent to company': '2026-03-05',
  'Company response to consumer': 'In progress',
  'Timely response?': 'Yes',
  'Consumer disputed?': 'N/A',
  'Complaint ID': '900001',
}

const read = (change: Partial<typeof row> = {}): RowReading => {
  const reader = cfpbReader(header)
  if (!reader.ok) throw new Error('the header should be complete')
  const cells: Record<string, string> = { ...row, ...change }
  return reader.value(header.map((name) => cells[name] ?? ''))
}

const received = (reading: RowReading) => {
  if (!reading.ok) throw new Error(JSON.stringify(reading.reasons))
  const [event] = reading.complaint.events
  if (event?.type !== 'complaint.received') throw new Error('one receipt expected')
  return event
}

describe('a row of the export', () => {
  it('becomes a complaint that reached the company when it was sent there', () => {
    const reading = read()
    expect(reading).toMatchObject({ ok: true, complaint: { id: 'cfpb-900001' } })
    expect(received(reading)).toMatchObject({
      at: '2026-03-05T05:00:00.000Z',
      complaint: {
        complainedAt: '2026-03-02T05:00:00.000Z',
        content: 'My escrow was paid twice.',
        channel: 'letter',
        externalReference: '900001',
        complainants: [{ vulnerabilities: ['elderly', 'service-member'] }],
        facts: {
          cfpbProduct: 'Mortgage',
          tags: ['Older American', 'Servicemember'],
          timelyResponse: true,
          narrativePublished: true,
        },
      },
    })
  })

  it('leaves out what is empty, None or N/A', () => {
    const { facts } = received(read()).complaint
    expect(facts).not.toHaveProperty('companyPublicResponse')
    expect(facts).not.toHaveProperty('consumerDisputed')
  })

  it('lets the issue stand for a narrative that is not published', () => {
    const { complaint } = received(read({ 'Consumer complaint narrative': '' }))
    expect(complaint.content).toBe('Trouble during payment process: Escrow')
    expect(complaint.facts?.narrativePublished).toBe(false)
  })

  it.each([
    ['2026-07-01', '2026-07-01T04:00:00.000Z'],
    ['07/01/26', '2026-07-01T04:00:00.000Z'],
    ['7/1/2026', '2026-07-01T04:00:00.000Z'],
    ['2026/7/1', '2026-07-01T04:00:00.000Z'],
  ])('reads the date dialect %s', (date, at) => {
    expect(received(read({ 'Date sent to company': date })).at).toBe(at)
  })

  it.each(['2026-02-30', '13/01/26', '01.02.2026', '0026-01-01', 'None'])('refuses the date %s', (date) => {
    const reading = read({ 'Date received': date })
    expect(reading).toMatchObject({
      ok: false,
      id: 'cfpb-900001',
      reasons: [{ path: ['Date received'] }],
    })
  })

  it('gives every reason at once, and the id also when other cells are bad', () => {
    const reading = read({ 'Date received': 'x', 'Submitted via': 'Pigeon' })
    expect(reading).toMatchObject({
      ok: false,
      id: 'cfpb-900001',
      reasons: [{ code: 'unreadable-date' }, { code: 'unknown-value', path: ['Submitted via'] }],
    })
  })

  it('needs a number that can be an id', () => {
    expect(read({ 'Complaint ID': '' })).toMatchObject({ ok: false, reasons: [{ code: 'missing-cell' }] })
    expect(read({ 'Complaint ID': '9\u00000' })).toMatchObject({ ok: false })
  })
})

it('a header that is not the export is refused with the columns it lacks', () => {
  const reader = cfpbReader(['date_received', 'Product'])
  expect(reader).toMatchObject({ ok: false, issues: [{ code: 'not-the-cfpb-export' }] })
})
