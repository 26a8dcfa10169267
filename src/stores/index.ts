export { memoryStore } from './memory.js'
export {
  migratePostgres,
  type NamingClient,
  openPostgres,
  type PostgresClient,
  type PostgresOptions,
  postgresMigration,
  postgresStore,
  preparedStatements,
} from './postgres.js'
export {
  type SqliteHandle,
  type SqliteOptions,
  type SqliteStatement,
  type SqliteValue,
  sqliteStore,
} from './sqlite.js'
