import type { SqliteDriver, SqliteHandle } from './sqlite-driver.js'
import { sizeOf } from './sqlite-file.js'
import { guarded } from './sqlite-transaction.js'

/** A connection that only reads. @throws RedressError `store-failed` */
export const connectReadOnly = async (file: string, driver: SqliteDriver): Promise<SqliteHandle> => {
  const tried = (unchanging: boolean): SqliteHandle => {
    const handle = driver.openReadOnly(file, unchanging)
    try {
      handle.prepare('select name from sqlite_schema limit 1').all()
      return handle
    } catch (failure) {
      handle.close()
      throw failure
    }
  }
  try {
    return guarded(() => tried(false))
  } catch (failure) {
    // A file in WAL mode needs a log beside it, which cannot be made here; a folded file holds everything by itself.
    if ((await sizeOf(`${file}-wal`)) > 0) throw failure
    return guarded(() => tried(true))
  }
}
