/**
 * Whole complaints a second, from receipt to closure through a desk with all tables and clocks of the example policy, against bare
 * inserts of the bytes that the same lives leave behind.
 * Run: npx tsx bench/lifecycle/whole-complaints.ts [complaints]
 */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import type { ComplaintStore } from '../../src/ports/index.js'
import {
  memoryStore,
  migratePostgres,
  openPostgres,
  type SqliteHandle,
  sqliteStore,
} from '../../src/stores/index.js'
import { startPostgres } from '../../test/support/real-postgres.js'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { compared, pace } from '../stores/pace.js'
import { type BareAppend, bareAppend, intoPostgres, intoSqlite } from './bare-appends.js'
import { deskOf, retailBank, wholeLife } from './whole-life.js'

const complaints = Number(process.argv[2] ?? 40)
const rounds = 5
const bank = retailBank()
const ids = Array.from({ length: complaints }, (_, index) => `complaint-${index}`)
const one = (): number => 1

const throughDesk = (store: ComplaintStore, writers: number): Promise<number> =>
  pace(ids, writers, (id) => deskOf(store, bank).live(id), one)

/** What the lives leave behind, a complaint after the other: also the first, cold run of the desk. */
const leftBehind = async (): Promise<BareAppend[][]> => {
  const store = memoryStore()
  const lives: BareAppend[][] = []
  for (const id of ids) {
    const life: BareAppend[] = []
    const noting: ComplaintStore = {
      ...store,
      append: (complaint, step, revision) => {
        life.push(bareAppend(complaint, step, revision))
        return store.append(complaint, step, revision)
      },
    }
    await deskOf(noting, bank).live(id)
    lives.push(life)
  }
  return lives
}

const lives = await leftBehind()
const allBytes = Buffer.byteLength(JSON.stringify(lives))
console.log(
  `${complaints} complaints of ${wholeLife.length} events and ${Math.round(allBytes / complaints / 1024)} KiB; medians of ${rounds} rounds`,
)

const inOrder =
  (insert: (append: BareAppend) => Promise<void> | void) =>
  async (life: BareAppend[]): Promise<void> => {
    for (const append of life) await insert(append)
  }

const report = (name: string, { ours, bare, ratio }: { ours: number; bare: number; ratio: number }): void =>
  console.log(
    `${name.padEnd(32)} ${ours.toFixed(1).padStart(7)} complaints/s  bare ${bare.toFixed(1).padStart(7)}/s  ratio ${ratio.toFixed(2)}`,
  )

report(
  'memory, against serialising only',
  await compared(
    rounds,
    () => throughDesk(memoryStore(), 1),
    () => pace(lives, 1, (life) => JSON.stringify(life), one),
  ),
)

const folder = temporaryFolder()
let files = 0
const newFile = (): string => join(folder.path, `lives-${++files}.db`)
type Opener = new (file: string) => SqliteHandle
const Database = createRequire(import.meta.url)('libsql') as Opener

/** What both sides must have kept alike; salts and hashes differ between two lives, their lengths do not. */
const kept = `select (select count(*) from redress_complaint) as complaints, (select count(*) from redress_journal) as entries,
  (select count(*) from redress_outbox) as effects,
  (select sum(length(cast(complaint as text))) from redress_complaint) as state,
  (select sum(length(cast(entry as text))) from redress_journal) as journal`

const inSqlite = async (
  write: (file: string) => Promise<number>,
): Promise<{ rate: number; content: unknown }> => {
  const file = newFile()
  const rate = await write(file)
  const handle = new Database(file)
  const content = handle.prepare(kept).all()
  handle.close()
  return { rate, content }
}
const deskSqlite = () =>
  inSqlite(async (file) => {
    const store = await sqliteStore(file)
    const rate = await throughDesk(store, 1)
    await store.close()
    return rate
  })
const bareSqlite = () =>
  inSqlite(async (file) => {
    await (await sqliteStore(file)).close()
    const handle = new Database(file)
    const rate = await pace(lives, 1, inOrder(intoSqlite(handle)), one)
    handle.close()
    return rate
  })
assert.deepEqual((await deskSqlite()).content, (await bareSqlite()).content, 'both sides keep the same')
report(
  'sqlite, synchronous=full',
  await compared(
    rounds,
    async () => (await deskSqlite()).rate,
    async () => (await bareSqlite()).rate,
  ),
)
folder.remove()

const server = await startPostgres()
if (server === undefined) console.log('postgres: npm has none for this platform')
else {
  const pool = new pg.Pool({ connectionString: server.url, max: 10 })
  pool.on('error', () => {})
  await migratePostgres(pool)
  const store = await openPostgres(server.url)
  const insert = intoPostgres(pool)
  const emptied = async (write: () => Promise<number>): Promise<number> => {
    await pool.query('truncate redress_complaint, redress_journal, redress_outbox restart identity')
    return write()
  }
  const content = async (): Promise<unknown> => (await pool.query(kept)).rows
  await emptied(() => throughDesk(store, 1))
  const ours = await content()
  await emptied(() => pace(lives, 1, inOrder(insert), one))
  assert.deepEqual(ours, await content(), 'both sides keep the same')
  for (const writers of [1, 8])
    report(
      `postgres, ${writers} at once`,
      await compared(
        rounds,
        () => emptied(() => throughDesk(store, writers)),
        () => emptied(() => pace(lives, writers, inOrder(insert), one)),
      ),
    )
  await store.close()
  await pool.end()
  await server.remove()
}
