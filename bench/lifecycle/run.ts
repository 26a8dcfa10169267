/**
 * The lifecycle against its rivals: one event from stored text to stored text, then whole complaints into memory, SQLite and PostgreSQL.
 * Run: npx tsx bench/lifecycle/run.ts [complaints]
 */
await import('./one-event.js')
await import('./whole-complaints.js')
