import { RedressError } from '../errors.js'
import { storeFailed } from './refusals.js'
import type { SqliteHandle } from './sqlite-driver.js'

/** What the database throws leaves this room as `store-failed` with the cause; our own errors pass. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof RedressError) throw cause
    throw storeFailed(
      `The database refused: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    )
  }
}

const rollBack = (handle: SqliteHandle): void => {
  try {
    handle.exec('rollback')
  } catch {
    // SQLite has already rolled back by itself (disk full, I/O error); the first error is the one to tell.
  }
}

/**
 * Everything in `work` or nothing. `immediate` takes the write lock at once: a transaction that reads first and writes later
 * could be refused half-way, without the busy timeout, when another process wrote in between.
 */
export const inTransaction = <T>(handle: SqliteHandle, work: () => T): T =>
  guarded(() => {
    handle.exec('begin immediate')
    try {
      const result = work()
      handle.exec('commit')
      return result
    } catch (failure) {
      rollBack(handle)
      throw failure
    }
  })
