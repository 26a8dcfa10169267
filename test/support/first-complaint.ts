import { sqliteStore } from '../../src/stores/sqlite.js'

const store = await sqliteStore(process.argv[2] ?? '', { readOnly: true })
console.log((await store.load('c-1'))?.revision)
await store.close()
