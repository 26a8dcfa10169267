import { RedressError } from '../errors.js'
import { type Kept, storeFailed } from './refusals.js'
import type { SqliteHandle } from './sqlite-driver.js'

const setting = (handle: SqliteHandle): number => {
  const [row] = handle.prepare('pragma secure_delete').all() as { secure_delete?: number | bigint }[]
  return Number(row?.secure_delete ?? 0)
}

/** Folds the log into the file and cuts it off. */
export const cutLog = (handle: SqliteHandle): void => {
  try {
    handle.prepare('pragma wal_checkpoint(truncate)').all()
  } catch {
    // A statement of the host's own is still reading. What was done is kept; a later checkpoint cuts the log.
  }
}

/**
 * Does its work so that nothing of what it replaces stays in the file: SQLite overwrites freed places with zeros, and the log, which
 * still has the old pages, is written back and cut off. While a reader of another connection holds the log, it is cut off by a
 * later checkpoint.
 */
export const overwriting = <T>(handle: SqliteHandle, work: () => T): T => {
  const before = guarded(() => setting(handle))
  guarded(() => handle.exec('pragma secure_delete = on'))
  try {
    const result = work()
    cutLog(handle)
    return result
  } finally {
    guarded(() => handle.exec(`pragma secure_delete = ${before}`))
  }
}

const refused = (cause: unknown, kept: Kept = 'no'): RedressError =>
  storeFailed(
    {
      en: `The database refused: ${cause instanceof Error ? cause.message : String(cause)}`,
      zh: `数据库拒绝执行：${cause instanceof Error ? cause.message : String(cause)}`,
    },
    { cause, kept },
  )

/** What the database throws leaves this room as `store-failed` with the cause; our own errors pass. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof RedressError) throw cause
    throw refused(cause)
  }
}

const rollBack = (handle: SqliteHandle): void => {
  try {
    handle.exec('rollback')
  } catch {
    // SQLite has already rolled back by itself (disk full, I/O error); the first error is the one to tell.
  }
}

/** With these SQLite says that it did not commit. Whatever else stops a commit, such as a failing `fsync`, can come after its last page was written. */
const notCommitted = /busy|locked|full|readonly|constraint/i

const commit = (handle: SqliteHandle): void => {
  try {
    handle.exec('commit')
  } catch (cause) {
    throw refused(cause, notCommitted.test(String((cause as Error).message)) ? 'no' : 'unknown')
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
      commit(handle)
      return result
    } catch (failure) {
      rollBack(handle)
      throw failure
    }
  })
