import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { sourcesBelow } from '../../test/support/architecture.js'
import { folder, mutantsFile } from './outcomes.js'

export interface Mutant {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly mutator: string
  readonly replacement: string
}

const silent = () => {}
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/**
 * Texts and literals are left alone: a test that repeats them word by word proves nothing.
 */
const options = {
  plugins: null,
  excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'],
  ignorers: [],
}

/** Rewrites the sources of some rooms so that each holds all its mutants, asleep. Returns texts by absolute path. */
export const sourcesWithMutants = async (
  rooms: readonly string[],
): Promise<{ sources: ReadonlyMap<string, string>; mutants: readonly Mutant[] }> => {
  const paths = [...sourcesBelow('src').keys()].filter((path) =>
    rooms.some((room) => path.startsWith(`src/${room}/`)),
  )
  const files = paths.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const result = await new Instrumenter(logger).instrument(files, options)
  const awake = result.mutants.filter(({ status }) => status === undefined)
  const mutants = awake.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    file: fileName,
    line: location.start.line + 1,
    mutator: mutatorName,
    replacement,
  }))
  mkdirSync(folder, { recursive: true })
  writeFileSync(mutantsFile, JSON.stringify(mutants))
  return { sources: new Map(result.files.map(({ name, content }) => [resolve(name), content])), mutants }
}
