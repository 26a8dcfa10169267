import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
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
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The bytes of a file, or of standard input for `-`, and how many there are when that is known. */
export const bytesFrom = async (
  path: string,
  terminal: Terminal,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly size?: number }> => {
  if (path === '-') return { bytes: terminal.standardInput() }
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw wrongUsage(`cannot read ${path}: it is a folder`)
    return { bytes: createReadStream(path), size: found.size }
  } catch (error) {
    if (error instanceof Error && error.name === 'CommanderError') throw error
    throw unreadable(path, error)
  }
}
