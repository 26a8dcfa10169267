/**
 * Processor time of whole complaints of twenty events, from receipt to closure, beside the packed build of 0.1.0 in the same run, each with
 * the example policy of its time: in memory, over SQLite, and over PostgreSQL with the server's share.
 * Run: npm run build && npx tsx bench/lifecycle/beside-the-build-before.ts [complaints]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ComplaintStore, Desk } from 'redress'
import { readerOf } from '../../test/support/presets.js'
import { startPostgres } from '../../test/support/real-postgres.js'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { wholeLife } from './whole-life.js'

const baseline = process.env.REDRESS_BASELINE ?? '../shared/baseline/redress-0.1.0.tgz'
/** The commit that 0.1.0 was packed from: the example policy as it was then. */
const packedFrom = '1a3ed70'
const complaints = Number(process.argv[2] ?? 24)
const rounds = 7
const policyPath = 'examples/policies/cn-retail'

// biome-ignore lint/suspicious/noExplicitAny: two builds with other signatures meet here
type Build = any

const folder = temporaryFolder()
const there = (path: string): Promise<Build> => import(pathToFileURL(path).href)

interface Side {
  readonly name: string
  readonly createDesk: (options: object) => Desk
  readonly policy: unknown
  readonly keep?: number
  readonly memory: () => ComplaintStore
  readonly sqlite: (file: string) => Promise<ComplaintStore>
  readonly postgres: (url: string) => Promise<ComplaintStore>
}

const policyOf = (loaded: Build): unknown => {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

const before = async (): Promise<Side> => {
  writeFileSync(join(folder.path, 'package.json'), '{ "private": true, "type": "module" }')
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund']
  const { status, stderr } = spawnSync('npm', ['install', ...quiet, resolve(baseline), 'pg', 'libsql'], {
    cwd: folder.path,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const policies = join(folder.path, 'policies')
  mkdirSync(policies)
  const archive = execFileSync('git', ['archive', packedFrom, policyPath], { maxBuffer: 64 * 1024 * 1024 })
  execFileSync('tar', ['-x', '-C', policies], { input: archive })
  const dist = join(folder.path, 'node_modules/redress/dist')
  const stores = (name: string) => there(join(dist, name))
  const [main, policy, memory, sqlite, postgres] = await Promise.all([
    stores('index.js'),
    stores('policy/index.js'),
    stores('stores/memory.js').catch(() => stores('memory.js')),
    stores('stores/sqlite.js').catch(() => stores('sqlite.js')),
    stores('stores/postgres.js').catch(() => stores('postgres.js')),
  ])
  return {
    name: '0.1.0',
    createDesk: main.createDesk,
    policy: policyOf(policy.loadPolicy(readerOf(join(policies, policyPath)), 'policy.yaml')),
    memory: memory.memoryStore,
    sqlite: sqlite.sqliteStore,
    postgres: postgres.openPostgres,
  }
}

const now = async (): Promise<Side> => {
  const dist = resolve('dist')
  const [main, files, memory, sqlite, postgres] = await Promise.all(
    ['index.js', 'policy/files.js', 'memory.js', 'sqlite.js', 'postgres.js'].map((path) =>
      there(join(dist, path)),
    ),
  )
  return {
    name: 'now',
    createDesk: main.createDesk,
    policy: policyOf(files.loadPolicy(readerOf(resolve(policyPath)), 'policy.yaml')),
    memory: memory.memoryStore,
    sqlite: sqlite.sqliteStore,
    postgres: postgres.openPostgres,
  }
}

let lived = 0
/** So many lives through a desk, several at once. */
const live = async (side: Side, store: ComplaintStore, writers: number): Promise<void> => {
  const ids = Array.from({ length: complaints }, () => `complaint-${++lived}`)[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let id = ids.next(); !id.done; id = ids.next()) {
        let at = wholeLife[0]?.at ?? ''
        const keep = side.keep === undefined ? {} : { keep: side.keep }
        const desk = side.createDesk({ store, policies: [side.policy], now: () => at, ...keep })
        for (const event of wholeLife) {
          at = event.at
          const answer = await (event.type === 'complaint.received'
            ? desk.open(event, { id: id.value })
            : desk.handle(id.value, event))
          if (!answer.ok) throw new Error(`${side.name}: ${JSON.stringify(answer.refusal)}`)
        }
      }
    }),
  )
}

const ticksPerSecond = 100
const statOf = (pid: number | string): number[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number)

/** Processor time of a server and of all that it started, in microseconds. */
const serverCpu = (port: string): number => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const lineOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  const main = pids.find((pid) => lineOf(pid).includes(`port=${port}`))
  if (main === undefined) throw new Error('The server is not among the processes')
  let ticks = 0
  for (const pid of pids)
    try {
      const stat = statOf(pid)
      const [, parent, user = 0, system = 0, ended = 0, endedSystem = 0] = [
        0,
        stat[1],
        stat[11],
        stat[12],
        stat[13],
        stat[14],
      ]
      if (pid === main) ticks += user + system + ended + endedSystem
      else if (parent === Number(main)) ticks += user + system
    } catch {
      // It has ended meanwhile; its parent counts it.
    }
  return (ticks / ticksPerSecond) * 1e6
}

type Measured = { readonly client: number; readonly server: number }

const measured = async (work: () => Promise<void>, port?: string): Promise<Measured> => {
  const served = port === undefined ? 0 : serverCpu(port)
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  const events = complaints * wholeLife.length
  return {
    client: (user + system) / events,
    server: port === undefined ? 0 : (serverCpu(port) - served) / events,
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

type Try = (side: Side) => Promise<Measured>

const compare = async (what: string, sides: readonly Side[], attempt: Try): Promise<void> => {
  const samples = new Map<string, Measured[]>(sides.map(({ name }) => [name, []]))
  for (let round = -2; round < rounds; round++)
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const sample = await attempt(side)
      if (round >= 0) samples.get(side.name)?.push(sample)
    }
  const total = (name: string) =>
    median((samples.get(name) ?? []).map(({ client, server }) => client + server))
  const words = sides.map(({ name }) => {
    const server = median((samples.get(name) ?? []).map((each) => each.server))
    const share = server === 0 ? '' : ` (server ${server.toFixed(0)})`
    return `${name} ${total(name).toFixed(0)} us${share}, ${(total(name) / total('0.1.0')).toFixed(2)}`
  })
  console.log(`${what.padEnd(26)} ${words.join('; ')}`)
}

try {
  const today = await now()
  const sides = [await before(), { ...today, name: 'now, keep 1000', keep: 1_000 }, today]
  console.log(
    `processor time an event, medians of ${rounds} rounds of ${complaints} complaints, Node ${process.version}`,
  )
  await compare('memory', sides, (side) => measured(() => live(side, side.memory(), 1)))
  let files = 0
  for (const writers of [1, 8])
    await compare(`sqlite, ${writers} at once`, sides, async (side) => {
      const store = await side.sqlite(join(folder.path, `lives-${++files}.db`))
      const found = await measured(() => live(side, store, writers))
      await store.close()
      return found
    })
  const servers = await Promise.all([startPostgres(), startPostgres()])
  const [older, newer] = servers
  if (older === undefined || newer === undefined) console.log('postgres: npm has none for this platform')
  else {
    const urlOf = (side: Side): string => (side.name === '0.1.0' ? older : newer).url
    for (const writers of [1, 8])
      await compare(`postgres, ${writers} at once`, sides, async (side) => {
        const store = await side.postgres(urlOf(side))
        const found = await measured(() => live(side, store, writers), new URL(urlOf(side)).port)
        await store.close()
        return found
      })
  }
  await Promise.all(servers.map((server) => server?.remove()))
} finally {
  folder.remove()
}
