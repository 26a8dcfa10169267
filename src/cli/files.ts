import { type Said, said } from '../explanation.js'
import { builtin } from './builtin.js'
import type { Terminal } from './terminal.js'
import { wrongUsage } from './usage.js'

const reasonOf = (error: unknown): Said => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return said('there is no such file', '文件不存在')
  if (code === 'EISDIR') return said('it is a folder', '这是文件夹')
  if (code === 'EACCES') return said('it may not be read', '没有读取权限')
  const why = error instanceof Error ? error.message : String(error)
  return said(why, why)
}

const cannotRead = (path: string, why: Said) =>
  wrongUsage(said(`cannot read ${path}: ${why.en}`, `无法读取 ${path}：${why.zh}`))

export const unreadable = (path: string, error: unknown) => cannotRead(path, reasonOf(error))

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Bytes as text, in UTF-8 or as their mark says; bytes that are neither are wrong usage, since replaced characters would be read as words. */
const decoded = (path: string, bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))
  try {
    return new TextDecoder(marked?.[1] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw cannotRead(
      path,
      said(
        'its bytes are not UTF-8 (Excel on Chinese Windows writes GBK): save it as "CSV UTF-8", or convert it with iconv -f GB18030 -t UTF-8',
        '内容不是 UTF-8（中文 Windows 的 Excel 保存为 GBK）：请另存为“CSV UTF-8”，或用 iconv -f GB18030 -t UTF-8 转换',
      ),
    )
  }
}

const bytesOf = async (path: string, terminal: Terminal): Promise<Uint8Array> => {
  if (path === '-') {
    const pieces: Uint8Array[] = []
    for await (const piece of terminal.standardInput()) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  return await builtin('node:fs/promises')
    .readFile(path)
    .catch((error: unknown) => {
      throw unreadable(path, error)
    })
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/** The text of a file, or of standard input for `-`. */
export const textFrom = async (path: string, terminal: Terminal): Promise<string> =>
  decoded(nameOf(path), await bytesOf(path, terminal))

/** How workbooks begin: a packed folder, or the older kind. */
const workbookMarks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** The text of a file, or its bytes where it is a workbook. */
export const contentFrom = async (path: string, terminal: Terminal): Promise<string | Uint8Array> => {
  const bytes = await bytesOf(path, terminal)
  const isWorkbook = workbookMarks.some((mark) => mark.every((byte, place) => bytes[place] === byte))
  return isWorkbook ? bytes : decoded(nameOf(path), bytes)
}

/** How many bytes a file has; a file that cannot be read is wrong usage. */
export const sizeOf = async (path: string): Promise<number> => {
  const found = await builtin('node:fs/promises')
    .stat(path)
    .catch((error: unknown) => {
      throw unreadable(path, error)
    })
  if (found.isDirectory()) throw cannotRead(path, said('it is a folder', '这是文件夹'))
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
