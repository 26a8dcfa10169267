import { builtin } from './builtin.js'
import { storeFailed } from './refusals.js'

/** Whether the name means a file, and no memory or URI. */
export const isFile = (file: string): boolean => file !== ':memory:' && !file.startsWith('file:')

/** 0 when it is not there. */
export const sizeOf = (file: string): Promise<number> =>
  builtin('node:fs/promises')
    .stat(file)
    .then(
      ({ size }) => size,
      () => 0,
    )

/** @throws RedressError `store-failed` */
export const refuseIfMissing = async (file: string): Promise<void> => {
  if (isFile(file) && (await sizeOf(file)) === 0)
    throw storeFailed({
      en: `${file} is not there or is empty; give the file of the store`,
      zh: `文件${file}不存在或为空；请指定存储所在的文件`,
    })
}

/** Makes a file for its owner alone; the log and its index get the same rights. One that is there already keeps its own. */
export const makeForOwner = async (file: string): Promise<void> => {
  await builtin('node:fs/promises')
    .open(file, 'wx', 0o600)
    .then(
      (made) => made.close(),
      () => {
        // It is there, or cannot be made: the driver says what is wrong with it.
      },
    )
}
