import { storeSchemaNewer } from './refusals.js'
import { schemaVersion, sqliteMigrations, versionTable } from './schema.js'
import type { SqliteHandle, SqliteStatement } from './sqlite-driver.js'
import { sqliteOutboxTexts } from './sqlite-outbox.js'
import { inTransaction } from './sqlite-transaction.js'

export const sqliteTexts = {
  load: 'select complaint, revision, zones from redress_complaint where id = ?',
  open: `insert into redress_complaint (id, revision, complaint, wake_at, zones) values (?, 1, ?, ?, ?)
    on conflict (id) do nothing`,
  move: `update redress_complaint set revision = revision + 1, complaint = ?, wake_at = ?, zones = ?, held_until = null
    where id = ? and revision = ?`,
  addEntry: 'insert into redress_journal (complaint, sequence, entry) values (?, ?, ?)',
  rewriteEntry: 'update redress_journal set entry = ? where complaint = ? and sequence = ?',
  addEffect: 'insert into redress_outbox (id, complaint, deliver_at, effect) values (?, ?, ?, ?)',
  journal: `select sequence, entry from redress_journal
    where complaint = ? and sequence > ? order by sequence limit ?`,
  due: `select id, wake_at from redress_complaint
    where wake_at <= ? and (wake_at, id) > (?, ?) order by wake_at, id limit ?`,
  dueAndFree: `select id from redress_complaint
    where wake_at <= ? and (held_until is null or held_until <= ? or held_until > ?) order by wake_at, id limit ?`,
  addNote: 'insert into redress_zones (id, version, rules) values (?, ?, ?) on conflict (id) do nothing',
  note: 'select version, rules from redress_zones where id = ?',
  stale: `select id, wake_at from redress_complaint
    where wake_at is not null and (wake_at, id) > (?, ?) and zones not in (select value from json_each(?))
    order by wake_at, id limit ?`,
  derive: 'update redress_complaint set wake_at = ?, zones = ? where id = ? and revision = ?',
  hold: 'update redress_complaint set held_until = ? where id = ?',
  outbox: `select place, effect from redress_outbox
    where (deliver_at is null or deliver_at <= ?) and place > ? order by place limit ?`,
  settle: 'delete from redress_outbox where id = ?',
  ids: 'select id from redress_complaint where id > ? order by id limit ?',
  ...sqliteOutboxTexts,
} as const

/** Every statement that the store needs, prepared once. */
export const sqliteStatements = (
  handle: SqliteHandle,
): Readonly<Record<keyof typeof sqliteTexts, SqliteStatement>> =>
  Object.fromEntries(
    Object.entries(sqliteTexts).map(([name, text]) => [name, handle.prepare(text)]),
  ) as unknown as Record<keyof typeof sqliteTexts, SqliteStatement>

const versionOf = (handle: SqliteHandle): number => {
  const rows = handle.prepare('select max(version) as version from redress_schema').all()
  const [row] = rows as { version: number | bigint | null }[]
  return Number(row?.version ?? 0)
}

/** Brings the tables to this version, in one transaction. @throws RedressError `store-schema-newer` */
export const migrateSqlite = (handle: SqliteHandle): void =>
  inTransaction(handle, () => {
    handle.exec(versionTable)
    const found = versionOf(handle)
    if (found > schemaVersion) throw storeSchemaNewer(found, schemaVersion)
    if (found === schemaVersion) return
    for (const statement of sqliteMigrations.slice(found).flat()) handle.exec(statement)
    handle.prepare('insert into redress_schema (version) values (?)').run(schemaVersion)
  })
