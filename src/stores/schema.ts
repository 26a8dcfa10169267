import { postgresOutboxQueue, sqliteOutboxQueue } from './outbox-schema.js'
import { postgresFeed } from './postgres-feed.js'
import { type Dialect, firstVersion, postgres, secondVersion, sqlite } from './released-tables.js'
import { sqliteFeed } from './sqlite-feed.js'

/** Raised by one whenever a released version changes the tables; each change is a migration of its own. */
export const schemaVersion = 3

/** SQLite writes a row again as a whole: a long state in it would be copied with every step that leaves it, so it stands aside. */
const statesAside = ({ json, key }: Dialect): string[] => [
  `create table redress_state (
  id ${key} primary key,
  complaint ${json} not null
)`,
]

/** From which entry on the state is behind the journal, and the hash that the next entry is chained to. */
const leftStates: readonly string[] = [
  'alter table redress_complaint add column left_from integer',
  'alter table redress_complaint add column head text',
]

/** The table that says which version of the schema a database has. */
export const versionTable = 'create table if not exists redress_schema (version integer not null)'

/** What leads from version n to n + 1, at place n. */
export const sqliteMigrations: readonly (readonly string[])[] = [
  firstVersion(sqlite),
  secondVersion(sqlite),
  [...sqliteOutboxQueue, ...sqliteFeed, ...statesAside(sqlite), ...leftStates],
]
export const postgresMigrations: readonly (readonly string[])[] = [
  firstVersion(postgres),
  secondVersion(postgres),
  [...postgresOutboxQueue, ...postgresFeed, ...leftStates],
]
