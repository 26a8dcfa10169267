import { describe, expect, it } from 'vitest'
import { jsonLine, jsonRows } from '../../../src/import/json-lines.js'

const intake = { content: 'Refund me', channel: 'email' }
const received = {
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'u1', role: 'receptionist' },
  complaint: intake,
}

const read = (line: unknown) => jsonLine(JSON.stringify(line))

describe('a line', () => {
  it.each([
    ['an event', { id: 'c-1', event: received }],
    ['events', { id: 'c-1', events: [received] }],
    ['a bare intake', { id: 'c-1', at: received.at, by: received.by, complaint: intake }],
    ['an event with notes of the sender', { id: 'c-1', event: received, expect: { team: 'cards' } }],
  ])('with %s is a complaint', (_, line) => {
    expect(read(line)).toMatchObject({
      ok: true,
      complaint: { id: 'c-1', events: [{ at: '2026-03-02T02:00:00.000Z', by: { id: 'u1' } }] },
    })
  })

  it('without a sender was brought by the import', () => {
    expect(read({ id: 'c-1', at: received.at, complaint: intake })).toMatchObject({
      complaint: { events: [{ by: { id: 'import', role: 'system' } }] },
    })
  })

  it.each([
    ['broken JSON', '{"id": ', 'invalid-json'],
    ['a list', '[]', 'invalid-json'],
    ['null', 'null', 'invalid-json'],
    ['no id', JSON.stringify({ event: received }), 'missing-id'],
    ['an id with half a surrogate pair', JSON.stringify({ id: '\uD83D', event: received }), 'missing-id'],
    ['a number as id', JSON.stringify({ id: 7, event: received }), 'missing-id'],
    ['nothing in it', JSON.stringify({ id: 'c-1' }), 'no-event'],
    ['an empty history', JSON.stringify({ id: 'c-1', events: [] }), 'no-event'],
    [
      'a prototype key',
      `{"id":"c-1","event":{"type":"complaint.received","__proto__":{"x":1}}}`,
      'forbidden-key',
    ],
  ])('with %s is refused', (_, text, code) => {
    expect(jsonLine(text)).toMatchObject({ ok: false, reasons: [expect.objectContaining({ code })] })
  })

  it('says where in the events something is wrong, and keeps the id', () => {
    expect(read({ id: 'c-1', events: [received, { ...received, at: 'yesterday' }] })).toMatchObject({
      ok: false,
      id: 'c-1',
      reasons: [{ path: ['events', 1, 'at'] }],
    })
  })

  it('survives nesting that no honest sender produces', () => {
    const deep = `{"id":"c-1","event":${'['.repeat(5000)}${']'.repeat(5000)}}`
    expect(jsonLine(deep).ok).toBe(false)
  })
})

it('rows count lines that say something, and know their place and text', async () => {
  async function* pieces() {
    yield '\n{"id":"c-1"'
    yield `,"event":${JSON.stringify(received)}}\r`
    yield '\n\nnonsense'
  }
  const rows = []
  for await (const row of jsonRows(pieces())) rows.push(row)
  expect(rows).toMatchObject([
    { ok: true, row: 1, line: 2 },
    { ok: false, row: 2, line: 4, raw: 'nonsense' },
  ])
})

it('a line without end takes no more memory than its beginning', async () => {
  async function* pieces() {
    for (let megabytes = 0; megabytes < 70; megabytes += 1) yield 'x'.repeat(1_000_000)
    yield `\n{"id":"c-1","event":${JSON.stringify(received)}}`
  }
  const rows = []
  for await (const row of jsonRows(pieces())) rows.push(row)
  expect(rows).toMatchObject([
    { ok: false, line: 1, reasons: [{ code: 'line-too-long' }], raw: 'x'.repeat(1000) },
    { ok: true, line: 2 },
  ])
})

it('a number that a spreadsheet cut is told at its place, and the line is taken in', () => {
  const complainants = [{ identityNumber: '4.40301E+17' }]
  const event = { ...received, complaint: { ...received.complaint, complainants } }
  expect(jsonLine(JSON.stringify({ id: 'c-1', event }))).toMatchObject({
    ok: true,
    notes: [{ code: 'damaged-number', path: ['event', 'complaint', 'complainants', 0, 'identityNumber'] }],
  })
})
