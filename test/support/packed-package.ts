import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end in a folder; colours and npm's own habits are switched off. */
export const run = (folder: string, command: string, ...args: readonly string[]): Ran => {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined }
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (error !== undefined) throw error
  return { status, stdout, stderr }
}

const npm = (folder: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = run(folder, 'npm', ...args)
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}\n${stderr}`)
  return stdout
}

export interface Packed {
  readonly tarball: string
  readonly files: readonly string[]
}

/** `npm pack` of what was built last, into a folder of its own. */
export const pack = (): Packed => {
  if (!existsSync('dist')) throw new Error('There is no dist to pack: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'redress-packed-'))
  const [report] = JSON.parse(npm('.', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder))
  return {
    tarball: join(folder, report.filename),
    files: report.files.map((file: { path: string }) => file.path),
  }
}

/** An empty project with these packages installed, and nothing of this checkout in reach. */
export const projectWith = (...packages: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-consumer-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packages)
  return folder
}
