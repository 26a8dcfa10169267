import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { NotInRegistry } from './cell.js'

/** Tools stay here between runs; projects are made anew. */
const cache = join(tmpdir(), 'redress-matrix')
const longestMs = 240_000

/** Runs a program to its end; what it printed is the error when it fails or takes too long. */
export const ran = async (folder: string, command: string, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined, CI: '1' }
    const child = spawn(command, args, { cwd: folder, env, timeout: longestMs })
    let printed = ''
    const keep = (text: string) => {
      printed += text
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (status === 0) return resolve(printed)
      const end = signal === null ? `ended with ${status}` : `was stopped by ${signal}`
      reject(new Error(`${[command, ...args].join(' ')} ${end}\n${printed.slice(-4_000)}`))
    })
  })

const install = async (folder: string, packages: readonly string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'host', private: true }))
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  try {
    await ran(folder, 'npm', 'install', ...quiet, ...packages)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (/\b(E404|ETARGET|EBADPLATFORM)\b/.test(String(error)))
      throw new NotInRegistry(`the registry has no ${packages.join(', ')}`)
    throw error
  }
}

const installations = new Map<string, Promise<void>>()

/**
 * A package that is a tool of the matrix, such as a runtime or a compiler, in a folder of its own; kept between runs. Hosts that are
 * tried at the same time share one installation.
 */
export const tool = async (name: string, ...packages: readonly string[]): Promise<string> => {
  const folder = join(cache, 'tools', name)
  const whole = existsSync(join(folder, 'node_modules', '.package-lock.json'))
  const installation = installations.get(folder) ?? (whole ? Promise.resolve() : install(folder, packages))
  installations.set(folder, installation)
  await installation
  return join(folder, 'node_modules')
}

/** A path below a tool, by the names it has on the platforms. */
export const firstThere = (folder: string, ...paths: readonly string[]): string => {
  const path = paths.map((each) => join(folder, each)).find((each) => existsSync(each))
  if (path === undefined) throw new NotInRegistry(`there is no ${paths.join(' or ')} for this platform`)
  return path
}

export const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : []

/** An empty project with the packed package and these packages, and the trial as an ES module and as CommonJS. */
export const projectWith = async (
  name: string,
  tarball: string,
  ...packages: readonly string[]
): Promise<string> => {
  const folder = join(cache, `run-${process.pid}`, name)
  await install(folder, [tarball, ...packages])
  for (const ending of ['mjs', 'cjs'])
    copyFileSync(join(trialFolder(), `trial.${ending}`), join(folder, `trial.${ending}`))
  return folder
}

const trialFolder = (): string => join(cache, `run-${process.pid}`, 'trial')

/** Writes the trial for both module systems; `redress` in it is what the project has installed. */
export const buildTrial = async (): Promise<void> => {
  for (const [format, ending] of [
    ['esm', 'mjs'],
    ['cjs', 'cjs'],
  ] as const)
    await build({
      entryPoints: ['test/matrix/trial.ts'],
      bundle: true,
      format,
      platform: 'node',
      target: 'node20',
      external: ['redress', 'redress/*'],
      outfile: join(trialFolder(), `trial.${ending}`),
      tsconfigRaw: {},
    })
}

export const removeProjects = (): void =>
  rmSync(join(cache, `run-${process.pid}`), { recursive: true, force: true })
