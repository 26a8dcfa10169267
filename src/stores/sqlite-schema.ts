import { storeSchemaNewer } from './refusals.js'
import { schemaVersion, sqliteMigrations, versionTable } from './schema.js'
import type { SqliteHandle } from './sqlite-driver.js'
import { inTransaction } from './sqlite-transaction.js'

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
