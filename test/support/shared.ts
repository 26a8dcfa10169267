import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = (variable: string, fallback: string): string | undefined => {
  const path = resolve(process.env[variable] ?? fallback)
  return existsSync(path) ? path : undefined
}

/** Third-party cases, or `undefined` when the folder is absent: such tests then skip with a message. */
export const casesFolder = folder('REDRESS_CASES', '../shared/cases')

/** Real complaint data, or `undefined` when the folder is absent. */
export const dataFolder = folder('REDRESS_DATA', '../shared/data')
