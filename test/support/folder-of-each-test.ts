import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { writeFiles } from './size-policy.js'
import { temporaryFolder } from './temporary-folder.js'

interface FolderOfEachTest {
  /** A path in the folder of the test that runs; without a name the folder itself. */
  readonly at: (name?: string) => string
  readonly write: (name: string, text: string) => void
}

/** Gives every test of the file a folder of its own, holding these files, and removes it after the test. */
export const folderOfEachTest = (files: Readonly<Record<string, string>> = {}): FolderOfEachTest => {
  let folder: ReturnType<typeof temporaryFolder> | undefined
  beforeEach(() => {
    folder = temporaryFolder()
    writeFiles(folder.path, files)
  })
  afterEach(() => folder?.remove())
  const at = (name = ''): string => {
    if (folder === undefined) throw new Error('the folder is there only while a test runs')
    return join(folder.path, name)
  }
  return { at, write: (name, text) => writeFiles(at(), { [name]: text }) }
}
