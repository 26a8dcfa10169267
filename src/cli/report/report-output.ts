import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Terminal } from '../terminal.js'

/** Where a report is written to, piece by piece. */
export interface ReportOutput {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const portion = 64 * 1024

/** A file, or the terminal; small pieces are put together first. */
export const reportOutput = async (path: string | undefined, terminal: Terminal): Promise<ReportOutput> => {
  let file: FileHandle | undefined
  if (path !== undefined) {
    await mkdir(dirname(path), { recursive: true })
    file = await open(path, 'w')
  }
  let held = ''
  const flush = async (): Promise<void> => {
    const text = held
    held = ''
    if (text === '') return
    if (file === undefined) terminal.out(text)
    else await file.write(text)
  }
  return {
    write: async (text) => {
      held += text
      if (held.length >= portion) await flush()
    },
    close: async () => {
      await flush()
      await file?.close()
    },
  }
}
