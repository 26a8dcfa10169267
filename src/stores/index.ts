export { memoryStore } from './memory.js'
export {
  type SqliteHandle,
  type SqliteOptions,
  type SqliteStatement,
  type SqliteValue,
  sqliteStore,
} from './sqlite.js'
