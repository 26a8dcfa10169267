import { dirname, relative, resolve } from 'node:path'
import { mainOf } from '../policy-files.js'

/** The nearest folder with a policy, from a folder upwards. */
export const nearestPolicy = async (folder: string): Promise<string | undefined> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((await mainOf(at)) !== undefined) return relative('.', at) || '.'
    if (dirname(at) === at) return undefined
  }
}

/** Whether a path lies in a folder, or is it. */
export const isWithin = (folder: string, path: string): boolean =>
  !relative(resolve(folder), resolve(path)).startsWith('..')
