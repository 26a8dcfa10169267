import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a TypeScript program prints when it runs in a process of its own. */
export const printedBy = async (script: string, ...args: string[]): Promise<string> => {
  const loader = import.meta.resolve('tsx')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', loader, script, ...args])
  return stdout
}
