import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RefusalCode } from '../../complaint/index.js'
import { type Issue, issueText } from '../../issues.js'

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
  readonly close: () => Promise<void>
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const csvLine = ({ file, row, line, id = '', reasons, raw }: Reject): string => {
  const why = reasons.map((reason) => `${reason.code}: ${issueText(reason)}`).join('; ')
  return [file, String(row), String(line), id, why, raw].map(cell).join(',')
}

/**
 * A file of rejects, one line each: CSV when its name ends so, else JSON Lines. What an earlier run left is removed; without a
 * reject there is no file.
 */
export const rejectsFile = async (path: string): Promise<RejectsFile> => {
  const isCsv = path.toLowerCase().endsWith('.csv')
  let file: FileHandle | undefined
  let written = 0
  await rm(path, { force: true })
  const opened = async (): Promise<FileHandle> => {
    await mkdir(dirname(path), { recursive: true })
    const made = await open(path, 'w')
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
    close: async () => file?.close(),
  }
}
