import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import type { PolicyInput } from '../../../src/policy/index.js'
import { sqliteStore } from '../../../src/stores/sqlite.js'
import { call } from '../../support/command-line.js'
import { policyFrom } from '../../support/policy-from.js'

const source = (version: string, businessDays: number): PolicyInput => ({
  id: 'small',
  version,
  title: { en: 'Small', zh: '小型' },
  effectiveFrom: '2020-01-01',
  regimes: [],
  calendar: 'cn-mainland',
  clocks: [
    {
      id: 'call-back',
      title: { en: 'Call back', zh: '回电' },
      target: { businessDays },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent'],
      statutory: false,
      source: { cite: 'House rule', confidence: 'H' },
    },
  ],
})

let folder = ''
const inFolder = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-replan-'))
  for (const [version, days] of [
    ['1', 3],
    ['2', 5],
  ] as const)
    writeFileSync(inFolder(`${version}.json`), JSON.stringify(source(version, days)))
  const store = await sqliteStore(inFolder('complaints.db'))
  const desk = createDesk({
    store,
    policies: [policyFrom(source('1', 3))],
    now: () => '2026-03-05T03:00:00Z',
  })
  await desk.open(
    {
      type: 'complaint.received',
      at: '2026-03-05T10:00:00+08:00',
      by: { id: 'r', role: 'receptionist' },
      complaint: { content: '年费有误', channel: 'phone' },
    },
    { id: 'c1' },
  )
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const replan = (next: string, ...more: string[]) =>
  call([
    'replan',
    '--store',
    inFolder('complaints.db'),
    '--policy',
    inFolder('1.json'),
    '--next',
    inFolder(next),
    '--now',
    '2026-03-06T10:00+08:00',
    ...more,
  ])

describe('redress replan', () => {
  it('lists what moves, with the old date, the new one and why', async () => {
    const { exit, out } = await replan('2.json')
    expect(exit).toBe(1)
    expect(out).toContain('c1  call-back  2026-03-10 → 2026-03-12')
    expect(out).toContain('Length: 5 business days instead of 3 business days')
  })

  it('speaks Chinese, and JSON Lines', async () => {
    expect((await replan('2.json', '--language', 'zh')).out).toContain('时限：由3个工作日改为5个工作日')
    expect(JSON.parse((await replan('2.json', '--json')).out)).toMatchObject({
      complaint: 'c1',
      clock: 'call-back',
      was: { dueOn: '2026-03-10' },
      now: { dueOn: '2026-03-12' },
    })
  })

  it('says nothing where nothing moves', async () => {
    expect(await replan('1.json')).toMatchObject({ exit: 0, out: '' })
  })

  it('needs both versions', async () => {
    expect((await call(['replan', '--store', inFolder('complaints.db')])).exit).toBe(2)
    expect((await replan('missing.json')).exit).not.toBe(0)
  })
})
