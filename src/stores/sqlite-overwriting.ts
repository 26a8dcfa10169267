import type { SqliteHandle } from './sqlite-driver.js'
import { guarded } from './sqlite-transaction.js'

const setting = (handle: SqliteHandle): number => {
  const [row] = handle.prepare('pragma secure_delete').all() as { secure_delete?: number | bigint }[]
  return Number(row?.secure_delete ?? 0)
}

const cutLog = (handle: SqliteHandle): void => {
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
