import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { RedressError } from '../errors.js'
import type { ComplaintStore } from '../ports/index.js'
import { memoryStore, openPostgres, sqliteStore } from '../stores/index.js'
import { sizeOf } from './files.js'

export const isPostgres = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

const passing = async (): Promise<ComplaintStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-'))
  const store = await sqliteStore(join(folder, 'complaints.db')).catch((error: unknown) => {
    if (error instanceof RedressError && error.code === 'missing-peer') return memoryStore()
    throw error
  })
  return {
    ...store,
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The store at a place: a `postgres://` URL, a file (made when it is not there), or, without one, a file that is gone after the
 * command, so that memory does not grow with the number of complaints. Where no SQLite is, memory has to do.
 */
export const openStore = async (place: string | undefined): Promise<ComplaintStore> => {
  if (place === undefined) return passing()
  if (isPostgres(place)) return openPostgres(place)
  await mkdir(dirname(place), { recursive: true })
  return sqliteStore(place)
}

/** A store that must be there already, for commands that only read: also a copy that may not be written. */
export const existingStore = async (place: string): Promise<ComplaintStore> => {
  if (isPostgres(place)) return openPostgres(place, { readOnly: true })
  await sizeOf(place)
  return sqliteStore(place, { readOnly: true })
}

/** A store for an audit: SQLite looks through the whole file first. */
export const auditedStore = async (place: string): Promise<ComplaintStore> => {
  if (isPostgres(place)) return existingStore(place)
  await sizeOf(place)
  return sqliteStore(place, { readOnly: true, checkOnOpen: true })
}
