import type { ComplaintStore } from '../../src/ports/index.js'
import { openPostgres } from '../../src/stores/postgres.js'
import { sqliteStore } from '../../src/stores/sqlite.js'

/** The store behind a PostgreSQL address or a file name. */
export const storeAt = (place: string): Promise<ComplaintStore> =>
  place.startsWith('postgres:') ? openPostgres(place) : sqliteStore(place)
