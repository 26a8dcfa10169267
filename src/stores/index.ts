export { memoryStore } from './memory.js'
export {
  migratePostgres,
  openPostgres,
  type PostgresClient,
  type PostgresOptions,
  postgresMigration,
  postgresStore,
} from './postgres.js'
export {
  type SqliteHandle,
  type SqliteOptions,
  type SqliteStatement,
  type SqliteValue,
  sqliteStore,
} from './sqlite.js'
