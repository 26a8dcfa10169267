export { memoryStore } from './memory.js'
export { openPostgres } from './postgres.js'
export { sqliteStore } from './sqlite.js'
