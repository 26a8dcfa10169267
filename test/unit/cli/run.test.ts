import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../../src/desk/index.js'
import { sqliteStore } from '../../../src/stores/index.js'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'

const policy = 'test/support/small-policy'

const { at, write } = folderOfEachTest()

const line = (id: string, more: object = {}, receivedAt = '2026-10-08T09:00:00+08:00') =>
  JSON.stringify({
    id,
    at: receivedAt,
    complaint: { content: `投诉内容 ${id}`, channel: 'phone', ...more },
  })

const complaints = [
  line('c-1', { product: 'debit-card' }),
  line('c-2'),
  line('c-3', {}, '2026-09-28T09:00:00+08:00'),
  line('c-4', {}, '2026-10-02T09:00:00+08:00'),
].join('\n')

const run = (...args: string[]) =>
  call(['run', ...args, '--policy', policy, '--rejects', at('rejects.jsonl')])

interface Told {
  readonly files: { rows: number; opened: number; known: number; rejected: number }[]
  readonly summary: Record<string, unknown> & { urgent: { id: string }[] }
  readonly reasons: Record<string, { says: { en: string; zh: string } }[]>
}

const told = async (...args: string[]): Promise<Told> => JSON.parse((await run(...args, '--json')).out)

describe('redress run', () => {
  it('classifies, routes and sets clocks, and counts them', async () => {
    write('c.jsonl', complaints)
    const { files, summary, reasons } = await told(at('c.jsonl'))
    expect(files).toMatchObject([{ rows: 4, opened: 4, known: 0, rejected: 0 }])
    expect(summary).toMatchObject({
      complaints: 4,
      open: 4,
      overdue: 1,
      beyondLimit: 1,
      dueToday: 1,
      dueThisWeek: 1,
      byCategory: { 'debit-card': 1, other: 3 },
      byTeam: { cards: 1, desk: 3 },
      byPriority: { urgent: 1, normal: 3 },
    })
    expect(summary.urgent.map(({ id }) => id)).toEqual(['c-3', 'c-4', 'c-1', 'c-2'])
    expect(reasons['c-3']?.[0]?.says).toEqual({
      en: 'Overdue since 2026-10-13: Decide and tell the complainant',
      zh: '自2026-10-13起已逾期：作出处理决定并告知投诉人',
    })
    expect(JSON.stringify(reasons['c-1'])).toContain('rule cards matched')
  })

  it('changes nothing when it is run twice', async () => {
    write('c.jsonl', complaints)
    const first = await told(at('c.jsonl'), '--store', at('c.db'))
    const second = await told(at('c.jsonl'), '--store', at('c.db'))
    expect(second.files).toMatchObject([{ rows: 4, opened: 0, known: 4, rejected: 0 }])
    expect(second.summary).toEqual(first.summary)
    const store = await sqliteStore(at('c.db'))
    expect(await verifyJournal(store.journal('c-1'))).toMatchObject({ ok: true, entries: 2 })
    await store.close()
  })

  it('keeps nothing of a row whose amount is written in another currency, and says what was read', async () => {
    write(
      'c.csv',
      'no,at,text,loss\n1,2026-10-08,a,USD 100\n2,2026-10-08,b,€12.00\n3,2026-10-08,c,"¥1,280.50"\n',
    )
    write(
      'm.yaml',
      [
        "id: 'c-{no}'",
        'columns:',
        '  at: { to: at, dateFormat: yyyy-MM-dd, zone: Asia/Shanghai }',
        '  text: { to: complaint.content }',
        '  loss: { to: complaint.claimedLoss, currency: CNY }',
        'constants: { complaint.channel: phone }',
      ].join('\n'),
    )
    const { files } = await told(at('c.csv'), '--mapping', at('m.yaml'), '--store', at('c.db'))
    expect(files).toMatchObject([{ rows: 3, opened: 1, rejected: 2 }])
    const rejects = readFileSync(at('rejects.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each))
    expect(rejects).toMatchObject([
      { row: 1, reasons: [{ code: 'other-currency', path: ['loss'] }] },
      { row: 2, reasons: [{ code: 'other-currency', path: ['loss'] }] },
    ])
    expect(rejects[0].reasons[0].message).toBe('"USD 100" is written in USD, where CNY is expected')
    const store = await sqliteStore(at('c.db'))
    expect(await store.load('c-1')).toBeUndefined()
    expect((await store.load('c-3'))?.complaint.record.intake.claimedLoss).toEqual({
      currency: 'CNY',
      minor: 128_050,
    })
    await store.close()
  })

  it('keeps every row it cannot take in, with number, reasons and text', async () => {
    const bad = ['nonsense', line('c-5', { channel: 'pigeon' }), line('c-1', { content: 'other' })]
    const future = line('c-6', {}, '2027-01-01T00:00:00Z')
    const ancient = line('c-7', {}, '2001-01-01T00:00:00Z')
    write('c.jsonl', [complaints, ...bad, future, ancient].join('\n'))
    const { exit, out, err } = await run(at('c.jsonl'))
    expect(exit).toBe(1)
    expect(out).toContain('9 rows')
    expect(err).toContain('5 rows were rejected')
    const rejects = readFileSync(at('rejects.jsonl'), 'utf8').trimEnd().split('\n')
    const byRow = rejects.map((text) => JSON.parse(text)).sort((a, b) => a.row - b.row)
    expect(byRow).toMatchObject([
      { row: 5, line: 5, raw: 'nonsense', reasons: [{ code: 'invalid-json' }] },
      { row: 6, id: 'c-5', reasons: [{ path: ['complaint', 'channel'] }] },
      { row: 7, id: 'c-1', reasons: [{ code: 'complaint-exists' }] },
      { row: 8, id: 'c-6', reasons: [{ code: 'event-in-the-future' }] },
      { row: 9, id: 'c-7', reasons: [{ code: 'no-policy-in-force' }] },
    ])
  })

  it('writes rejects as CSV too, and leaves none of an earlier run', async () => {
    write('c.jsonl', 'a "quoted" text, with a comma\n')
    const rejects = at('rejects.csv')
    await call(['run', at('c.jsonl'), '--policy', policy, '--rejects', rejects])
    expect(readFileSync(rejects, 'utf8')).toMatch(
      /^\uFEFFfile,row,line,id,reasons,raw\r\n[^\n]*,1,1,,"?invalid-json: [^\n]*,"a ""quoted"" text, with a comma"\r\n$/,
    )
    write('c.jsonl', complaints)
    await call(['run', at('c.jsonl'), '--policy', policy, '--rejects', rejects])
    expect(existsSync(rejects)).toBe(false)
  })

  it('counts a row that stands in a file twice once', async () => {
    write('c.jsonl', `${complaints}\n${line('c-2')}\n`)
    const { files, summary } = await told(at('c.jsonl'))
    expect(files).toMatchObject([{ rows: 5, opened: 4, known: 1 }])
    expect(summary.complaints).toBe(4)
  })

  it('reads standard input and several files', async () => {
    write('a.jsonl', line('a'))
    const args = ['run', at('a.jsonl'), '-', '--format', 'jsonl', '--policy', policy, '--json']
    const { out } = await call([...args, '--rejects', at('r.jsonl')], { input: line('b') })
    expect(JSON.parse(out)).toMatchObject({
      files: [{ opened: 1 }, { opened: 1 }],
      summary: { complaints: 2 },
    })
  })

  it('reads a bank’s own CSV under its mapping', async () => {
    write(
      'm.yaml',
      'id: "{no}"\ncolumns:\n  when: { to: at, dateFormat: yyyy-MM-dd, zone: Asia/Shanghai }\n  text: { to: complaint.content }\nconstants: { complaint.channel: phone }\n',
    )
    write('c.csv', 'no,when,text\n1,2026-10-08,late\n2,someday,lost\n')
    const { files } = await told(at('c.csv'), '--mapping', at('m.yaml'))
    expect(files).toMatchObject([{ rows: 2, opened: 1, rejected: 1 }])
  })

  it('lets time pass when it is told to', async () => {
    write('c.jsonl', complaints)
    const { out } = await run(at('c.jsonl'), '--store', at('c.db'), '--wake', '--json')
    expect(JSON.parse(out)).toMatchObject({ woken: 4, summary: { complaints: 4 } })
    const again = await run(at('c.jsonl'), '--store', at('c.db'), '--wake', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ woken: 0 })
  })

  it('shows progress on a terminal only, and leaves no trace of it', async () => {
    write('c.jsonl', complaints)
    const args = ['run', at('c.jsonl'), '--policy', policy, '--rejects', at('r.jsonl')]
    expect((await call(args)).err).toBe('')
    const seen = await call(args, { progress: true })
    expect(seen.err).toContain('100%')
    expect(seen.err.endsWith('\r\u001b[2K')).toBe(true)
    expect(seen.out).not.toContain('\u001b')
  })

  it('speaks Chinese', async () => {
    write('c.jsonl', complaints)
    const { out } = await run(at('c.jsonl'), '--language', 'zh')
    expect(out).toMatch(/投诉类别\n {2}其他 +3\n {2}借记卡 +1\n/)
    expect(out).toContain('规则 cards 命中')
  })

  it.each([
    ['no policy', ['c.jsonl'], 2],
    ['a missing file', ['nowhere.jsonl', '--policy', policy], 2],
    ['standard input of unknown form', ['-', '--policy', policy], 2],
    ['a CSV form without a mapping', ['c.csv', '--format', 'csv', '--policy', policy], 2],
    ['a policy that is none', ['c.jsonl', '--policy', 'test/support'], 1],
    ['a moment without an offset', ['c.jsonl', '--policy', policy, '--now', '2026-10-08'], 2],
  ])('with %s stops', async (_, args, exit) => {
    write('c.jsonl', complaints)
    const paths = args.map((arg) => (arg === 'c.jsonl' ? at('c.jsonl') : arg))
    const called = await call(['run', ...paths, '--rejects', at('r.jsonl')])
    expect(called.exit).toBe(exit)
    expect(called.err).toMatch(/^error: /)
  })

  it('takes nothing in when one of the files is missing', async () => {
    write('c.jsonl', complaints)
    expect(await run(at('c.jsonl'), at('nowhere.jsonl'), '--store', at('c.db'))).toMatchObject({ exit: 2 })
    expect(existsSync(at('c.db'))).toBe(false)
  })

  it('says when the file is in another encoding than it was told', async () => {
    write('c.jsonl', complaints)
    const called = await run(at('c.jsonl'), '--encoding', 'klingon')
    expect(called).toMatchObject({ exit: 2, err: expect.stringContaining('klingon') })
  })
})

describe('redress explain', () => {
  const explain = (...args: string[]) => call(['explain', ...args, '--store', at('c.db'), '--policy', policy])

  beforeEach(async () => {
    write('c.jsonl', complaints)
    await run(at('c.jsonl'), '--store', at('c.db'))
  })

  it('explains the whole complaint, one clock, or one decision', async () => {
    expect((await explain('c-1')).out).toContain('rule cards matched')
    const clock = await explain('c-1', '--clock', 'decision', '--language', 'zh')
    expect(clock.out).toMatch(/2026年10月23日.*\n|2026-10-23/)
    const decision = await explain('c-2', '--decision', 'sorting')
    expect(decision.out).toContain('rule rest matched')
    const whyNot = await explain('c-2', '--decision', 'sorting', '--rule', 'cards')
    expect(whyNot.out).toMatch(/^rule cards did not match/)
  })

  it('speaks both languages in JSON', async () => {
    const reason = JSON.parse((await explain('c-1', '--json')).out)
    expect(reason.says).toEqual({ en: expect.any(String), zh: expect.any(String) })
    expect(reason.life).toMatchObject({ complaint: 'c-1', spans: expect.any(Array) })
  })

  it('draws the life of a complaint, as text and as a page', async () => {
    const text = await explain('c-1', '--lang', 'zh')
    expect(text.out).toMatch(/办理阶段\n {2}已接收 .*█/)
    expect(text.out).toMatch(/时限\n(?: {2}.*\n)*? {2}作出处理决定并告知投诉人 .*◆/)
    expect(text.out).toMatch(/经过\n {2}2026-\d\d-\d\d \d\d:\d\d {2}接收投诉/)
    const page = await explain('c-1', '--html')
    expect(page).toMatchObject({ exit: 0, out: expect.stringMatching(/^<!doctype html>/) })
    expect(page.out).toContain('Decide and tell the complainant')
  })

  it.each([
    ['an unknown complaint', ['c-9'], 1],
    ['an unknown clock', ['c-1', '--clock', 'egg'], 2],
    ['an unknown decision', ['c-1', '--decision', 'egg'], 2],
    ['two things at once', ['c-1', '--clock', 'decision', '--decision', 'sorting'], 2],
    ['a page of one clock', ['c-1', '--clock', 'decision', '--html'], 2],
    ['a page as JSON', ['c-1', '--json', '--html'], 2],
  ])('stops at %s', async (_, args, exit) => {
    expect((await explain(...args)).exit).toBe(exit)
  })

  it('makes no store where there is none', async () => {
    const called = await call(['explain', 'c-1', '--store', at('other.db'), '--policy', policy])
    expect(called).toMatchObject({ exit: 2, err: expect.stringContaining('no such file') })
    expect(existsSync(at('other.db'))).toBe(false)
  })

  it('stops when the policy is not the one it was opened under', async () => {
    const called = await call([
      'explain',
      'c-1',
      '--store',
      at('c.db'),
      '--policy',
      'examples/policies/cn-retail',
    ])
    expect(called).toMatchObject({ exit: 1, err: expect.stringContaining('unknown-policy') })
  })
})
