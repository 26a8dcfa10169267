import { builtin } from './builtin.js'
import type { Terminal } from './terminal.js'
import { wrongUsage } from './usage.js'

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'it may not be read'
  return error instanceof Error ? error.message : String(error)
}

export const unreadable = (path: string, error: unknown) =>
  wrongUsage(`cannot read ${path}: ${reasonOf(error)}`)

/** The text of a file, or of standard input for `-`. */
export const textFrom = async (path: string, terminal: Terminal): Promise<string> => {
  if (path === '-') {
    const pieces: Uint8Array[] = []
    for await (const piece of terminal.standardInput()) pieces.push(piece)
    return Buffer.concat(pieces).toString('utf8')
  }
  try {
    return await builtin('node:fs/promises').readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** How many bytes a file has; a file that cannot be read is wrong usage. */
export const sizeOf = async (path: string): Promise<number> => {
  const found = await builtin('node:fs/promises')
    .stat(path)
    .catch((error: unknown) => {
      throw unreadable(path, error)
    })
  if (found.isDirectory()) throw wrongUsage(`cannot read ${path}: it is a folder`)
  return found.size
}

/** The bytes of a file, or of standard input for `-`, and how many there are when that is known. */
export const bytesFrom = async (
  path: string,
  terminal: Terminal,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly size?: number }> =>
  path === '-'
    ? { bytes: terminal.standardInput() }
    : { size: await sizeOf(path), bytes: builtin('node:fs').createReadStream(path) }
