import { RedressError } from '../errors.js'
import { ask, sqlState } from './postgres-ask.js'
import type { PostgresClient } from './postgres-client.js'
import { storeFailed, storeSchemaNewer } from './refusals.js'
import { postgresMigrations, schemaVersion, versionTable } from './schema.js'

/** Any number, as long as it stays: two hosts that migrate at once wait for each other under it. */
const migrationLock = 7_337_301

const step = (statements: readonly string[], from: number): string =>
  `  if present <= ${from} then
${statements.map((statement) => `    ${statement};`).join('\n')}
  end if;`

/**
 * The SQL that `migratePostgres` runs, for a bank whose database administrators run it themselves: one statement, safe to repeat,
 * that needs the right to create tables only when something is to be created. Tables go where `search_path` points.
 */
export const postgresMigration: string = `do $redress$
declare present integer;
begin
  perform pg_advisory_xact_lock(${migrationLock});
  if to_regclass('redress_schema') is null then
    ${versionTable};
  end if;
  select coalesce(max(version), 0) into present from redress_schema;
${postgresMigrations.map(step).join('\n')}
  if present < ${schemaVersion} then
    insert into redress_schema (version) values (${schemaVersion});
  end if;
end $redress$`

/** @throws RedressError `store-schema-newer`; `store-failed` when the tables are not there */
export const checkPostgresSchema = async (client: PostgresClient): Promise<void> => {
  const [row] = await ask<{ version: number | null }>(
    client,
    'select max(version) as version from redress_schema',
    [],
  ).catch((failure: unknown) => {
    const undefinedTable = '42P01'
    if (failure instanceof RedressError && sqlState(failure.cause) === undefinedTable)
      throw storeFailed(
        {
          en: 'The tables are not there yet: run migratePostgres(client) once',
          zh: '数据表尚未建立：请运行一次 migratePostgres(client)',
        },
        { cause: failure, details: { migrate: true } },
      )
    throw failure
  })
  const found = row?.version ?? 0
  if (found > schemaVersion) throw storeSchemaNewer(found, schemaVersion)
  if (found < schemaVersion)
    throw storeFailed(
      {
        en: 'The tables are older: run migratePostgres(client) once',
        zh: '数据表版本较旧：请运行一次 migratePostgres(client)',
      },
      { details: { found, known: schemaVersion, migrate: true } },
    )
}

/**
 * Creates or updates the tables. Safe to run at every start and by several hosts at once.
 *
 * @throws RedressError `store-schema-newer`, `store-failed`
 * @example
 * await migratePostgres(pool)
 * const store = postgresStore(pool)
 */
export const migratePostgres = async (client: PostgresClient): Promise<void> => {
  await ask(client, postgresMigration, [])
  await checkPostgresSchema(client)
}
