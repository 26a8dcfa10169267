import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RefusalCode } from '../../complaint/index.js'
import { type Issue, issueText } from '../../issues.js'
import type { Terminal } from '../terminal.js'

/** One row that was not taken in, as the rejects file keeps it. */
export interface Reject {
  readonly file: string
  readonly row: number
  readonly line: number
  readonly id?: string
  readonly reasons: readonly (Issue | Issue<RefusalCode>)[]
  readonly raw: string
}

export interface RejectsFile {
  readonly write: (rejects: readonly Reject[]) => Promise<void>
  readonly count: () => number
  /** Tells a person how many there were, and where they are. */
  readonly tell: () => void
  readonly close: () => Promise<void>
}

const mostTold = 10

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const why = ({ reasons }: Reject): string =>
  reasons.map((reason) => `${reason.code}: ${issueText(reason)}`).join('; ')

const csvLine = (reject: Reject): string => {
  const { file, row, line, id = '', raw } = reject
  return [file, String(row), String(line), id, why(reject), raw].map(cell).join(',')
}

/** Rows are people's own words: they are written to no file that nobody asked for. */
const toldOnly = (terminal: Terminal): RejectsFile => {
  let count = 0
  return {
    write: async (rejects) => {
      for (const reject of rejects.slice(0, Math.max(0, mostTold - count)))
        terminal.err(`${reject.file} row ${reject.row}: ${why(reject)}\n`)
      count += rejects.length
    },
    count: () => count,
    tell: () => {
      if (count > 0)
        terminal.err(`${count} rows were rejected; give --rejects <file> to keep them all, as they are\n`)
    },
    close: async () => {},
  }
}

/**
 * A file of rejects, one line each, for its owner's eyes: CSV when its name ends so, else JSON Lines. What an earlier run left is removed;
 * without a reject there is no file. Without a path the first reasons are told, and no row is kept.
 */
export const rejectsFile = async (path: string | undefined, terminal: Terminal): Promise<RejectsFile> => {
  if (path === undefined) return toldOnly(terminal)
  const isCsv = path.toLowerCase().endsWith('.csv')
  let file: FileHandle | undefined
  let written = 0
  await rm(path, { force: true })
  const opened = async (): Promise<FileHandle> => {
    await mkdir(dirname(path), { recursive: true })
    const made = await open(path, 'w', 0o600)
    if (isCsv) await made.write('\uFEFFfile,row,line,id,reasons,raw\r\n')
    return made
  }
  return {
    write: async (rejects) => {
      if (rejects.length === 0) return
      file ??= await opened()
      written += rejects.length
      await file.write(
        rejects.map((each) => (isCsv ? `${csvLine(each)}\r\n` : `${JSON.stringify(each)}\n`)).join(''),
      )
    },
    count: () => written,
    tell: () => {
      if (written > 0) terminal.err(`${written} rows were rejected: ${path}\n`)
    },
    close: async () => file?.close(),
  }
}
