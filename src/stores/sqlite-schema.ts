import { storeFailed, storeSchemaNewer } from './refusals.js'
import { schemaVersion, sqliteMigrations, versionTable } from './schema.js'
import type { SqliteHandle, SqliteStatement } from './sqlite-driver.js'
import { sqliteFeedTexts } from './sqlite-feed.js'
import { sqliteOutboxTexts } from './sqlite-outbox.js'
import { guarded, inTransaction } from './sqlite-transaction.js'
import { tailLength } from './stored-row.js'

/**
 * Texts are fetched as bytes and decoded by the store: see `withTexts`. Order and comparison are by the column itself, so that indexes
 * serve them.
 */
export const sqliteTexts = {
  load: `select cast(coalesce(nullif(complaint, ''), (select complaint from redress_state where id = known.id)) as blob)
        as complaint, revision, cast(zones as blob) as zones, cast(case when left_from is not null then (
        select '[' || group_concat(entry, ',') || ']' from (
          select line.entry from redress_journal as line
          where line.complaint = known.id and line.sequence >= known.left_from order by line.sequence
        )) end as blob) as since, wake_at, cast((
        select substr(line.entry, -${tailLength}) from redress_journal as line
        where line.complaint = known.id order by line.sequence desc limit 1
      ) as blob) as tail
    from redress_complaint as known where id = ?`,
  open: `insert into redress_complaint (id, revision, complaint, wake_at, zones, head) values (?, 1, ?, ?, ?, ?)
    on conflict (id) do nothing`,
  move: `update redress_complaint set revision = revision + 1, complaint = coalesce(?, complaint),
      left_from = case when ? is null then null else coalesce(left_from, ?) end,
      wake_at = ?, zones = ?, head = coalesce(?, head), held_until = null
    where id = ? and revision = ? and coalesce(head = ?, true)`,
  putAside: `insert into redress_state (id, complaint) values (?, ?)
    on conflict (id) do update set complaint = excluded.complaint`,
  takeBack: 'delete from redress_state where id = ?',
  addEntry: 'insert into redress_journal (complaint, sequence, entry) values (?, ?, ?)',
  rewriteEntry: 'update redress_journal set entry = ? where complaint = ? and sequence = ?',
  rewriteEffect: 'update redress_outbox set effect = ? where id = ? and complaint = ?',
  addEffect: 'insert into redress_outbox (id, complaint, deliver_at, effect) values (?, ?, ?, ?)',
  journal: `select sequence, cast(entry as blob) as entry from redress_journal
    where complaint = ? and sequence > ? order by sequence limit ?`,
  due: `select cast(id as blob) as id, wake_at from redress_complaint as known
    where wake_at <= ? and (wake_at, known.id) > (?, ?) order by wake_at, known.id limit ?`,
  dueAndFree: `select cast(id as blob) as id from redress_complaint as known
    where wake_at <= ? and (held_until is null or held_until <= ? or held_until > ?)
    order by wake_at, known.id limit ?`,
  addNote: 'insert into redress_zones (id, version, rules) values (?, ?, ?) on conflict (id) do nothing',
  note: `select cast(version as blob) as version, cast(rules as blob) as rules
    from redress_zones where id = ?`,
  stale: `select cast(id as blob) as id, wake_at from redress_complaint as known
    where wake_at is not null and (wake_at, known.id) > (?, ?) and zones not in (select value from json_each(?))
    order by wake_at, known.id limit ?`,
  derive: 'update redress_complaint set wake_at = ?, zones = ? where id = ? and revision = ?',
  hold: 'update redress_complaint set held_until = ? where id = ?',
  outbox: `select place, cast(effect as blob) as effect from redress_outbox
    where (deliver_at is null or deliver_at <= ?) and place > ? order by place limit ?`,
  settle: 'delete from redress_outbox where id = ?',
  ids: `select cast(id as blob) as id from redress_complaint as known
    where known.id > ? order by known.id limit ?`,
  orphans: `select cast(found.complaint as blob) as id from (
      select complaint from redress_journal as line
      where complaint > ?1 and not exists (select 1 from redress_complaint as known where known.id = line.complaint)
      union select complaint from redress_outbox as box
      where complaint > ?1 and not exists (select 1 from redress_complaint as known where known.id = box.complaint)
    ) as found order by found.complaint limit ?2`,
  ...sqliteOutboxTexts,
  ...sqliteFeedTexts,
} as const

/** Every statement that the store needs, prepared once. */
export const sqliteStatements = (handle: SqliteHandle): Record<keyof typeof sqliteTexts, SqliteStatement> =>
  Object.fromEntries(
    Object.entries(sqliteTexts).map(([name, text]) => [name, handle.prepare(text)]),
  ) as Record<keyof typeof sqliteTexts, SqliteStatement>

const versionOf = (handle: SqliteHandle): number => {
  const rows = handle.prepare('select max(version) as version from redress_schema').all()
  const [row] = rows as { version: number | bigint | null }[]
  return Number(row?.version ?? 0)
}

/** Lets go of statements: a connection whose statements are alive stays open. */
export const letGo = (statements: Partial<Record<string, SqliteStatement>>): void => {
  for (const name of Object.keys(statements)) {
    statements[name]?.finalize?.()
    delete statements[name]
  }
}

/** @throws RedressError `store-failed` */
export const refuseIfNoStore = (handle: SqliteHandle): void =>
  guarded(() => {
    const found = handle.prepare("select 1 from sqlite_schema where name = 'redress_schema'").all()
    if (found.length === 0 || versionOf(handle) === 0)
      throw storeFailed({
        en: 'There is no store of complaints in this database; give the file that has one',
        zh: '该数据库中没有投诉存储；请指定正确的文件',
      })
  })

/** For a database that is only read. @throws RedressError `store-failed`, `store-schema-newer` */
export const refuseIfOlder = (handle: SqliteHandle): void =>
  guarded(() => {
    const found = versionOf(handle)
    if (found > schemaVersion) throw storeSchemaNewer(found, schemaVersion)
    if (found < schemaVersion)
      throw storeFailed(
        {
          en: `The tables have version ${found}, and this version of redress reads ${schemaVersion}; open the store, or a copy of it, once for writing: sqliteStore(file) without readOnly`,
          zh: `数据表版本为 ${found}，本版 redress 读取的版本为 ${schemaVersion}；请以可写方式打开该存储或其副本一次：sqliteStore(file)，不带 readOnly`,
        },
        { details: { found, known: schemaVersion } },
      )
  })

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
