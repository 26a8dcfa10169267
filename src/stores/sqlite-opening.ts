import { storeFailed } from './refusals.js'
import { refuseIfDamaged } from './sqlite-damage.js'
import { type SqliteHandle, sqliteDriver } from './sqlite-driver.js'
import { isFile, makeForOwner, refuseIfMissing } from './sqlite-file.js'
import { connectReadOnly } from './sqlite-reading.js'
import { refuseIfNoStore } from './sqlite-schema.js'
import { cutLog, guarded } from './sqlite-transaction.js'

/** How a SQLite file is opened. All of it is for files that the store opens itself. */
export interface SqliteOptions {
  /** How long a writer waits for a writer of another process, in milliseconds; 5,000 unless told. */
  readonly busyTimeoutMs?: number
  /** Refuses a file that is not there, is empty or holds no store, instead of making one. */
  readonly mustExist?: boolean
  /**
   * Reads only: also a file, or a folder, that may not be written. Nothing is created or migrated; every change is `store-failed`. A
   * file that is opened so in a folder that may not be written must not change meanwhile.
   */
  readonly readOnly?: boolean
  /** Has SQLite look through the whole file for damage first (`quick_check`); its time grows with the file. */
  readonly checkOnOpen?: boolean
}

/** A file that the store opened, and how it is closed again. */
export interface OpenedFile {
  readonly handle: SqliteHandle
  /** When all statements are let go: the log is folded into the file, and no descriptor stays open. */
  readonly close: () => Promise<void>
}

const setUp = (handle: SqliteHandle, busyTimeoutMs: number): void =>
  guarded(() => {
    handle.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    handle.exec('pragma journal_mode = wal')
    handle.exec('pragma synchronous = full')
    // Rows that move to another page would leave their text behind, where a later erasure does not reach it.
    handle.exec('pragma secure_delete = on')
  })

/** Opens a file, for its owner's eyes when it is new. @throws RedressError `missing-peer`, `store-failed` */
export const openSqliteFile = async (
  file: string,
  { busyTimeoutMs = 5_000, mustExist = false, readOnly = false, checkOnOpen = false }: SqliteOptions,
): Promise<OpenedFile> => {
  if (file === '')
    throw storeFailed({
      en: 'The name of the file is empty; give the path of the store',
      zh: '文件名为空；请指定存储的路径',
    })
  const driver = await sqliteDriver()
  if (mustExist || readOnly) await refuseIfMissing(file)
  else if (isFile(file)) await makeForOwner(file)
  const handle = readOnly ? await connectReadOnly(file, driver) : guarded(() => driver.open(file))
  const close = async (): Promise<void> => {
    if (!readOnly) cutLog(handle)
    guarded(() => handle.close())
    await driver.letGo()
  }
  try {
    if (mustExist || readOnly) refuseIfNoStore(handle)
    if (!readOnly) setUp(handle, busyTimeoutMs)
    if (checkOnOpen) refuseIfDamaged(file, handle)
    return { handle, close }
  } catch (failure) {
    await close()
    throw failure
  }
}
