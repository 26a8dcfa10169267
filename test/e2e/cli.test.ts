import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../src/desk/index.js'
import { sqliteStore } from '../../src/stores/index.js'
import { chromiumFlags, chromiumPath } from '../support/chromium.js'
import { startPostgres } from '../support/real-postgres.js'
import { dataFolder } from '../support/shared.js'

const policy = 'test/support/small-policy'

let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-e2e-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = (args: readonly string[]) =>
  spawn(process.execPath, ['dist/cli/main.js', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })

const finished = async (args: readonly string[], input = '') => {
  const child = started(args)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.end(input)
  const [exit] = await once(child, 'close')
  return { exit, out, err }
}

const idsIn = async (path: string): Promise<string[]> => {
  const store = await sqliteStore(path)
  try {
    const ids: string[] = []
    for await (const id of store.ids()) ids.push(id)
    return ids
  } finally {
    await store.close()
  }
}

describe('the program as a process', () => {
  it('ends with 0, 1 and 2', async () => {
    const due = await finished(['due', '2026-03-02T10:00+08:00', '15 calendarDays', '--json'])
    expect(due).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(due.out).dueOn).toBe('2026-03-17')
    expect((await finished(['check', '-'], 'greeting: hello')).exit).toBe(1)
    expect((await finished(['due', 'soon', '1 week'])).exit).toBe(2)
  })

  it('counts a deadline from three files of its own, none of which starts processes', () => {
    const coverage = at('loaded')
    const { status } = spawnSync(process.execPath, ['dist/cli/main.js', 'due', '2026-03-02', '1 week'], {
      env: { ...process.env, NODE_V8_COVERAGE: coverage },
    })
    expect(status).toBe(0)
    const loaded = readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
        result: readonly { url: string }[]
      }
      return result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
    })
    expect(loaded.map((url) => url.replace(/-[\w-]{8}\.js$/, '.js').replace(/^.*\/dist\//, ''))).toEqual([
      'cli/main.js',
      'cli/parts/program.js',
      'cli/parts/program.js',
    ])
    expect(loaded.filter((url) => readFileSync(new URL(url), 'utf8').includes('child_process'))).toEqual([])
  })

  it('ends with 3 when the store fails, and says why', async () => {
    writeFileSync(
      at('broken.db'),
      'this is no database, and long enough that nobody takes it for an empty file',
    )
    writeFileSync(at('one.jsonl'), '')
    const { exit, err } = await finished([
      'run',
      at('one.jsonl'),
      '--policy',
      policy,
      '--store',
      at('broken.db'),
    ])
    expect(exit).toBe(3)
    expect(err).toContain('[store-failed]')
  })

  it('does not mind a reader that leaves early', async () => {
    const child = started(['due', '2026-03-02', '400 weeks'])
    child.stdout.destroy()
    child.stdin.end()
    const [exit] = await once(child, 'close')
    expect(exit).toBe(0)
  })
})

describe('a run that is killed', () => {
  it('loses no complaint and doubles none when it is run again', async () => {
    const count = 3000
    const lines = Array.from({ length: count }, (_, row) =>
      JSON.stringify({
        id: `c-${row}`,
        at: '2026-10-08T01:00:00Z',
        complaint: { content: `第${row}号`, channel: 'phone' },
      }),
    )
    writeFileSync(at('many.jsonl'), lines.join('\n'))
    const store = at('killed.db')
    const args = [
      'run',
      at('many.jsonl'),
      '--policy',
      policy,
      '--store',
      store,
      '--json',
      '--now',
      '2026-10-09T00:00:00Z',
    ]

    const child = started(args)
    while (child.exitCode === null && (!existsSync(store) || (await idsIn(store)).length === 0))
      await wait(20)
    child.kill('SIGKILL')
    await once(child, 'close')
    const survived = (await idsIn(store)).length
    expect(survived).toBeGreaterThan(0)
    expect(survived).toBeLessThan(count)

    const { exit, out } = await finished(args)
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      files: [{ rows: count, opened: count - survived, known: survived, rejected: 0 }],
      summary: { complaints: count },
    })
    const ids = await idsIn(store)
    expect(new Set(ids).size).toBe(count)
    expect(ids).toHaveLength(count)
    const kept = await sqliteStore(store)
    for (const id of ids)
      expect(await verifyJournal(kept.journal(id)), id).toMatchObject({ ok: true, entries: 2 })
    await kept.close()
  })
})

describe('a run into PostgreSQL', () => {
  it('takes complaints in once, however often it is run', async ({ skip }) => {
    const server = await startPostgres()
    if (server === undefined) return skip('npm has no PostgreSQL for this platform')
    try {
      const args = [
        'run',
        'examples/complaints/us-retail.jsonl',
        '--policy',
        policy,
        '--store',
        server.url,
        '--json',
      ]
      const first = JSON.parse((await finished(args)).out)
      const second = JSON.parse((await finished(args)).out)
      expect(first.files).toMatchObject([{ rows: 20, opened: 20, known: 0, rejected: 0 }])
      expect(second.files).toMatchObject([{ rows: 20, opened: 0, known: 20, rejected: 0 }])
      expect(second.summary.complaints).toBe(20)
    } finally {
      await server.remove()
    }
  })
})

describe.skipIf(dataFolder === undefined)('the public complaint export (REDRESS_DATA)', () => {
  it('that was cut off goes in but for its last row, which is kept among the rejects', async () => {
    const file = join(dataFolder ?? '', 'cfpb_mixed_298.csv')
    const rejects = at('cut-off.jsonl')
    const { exit, out } = await finished(['run', file, '--policy', policy, '--rejects', rejects, '--json'])
    expect(exit).toBe(1)
    const { files, summary } = JSON.parse(out)
    const reasons = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const broken = reasons.filter((reject) => reject.reasons[0].code === 'broken-csv')
    const early = reasons.filter((reject) => reject.reasons[0].code === 'no-policy-in-force')
    expect(broken).toMatchObject([{ row: 298, raw: expect.stringMatching(/^2024-06-21,/) }])
    expect(broken.length + early.length).toBe(reasons.length)
    expect(files).toMatchObject([{ rows: 298, opened: 297 - early.length, rejected: reasons.length }])
    expect(summary.complaints).toBe(297 - early.length)
  })
})

interface Seen {
  readonly figures: Readonly<Record<string, number>>
  readonly json: unknown
  readonly urgent: readonly string[]
  readonly charts: number
  readonly overflow: number
}

/** Runs in the page, whose globals this project's types do not know. */
const lookAround = `({
  figures: Object.fromEntries(
    [...document.querySelectorAll('[data-figure]')].map((each) => [each.dataset.figure, Number(each.textContent)]),
  ),
  json: JSON.parse(document.getElementById('figures').textContent),
  urgent: [...document.querySelectorAll('[data-complaint]')].map((each) => each.dataset.complaint),
  charts: [...document.querySelectorAll('.chart svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`

describe.skipIf(chromiumPath === undefined)('the report page in a browser (REDRESS_CHROMIUM)', () => {
  it('shows the figures of the summary, asks for nothing, and fits a phone', async () => {
    const page = at('report.html')
    const args = ['run', 'examples/complaints/cn-retail.jsonl', '--policy', 'examples/policies/cn-retail']
    const { exit, out } = await finished([
      ...args,
      '--now',
      '2026-10-17T02:00:00Z',
      '--report',
      page,
      '--json',
    ])
    expect(exit).toBe(0)
    const { summary } = JSON.parse(out)
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumFlags })
    try {
      const requests: string[] = []
      for (const width of [1280, 390]) {
        const tab = await browser.newPage({ viewport: { width, height: 900 } })
        tab.on('request', (request) => requests.push(request.url()))
        await tab.goto(pathToFileURL(page).href)
        const seen = await tab.evaluate<Seen>(lookAround)
        const expected: Record<string, number> = {}
        for (const name of ['complaints', 'open', 'overdue', 'dueToday', 'dueThisWeek'])
          expected[name] = summary[name]
        for (const [name, counts] of Object.entries({
          category: summary.byCategory,
          priority: summary.byPriority,
          team: summary.byTeam,
          channel: summary.byChannel,
          due: summary.due,
        }))
          for (const [code, count] of Object.entries(counts)) expected[`${name}.${code}`] = Number(count)
        expect(seen.figures).toMatchObject(expected)
        expect(seen.json).toEqual(summary)
        expect(seen.urgent).toEqual(summary.urgent.map(({ id }: { id: string }) => id))
        expect(seen.charts).toBe(6)
        expect(seen.overflow).toBe(0)
        await tab.close()
      }
      expect(requests.every((url) => url.startsWith('file:'))).toBe(true)
      expect(requests).toHaveLength(2)
    } finally {
      await browser.close()
    }
  })
})
