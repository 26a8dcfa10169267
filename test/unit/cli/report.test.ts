import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { reportLine } from '../../support/report-lines.js'

const policy = 'test/support/small-policy'
const folder = mkdtempSync(join(tmpdir(), 'redress-report-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const complaint = (id: string, on: string, more: object = {}) =>
  JSON.stringify({
    id,
    at: `${on}T09:00:00+08:00`,
    complaint: { content: `投诉 ${id}`, channel: 'phone', ...more },
  })

beforeAll(async () => {
  writeFileSync(
    at('c.jsonl'),
    [
      complaint('c-1', '2026-10-05', { product: 'debit-card' }),
      complaint('c-2', '2026-10-06', { channel: 'branch' }),
      complaint('c-3', '2026-10-11'),
      complaint('c-4', '2026-10-12'),
      complaint('c-5', '2026-10-06', { kind: 'enquiry' }),
    ].join('\n'),
  )
  await call(['run', at('c.jsonl'), '--policy', policy, '--store', at('c.db'), '--rejects', at('r.jsonl')])
})

const report = (...args: string[]) => call(['report', ...args, '--rejects', at('r.jsonl')])
const ofStore = (...args: string[]) => report(at('c.db'), '--policy', policy, ...args)

describe('redress report', () => {
  it('counts the complaints of a week in the zone of the policy, from a store or from files alike', async () => {
    const fromStore = await ofStore('--period', '2026-W41', '--json')
    const fromFile = await report(at('c.jsonl'), '--policy', policy, '--period', '2026-W41', '--json')
    const { figures } = JSON.parse(fromStore.out)
    expect(fromStore.exit).toBe(0)
    expect(figures).toMatchObject({
      contacts: { complaint: 3, enquiry: 1 },
      received: {
        complaints: 3,
        byChannel: { branch: 1, phone: 2 },
        byCategory: { 'debit-card': 1, other: 2 },
      },
      standing: { open: 3 },
    })
    expect(JSON.parse(fromFile.out)).toEqual(JSON.parse(fromStore.out))
  })

  it('makes the same report of the lines it wrote', async () => {
    expect((await ofStore('--form', 'lines', '--output', at('lines.jsonl'))).exit).toBe(0)
    const args = [
      '--format',
      'lines',
      '--time-zone',
      'Asia/Shanghai',
      '--period',
      '2026-10',
      '--compare',
      '--json',
    ]
    const fromLines = await report(at('lines.jsonl'), ...args)
    const fromStore = await ofStore('--period', '2026-10', '--compare', '--json')
    expect(JSON.parse(fromLines.out)).toEqual(JSON.parse(fromStore.out))
  })

  it('reads lines from standard input, and tells which it could not read', async () => {
    const input = `${JSON.stringify(reportLine('c-1'))}\nnonsense\n{"id": 3}\n`
    const args = ['--format', 'lines', '--time-zone', 'Asia/Shanghai', '--period', '2026-W47', '--json']
    const called = await call(['report', '-', ...args], { input })
    expect(called.exit).toBe(1)
    expect(called.err).toMatch(/^-:2: [\s\S]*\n-:3: /)
    expect(JSON.parse(called.out).figures.received.complaints).toBe(1)
  })

  it('speaks to people in either language, beside the period before', async () => {
    const english = await ofStore('--period', '2026-W42', '--compare')
    expect(english.out).toMatch(/Received +1 +−2 \(−66\.7%\) before 3/)
    expect((await ofStore('--period', '2026-W41', '--language', 'zh')).out).toMatch(/新收投诉 +3/)
  })

  it('is a page that needs nothing else', async () => {
    await ofStore('--period', '2026-10', '--html', '--output', at('page.html'))
    const page = readFileSync(at('page.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/(src|href)="http/)
  })

  it('gives every figure as CSV, both periods side by side', async () => {
    const { out } = await ofStore('--period', '2026-W42', '--compare', '--csv')
    expect(out).toMatch(/^\uFEFFfigure,2026-W42,2026-W41\r\n/)
    expect(out).toContain('received/complaints,1,3\r\n')
    expect(out).toContain('received/byChannel/branch,,1\r\n')
  })

  it('publishes no small cell', async () => {
    const { out } = await ofStore('--period', '2026', '--form', 'public', '--least', '3', '--json')
    const { tables } = JSON.parse(out)
    expect(tables[0].rows.every(({ count }: { count: number }) => count >= 3)).toBe(true)
    expect((await ofStore('--period', '2026', '--form', 'public')).out).toContain('too few complaints')
  })

  it('lists complaints for a supervisor', async () => {
    const { out } = await ofStore('--period', '2026-W41', '--form', 'register', '--language', 'zh')
    const [head = '', ...rows] = out.trimEnd().split('\r\n')
    expect(head).toContain('投诉原因（C）')
    expect(rows.map((row) => row.slice(0, 3))).toEqual(['c-1', 'c-2', 'c-3'])
    const asJson = JSON.parse((await ofStore('--period', '2026-W41', '--form', 'register', '--json')).out)
    expect(asJson).toHaveLength(3)
    expect(JSON.parse((await ofStore('--period', '2020', '--form', 'register', '--json')).out)).toEqual([])
  })

  it.each([
    ['no period', ['c.db', '--policy', policy]],
    ['a period that is none', ['c.db', '--policy', policy, '--period', '2026-W60']],
    ['no policy and no zone', ['c.db', '--period', '2026']],
    ['a zone that is none', ['c.db', '--period', '2026', '--time-zone', 'Mars/Base']],
    ['a missing file', ['nowhere.db', '--policy', policy, '--period', '2026']],
    ['a page of a list', ['c.db', '--policy', policy, '--period', '2026', '--form', 'cfpb', '--html']],
    ['two shapes at once', ['c.db', '--policy', policy, '--period', '2026', '--json', '--csv']],
    ['complaints without a policy', ['c.jsonl', '--time-zone', 'Asia/Shanghai', '--period', '2026']],
  ])('with %s stops', async (_, [place = '', ...args]) => {
    const called = await report(at(place), ...args)
    expect(called).toMatchObject({ exit: 2, out: '' })
    expect(called.err).toMatch(/^error: /)
  })
})
