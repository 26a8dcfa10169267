import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Complaint } from '../../src/complaint/index.js'
import { verifyJournal } from '../../src/desk/index.js'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { bundledProgram } from '../support/bundled-program.js'
import { type Ran, run } from '../support/packed-package.js'

const program = bundledProgram('examples/start.ts')

const start = (language: string): Ran => run('.', process.execPath, program, '--lang', language)

/** Day by day what was received, kept and reminded of, whichever language says it. */
const dayTotals = (text: string): number[][] =>
  [
    ...text.matchAll(
      /(\d+) came in, (\d+) journal entries, (\d+) reminders|收到(\d+)件，办理日志(\d+)条，提醒(\d+)次/g,
    ),
  ].map((found) => found.slice(1).flatMap((each) => (each === undefined ? [] : [Number(each)])))

const story = (text: string, procedure: string): string =>
  text
    .split(/\n(?=\S)|\n(?= {2}\d\d:\d\d {2})/)
    .filter((scene) => scene.includes(`  ${procedure}  `))
    .join('\n')

describe('npm start', () => {
  let first: Ran
  let second: Ran
  const kept = new Map<string, Complaint>()
  let entries = 0
  let proven = 0

  beforeAll(async () => {
    first = start('en')
    second = start('zh')
    const store = await sqliteStore('out/complaints.db')
    for await (const id of store.ids()) {
      const complaint = (await store.load(id))?.complaint
      if (complaint === undefined) continue
      kept.set(id, complaint)
      entries += complaint.entries
      if ((await verifyJournal(store.journal(id), { entries: complaint.entries })).ok) proven += 1
    }
    await store.close()
  })

  test('runs, over its own output too, and tells the same in both languages', () => {
    expect([first, second].map(({ status, stderr }) => ({ status, stderr }))).toEqual([
      { status: 0, stderr: '' },
      { status: 0, stderr: '' },
    ])
    expect(dayTotals(second.stdout)).toEqual(dayTotals(first.stdout))
  })

  test('tells fourteen days, whose entries are those of the file', () => {
    const days = dayTotals(first.stdout)
    expect(days).toHaveLength(14)
    const sum = (place: number) => days.reduce((total, day) => total + (day[place] ?? 0), 0)
    expect([sum(0), sum(1)]).toEqual([kept.size, entries])
    expect(first.stdout).toContain(`${entries} journal entries`)
  })

  test('every journal verifies, also the one of the customer who was forgotten', () => {
    expect(proven).toBe(kept.size)
    const erased = [...kept.values()].filter(({ record }) => record.erasedAt !== undefined)
    expect(erased.map(({ id }) => id)).toEqual(['0801'])
    expect(first.stdout).toContain(`${kept.size} journals verified, of which 1 after an erasure`)
    for (const file of readdirSync('out').filter((name) => name.startsWith('complaints.db'))) {
      const bytes = readFileSync(join('out', file))
      for (const secret of ['林晓东', '13800132007', 'k-2007']) expect(bytes.includes(secret)).toBe(false)
    }
  })

  test('complaints stand under eight policies of their own', () => {
    const policies = new Set([...kept.values()].map(({ policy }) => policy.id.replace(/-.*/, '')))
    expect([...policies].sort()).toEqual(['cn', 's04', 's05', 's08', 's11', 's12', 's13', 's15'])
  })

  test('the head complained about is left out, and the complaint ends on satisfaction at the second call', () => {
    const { record } = kept.get('0501') ?? {}
    expect(record?.assignment?.handler).toBe('zhou-yi')
    expect(record?.callbacks.map(({ satisfied }) => satisfied)).toEqual([false, true])
    expect(record?.closure?.ground).toBe('satisfied')
    expect(story(first.stdout, 'S05')).toContain('he-ping: he-ping is complained about')
  })

  test('the collective complaint is bundled, major, and not merged', () => {
    const members = ['1301', '1302', '1303'].map((id) => kept.get(id)?.record)
    expect(members.map((record) => record?.attention)).toEqual(['major', 'major', 'major'])
    expect(members.map((record) => record?.mergedInto)).toEqual([undefined, undefined, undefined])
    expect(members.flatMap((record) => record?.links.map(({ to, relation }) => [to, relation]))).toEqual([
      ['1301', 'collective'],
      ['1301', 'collective'],
    ])
    expect(story(first.stdout, 'S13')).toContain('counted 23')
  })

  test('a repeat keeps the clock, one with new facts starts it again', () => {
    expect(kept.get('1101')?.record.repeats.map(({ newFacts }) => newFacts)).toEqual([false, true])
    expect(story(first.stdout, 'S11')).toMatch(
      /due (Wed 7 Oct), and it stays so[\s\S]*due \1 → Tue 13 Oct, the clock starts again/,
    )
  })

  test('a review changes a decision, a matter is referred outside, money goes back with approval', () => {
    expect(kept.get('0401')?.record).toMatchObject({
      reviews: [{ result: 'changed' }],
      decision: { proposal: { outcome: 'upheld' } },
    })
    expect(kept.get('1201')?.record.referral?.route).toBe('mediation')
    expect(kept.get('1501')?.record.approvals).toMatchObject([{ answer: 'granted' }])
    expect(story(first.stdout, 'S15')).toContain('✗ Approved where approval is needed')
  })

  test.each(['README.md', 'README.zh-CN.md'])('%s shows what is printed in its own language', (page) => {
    const { stdout } = page === 'README.md' ? first : second
    const marked = /<!-- printed by npm start -->\n```\n([\s\S]*?)\n```/.exec(readFileSync(page, 'utf8'))
    const lines = (marked?.[1] ?? 'nothing is marked').split('\n')
    const printed = stdout.replace(/ {2}(?:\d+ came in|收到\d+件).*/g, '').split('\n')
    expect(lines.filter((line) => !printed.includes(line))).toEqual([])
    const counted = /(\d+) (?:complaints under|件投诉，)/.exec(readFileSync(page, 'utf8'))
    expect(Number(counted?.[1])).toBe(kept.size)
  })

  test('the report page holds the figures that the terminal prints', () => {
    const page = readFileSync('out/report.html', 'utf8')
    const json = /id="figures"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '{}'
    const { figures, before } = JSON.parse(json)
    const received = (figures.contacts.complaint ?? 0) + (before.contacts.complaint ?? 0)
    expect(received).toBe(
      [...kept.values()].filter(({ record }) => record.intake.kind === 'complaint').length,
    )
    expect(first.stdout).toMatch(new RegExp(`Received +${figures.received.complaints} `))
  })
})
