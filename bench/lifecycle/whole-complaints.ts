/**
 * Whole complaints a second, from receipt to closure through a desk with all tables and clocks of the example policy, against bare
 * inserts of the bytes that the same lives leave behind.
 * Run: npx tsx bench/lifecycle/whole-complaints.ts [complaints]
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { ComplaintStore } from 'redress'
import { memoryStore } from 'redress/memory'
import { sqliteStore } from 'redress/sqlite'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { openSqliteFile } from '../stores/durable-sqlite.js'
import { onOwnPostgres } from '../stores/own-postgres.js'
import { compared, pace } from '../stores/pace.js'
import { type BareAppend, bareAppend, intoPostgres, intoSqlite, throughJson } from './bare-appends.js'
import { deskOf, retailBank, wholeLife } from './whole-life.js'

const complaints = Number(process.argv[2] ?? 96)
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
const bytesOf = ({ complaint, entries, effects }: BareAppend): number =>
  Buffer.byteLength(complaint + entries.map(({ entry }) => entry).join('') + JSON.stringify(effects))
const allBytes = lives.flat().reduce((sum, append) => sum + bytesOf(append), 0)
console.log(
  `${complaints} complaints of ${wholeLife.length} events and ${Math.round(allBytes / complaints / 1024)} KiB; medians of ${rounds} rounds`,
)

type Insert = (append: BareAppend) => Promise<void> | void

const inOrder =
  (insert: Insert) =>
  async (life: BareAppend[]): Promise<void> => {
    for (const append of life) await insert(append)
  }

const report = (name: string, result: { ours: number; bare: number; ratio: number }): void =>
  console.log(
    `${name.padEnd(44)} ${result.ours.toFixed(1).padStart(7)} complaints/s  bare ${result.bare.toFixed(1).padStart(7)}/s  ratio ${result.ratio.toFixed(2)}`,
  )

report(
  'memory, against reading and writing JSON only',
  await compared(
    rounds,
    () => throughDesk(memoryStore(), 1),
    () => pace(lives, 1, (life) => life.map(throughJson), one),
  ),
)

const folder = temporaryFolder()
let files = 0
const newFile = (): string => join(folder.path, `lives-${++files}.db`)

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
  const handle = openSqliteFile(file)
  const content = handle.prepare(kept).all()
  handle.close()
  return { rate, content }
}
const deskSqlite = (writers: number) =>
  inSqlite(async (file) => {
    const store = await sqliteStore(file)
    const rate = await throughDesk(store, writers)
    await store.close()
    return rate
  })
const plainSqlite = (way: (append: BareAppend) => BareAppend = (append) => append) =>
  inSqlite(async (file) => {
    await (await sqliteStore(file)).close()
    const handle = openSqliteFile(file)
    const insert = intoSqlite(handle)
    const rate = await pace(
      lives,
      1,
      inOrder((append) => insert(way(append))),
      one,
    )
    handle.close()
    return rate
  })
const expected = (await plainSqlite()).content
for (const { content } of [await deskSqlite(1), await deskSqlite(8), await plainSqlite(throughJson)])
  assert.deepEqual(content, expected, 'all sides keep the same')
for (const writers of [1, 8])
  report(
    `sqlite, synchronous=full, ${writers} at once`,
    await compared(
      rounds,
      async () => (await deskSqlite(writers)).rate,
      async () => (await plainSqlite()).rate,
    ),
  )
report(
  'sqlite, only read and written as JSON',
  await compared(
    rounds,
    async () => (await plainSqlite(throughJson)).rate,
    async () => (await plainSqlite()).rate,
  ),
)
folder.remove()

await onOwnPostgres(async ({ pool, store, emptied }) => {
  const insert = intoPostgres(pool)
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
})
