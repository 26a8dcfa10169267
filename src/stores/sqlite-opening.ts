import { storeFailed } from './refusals.js'
import { type SqliteDriver, type SqliteHandle, sqliteDriver } from './sqlite-driver.js'
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

const isFile = (file: string): boolean => file !== ':memory:' && !file.startsWith('file:')

const sizeOf = async (file: string): Promise<number> => {
  const { stat } = await import('node:fs/promises')
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

const refuseIfMissing = async (file: string): Promise<void> => {
  if (isFile(file) && (await sizeOf(file)) === 0)
    throw storeFailed(`${file} is not there or is empty; give the file of the store, or leave out mustExist`)
}

/** The log and its index get the rights of the file. One that is there already keeps its own. */
const makeForOwner = async (file: string): Promise<void> => {
  const { open } = await import('node:fs/promises')
  await open(file, 'wx', 0o600).then(
    (made) => made.close(),
    () => {
      // It is there, or cannot be made: the driver says what is wrong with it.
    },
  )
}

const connectReadOnly = async (file: string, driver: SqliteDriver): Promise<SqliteHandle> => {
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

const setUp = (handle: SqliteHandle, busyTimeoutMs: number): void =>
  guarded(() => {
    handle.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    handle.exec('pragma journal_mode = wal')
    handle.exec('pragma synchronous = full')
    // Rows that move to another page would leave their text behind, where a later erasure does not reach it.
    handle.exec('pragma secure_delete = on')
  })

const refuseIfDamaged = (file: string, handle: SqliteHandle): void => {
  const found = guarded(() => handle.prepare('pragma quick_check').all() as { quick_check?: unknown }[])
  const findings = found.map(({ quick_check: said }) => String(said))
  if (findings.join() === 'ok') return
  throw storeFailed(`${file} is damaged: ${findings.slice(0, 3).join('; ')}; restore it from a backup`, {
    details: { damaged: true, findings },
  })
}

/** Opens a file, for its owner's eyes when it is new. @throws RedressError `missing-peer`, `store-failed` */
export const openSqliteFile = async (
  file: string,
  { busyTimeoutMs = 5_000, mustExist = false, readOnly = false, checkOnOpen = false }: SqliteOptions,
): Promise<OpenedFile> => {
  if (file === '') throw storeFailed('The name of the file is empty; give the path of the store')
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
