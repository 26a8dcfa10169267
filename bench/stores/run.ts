/**
 * Appends a second of every store against bare inserts of the same bytes into the same tables, as ratios.
 * Run: npx tsx bench/stores/run.ts [complaints]
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { BatchedAppend, ComplaintStore } from '../../src/ports/index.js'
import { memoryStore, sqliteStore } from '../../src/stores/index.js'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { type BareRow, bareRows } from './bare-rows.js'
import { openSqliteFile } from './durable-sqlite.js'
import { onOwnPostgres } from './own-postgres.js'
import { compared, pace } from './pace.js'
import { postgresBare } from './postgres-bare.js'
import { sqliteBare } from './sqlite-bare.js'
import { batchesOf, workload } from './workload.js'

const complaints = Number(process.argv[2] ?? 500)
const rounds = 5
const steps = await workload(complaints, 4)
const rows = bareRows(steps)
const bytes = rows.reduce((sum, row) => sum + Buffer.byteLength(row.complaint + row.entry + row.effect), 0)
console.log(
  `${steps.length} appends of ${Math.round(bytes / steps.length)} bytes; medians of ${rounds} rounds`,
)

const appendOne = (store: ComplaintStore) => (each: BatchedAppend) =>
  store.append(each.id, each.step, each.expectedRevision)
const appendMany = (store: ComplaintStore) => (batch: BatchedAppend[]) => store.appendAll?.(batch)
const one = (): number => 1
const many = (batch: readonly unknown[]): number => batch.length
const batched = <T>(list: readonly T[]): T[][] =>
  batchesOf(list as never, Math.min(500, complaints)) as unknown as T[][]

/** One writer needs the steps in order; several may only take steps that do not build on each other. */
const opening = steps.slice(0, complaints)

const report = (name: string, result: { ours: number; bare: number; ratio: number }): void =>
  console.log(
    `${name.padEnd(34)} ${result.ours.toFixed(0).padStart(7)}/s  bare ${result.bare.toFixed(0).padStart(7)}/s  ratio ${result.ratio.toFixed(2)}`,
  )

const folder = temporaryFolder()
let files = 0
const newFile = (): string => join(folder.path, `bench-${++files}.db`)

const sqliteContent = (file: string): unknown => {
  const handle = openSqliteFile(file)
  const content = ['redress_complaint', 'redress_journal', 'redress_outbox'].map((table) =>
    handle.prepare(`select * from ${table} order by 1, 2`).all(),
  )
  handle.close()
  return content
}

const sqliteOurs = async (
  write: (store: ComplaintStore) => Promise<number>,
  file = newFile(),
): Promise<number> => {
  const store = await sqliteStore(file)
  const rate = await write(store)
  await store.close()
  return rate
}

const sqlitePlain = async (
  write: (bare: (rows: readonly BareRow[]) => void) => Promise<number>,
  file = newFile(),
) => {
  await (await sqliteStore(file)).close()
  const handle = openSqliteFile(file)
  const rate = await write(sqliteBare(handle))
  handle.close()
  return rate
}

const [ours, bare] = [newFile(), newFile()]
await sqliteOurs((store) => pace(steps, 1, appendOne(store), one), ours)
await sqlitePlain((insert) => pace(rows, 1, (row) => insert([row]), one), bare)
assert.deepEqual(sqliteContent(ours), sqliteContent(bare), 'both sides keep the same')

report(
  'memory, against serialising only',
  await compared(
    rounds,
    () => pace(steps, 1, appendOne(memoryStore()), one),
    () => pace(steps, 1, (step) => bareRows([step]), one),
  ),
)
report(
  'sqlite, one by one',
  await compared(
    rounds,
    () => sqliteOurs((store) => pace(steps, 1, appendOne(store), one)),
    () => sqlitePlain((insert) => pace(rows, 1, (row) => insert([row]), one)),
  ),
)
report(
  'sqlite, batches of 500',
  await compared(
    rounds,
    () => sqliteOurs((store) => pace(batched(steps), 1, appendMany(store), many)),
    () => sqlitePlain((insert) => pace(batched(rows), 1, insert, many)),
  ),
)

await onOwnPostgres(async ({ pool, store, emptied }) => {
  const insert = postgresBare(pool)
  const content = async (): Promise<unknown> => {
    const tables = ['redress_complaint', 'redress_journal', 'redress_outbox'].map((table) =>
      pool.query(`select md5(string_agg(t::text, '' order by t::text)) from ${table} as t`),
    )
    return (await Promise.all(tables)).map((result) => result.rows)
  }
  await emptied(() => pace(steps, 1, appendOne(store), one))
  const kept = await content()
  await emptied(() => pace(rows, 1, (row) => insert([row]), one))
  assert.deepEqual(kept, await content(), 'both sides keep the same')

  for (const writers of [1, 8])
    report(
      `postgres, one by one, ${writers} writers`,
      await compared(
        rounds,
        () => emptied(() => pace(opening, writers, appendOne(store), one)),
        () => emptied(() => pace(rows.slice(0, complaints), writers, (row) => insert([row]), one)),
      ),
    )
  report(
    'postgres, batches of 500',
    await compared(
      rounds,
      () => emptied(() => pace(batched(steps), 1, appendMany(store), many)),
      () => emptied(() => pace(batched(rows), 1, insert, many)),
    ),
  )
})
folder.remove()
