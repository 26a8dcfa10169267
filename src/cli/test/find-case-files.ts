import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isCaseFile } from '../../testing/index.js'
import { textFrom, unreadable } from '../files.js'
import { filesBelow } from '../policy-files.js'
import type { Terminal } from '../terminal.js'

/** One place that was asked for, and the case files there. */
export interface CasePlace {
  readonly path: string
  readonly isFolder: boolean
  /** Texts by path. */
  readonly files: readonly (readonly [path: string, text: string])[]
}

/** The case files at a path: the file itself whatever its name, or all `*.cases.yaml` and `.json` below a folder. */
export const findCaseFiles = async (path: string, terminal: Terminal): Promise<CasePlace> => {
  const isFolder =
    path !== '-' &&
    (
      await stat(path).catch((error: unknown) => {
        throw unreadable(path, error)
      })
    ).isDirectory()
  if (!isFolder) return { path, isFolder, files: [[path, await textFrom(path, terminal)]] }
  const below = Object.entries(await filesBelow(path)).filter(([name]) => isCaseFile(name))
  return { path, isFolder, files: below.map(([name, text]) => [join(path, name), text]) }
}
