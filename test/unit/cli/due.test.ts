import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCalendars } from '../../../src/cli/commands/due.js'
import * as calendars from '../../../src/sla/calendars/index.js'
import { type CalendarDefinition, defineCalendar } from '../../../src/sla/index.js'
import { call } from '../../support/command-line.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-due-'))
  writeFileSync(
    join(folder, 'branch.yaml'),
    'id: branch\ntimeZone: Asia/Shanghai\nweekly: { mon: [["09:00","17:00"]] }\n',
  )
  writeFileSync(join(folder, 'broken.yaml'), 'id: branch\ntimeZone: Mars/Base\nweekly: {}\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manitoba = (minutes: number) => `id: branch
timeZone: America/Winnipeg
zones:
  America/Winnipeg:
    - ['1900-01-01T00:00:00Z', -360]
    - ['2026-03-08T08:00:00Z', -300]
    - ['2026-11-01T07:00:00Z', ${minutes}]
weekly: { mon: [["09:00","17:00"]] }
`

describe('a zone whose rules are known to be old', () => {
  it.each(['due', 'check'])('is told by redress %s, with the remedy, and only then', async (command) => {
    const told = async (minutes: number) => {
      const file = join(folder, `manitoba${minutes}.yaml`)
      writeFileSync(file, manitoba(minutes))
      const count = ['due', '2026-12-01T05:30Z', '1 calendarDays', '--calendar', file]
      const { exit, out } = await call(command === 'due' ? count : ['check', file], { zones: '2026c' })
      expect(exit).toBe(0)
      return out
    }
    const old = await told(-360)
    expect(old).toContain('[stale-time-zone]')
    expect(old).toContain('older than tzdata 2026e (Manitoba stays on UTC-05:00 from 31 October 2026)')
    expect(old).toContain('hand over rules as `zones`')
    const right = await told(-300)
    expect(right).not.toContain('stale-time-zone')
    if (command !== 'due') return
    expect(old).toMatch(/^2026-12-01 /)
    expect(right).toMatch(/^2026-12-02 {2}2026-12-03T05:00:00.000Z/)
    expect(right).toContain('Rules of time zones: tzdata 2026c; those of America/Winnipeg were handed over')
  })
})

describe('redress due', () => {
  it('counts over the National Day holiday and a make-up day', async () => {
    const { exit, out } = await call(['due', '2026-09-28T09:00+08:00', '7 businessDays'])
    expect(exit).toBe(0)
    expect(out).toMatch(/^2026-10-13 {2}2026-10-13T09:00:00.000Z\n/)
    expect(out).toMatch(/\+ {2}2026-10-10 {2}make-up working day/)
  })

  it('finds every calendar that is shipped by its id', async () => {
    const found = Object.entries(shippedCalendars).map(async ([id, load]) => [id, await load()])
    expect(await Promise.all(found)).toEqual(Object.values(calendars).map((each) => [each.id, each]))
  })

  it.each(Object.values(calendars))(
    'needs no check of $id, which is written as the check would write it',
    (shipped) => {
      const { definition } = defineCalendar(shipped)
      const fields = (of: CalendarDefinition) =>
        Object.entries(of).map(([field, value]) => [field, JSON.stringify(value)])
      expect(Object.fromEntries(fields(shipped))).toEqual(Object.fromEntries(fields(definition)))
    },
  )

  it('speaks Chinese', async () => {
    const { out } = await call(['due', '2026-03-02T10:00+08:00', '15 calendarDays', '--language', 'zh'])
    expect(out).toContain('2026年3月17日（周二）24:00到期')
  })

  it('speaks the language of the environment', async () => {
    const { out } = await call(['due', '2026-03-02', '1 week'], { environment: { LANG: 'zh_CN.UTF-8' } })
    expect(out).toContain('到期')
  })

  it('gives the ledger as JSON', async () => {
    const { out } = await call(['due', '2026-03-02T10:00+08:00', '15 calendarDays', '--json'])
    const deadline = JSON.parse(out)
    expect(deadline).toMatchObject({ dueOn: '2026-03-17', dueAt: '2026-03-17T16:00:00.000Z' })
    expect(deadline.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(15)
  })

  it('gives the ledger as a page that asks for nothing else', async () => {
    const { out } = await call(['due', '2026-09-28T09:00+08:00', '7 businessDays', '--html'])
    expect(out).toContain('data-figure="dueOn">2026-10-13<')
    expect(out).toMatch(/<th scope="row">2026-10-10 <span>Sat<\/span><\/th><td>make-up[^<]*<\/td><td>5<\/td>/)
    expect(out).not.toMatch(/ src=|<link|<script|@import|url\(/)
  })

  it('is also what `explain deadline` answers, in every form', async () => {
    const asked = ['2026-09-28T09:00+08:00', '7 businessDays']
    for (const form of [[], ['--json'], ['--html'], ['--language', 'zh']]) {
      const [due, explained] = [
        await call(['due', ...asked, ...form]),
        await call(['explain', 'deadline', ...asked, ...form]),
      ]
      expect(explained).toEqual(due)
    }
    expect((await call(['explain', 'deadline', 'yesterday', '1 day'])).exit).toBe(2)
    expect((await call(['explain', 'deadline', '--help'])).out).toContain('redress explain deadline 2026')
  })

  it('counts back', async () => {
    const { exit, out } = await call(['due', '2026-03-02', '-3 businessDays'])
    expect(exit).toBe(0)
    expect(out).toMatch(/^2026-02-26 /)
    expect((await call(['explain', 'deadline', '-1.5 hours', '2026-03-02'])).exit).toBe(2)
  })

  it('takes the conventions as options', async () => {
    const of = async (...options: string[]) =>
      (await call(['due', '2026-03-06T10:00+08:00', '1 calendarDay', ...options])).out.slice(0, 10)
    expect(await of()).toBe('2026-03-07')
    expect(await of('--convention', 'following')).toBe('2026-03-09')
    expect(await of('--start-day', 'include')).toBe('2026-03-06')
    const { out } = await call([
      'due',
      '2026-03-06T20:00+08:00',
      '-1 businessHour',
      '--receipt',
      'previous-closing',
    ])
    expect(out).toContain('2026-03-06T08:00:00.000Z')
    const opening = await call(['due', '2026-03-06T10:00+08:00', '1 businessDay', '--end', 'opening'])
    expect(opening.out).toContain('2026-03-09T01:00:00.000Z')
  })

  it('takes a calendar from a file', async () => {
    const path = join(folder, 'branch.yaml')
    const { out } = await call(['due', '2026-03-02T10:00+08:00', '2 businessDays', '--calendar', path])
    expect(out).toMatch(/^2026-03-16/)
  })

  it('says what is wrong with a calendar', async () => {
    const { exit, err } = await call([
      'due',
      '2026-03-02',
      '1 week',
      '--calendar',
      join(folder, 'broken.yaml'),
    ])
    expect(exit).toBe(1)
    expect(err).toContain('Mars/Base')
  })

  it.each([
    ['an unknown unit', ['2026-03-02', '7 bananas']],
    ['an unknown start', ['yesterday', '7 days']],
    ['a time without an offset', ['2026-03-02T10:00', '7 days']],
    ['an unknown calendar', ['2026-03-02', '7 days', '--calendar', 'narnia']],
    ['a missing file', ['2026-03-02', '7 days', '--calendar', 'nowhere.yaml']],
    ['an unknown option', ['2026-03-02', '7 days', '--colour']],
    ['two forms at once', ['2026-03-02', '7 days', '--json', '--html']],
    ['a bad choice', ['2026-03-02', '7 days', '--end', 'whenever']],
  ])('is wrong usage with %s', async (_, args) => {
    const { exit, out, err } = await call(['due', ...args])
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^error: /)
  })

  it('refuses an unpublished year only when told to', async () => {
    const args = ['due', '2027-03-02T10:00+08:00', '5 businessDays']
    expect((await call(args)).out).toContain('Provisional')
    expect(await call([...args, '--strict'])).toMatchObject({ exit: 1, out: '' })
  })
})
