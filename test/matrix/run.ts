import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pack } from '../support/packed-package.js'
import { type Cell, NotInRegistry } from './cell.js'
import { compilersOf } from './compilers.js'
import { peersOf } from './peers.js'
import { runtimes } from './runtimes.js'
import { testRunners } from './test-runners.js'
import { buildTrial, projectWith, removeProjects } from './workshop.js'

/** `npm run matrix` tries the packed package in every host that it is made for; `npm run matrix -- Deno` in those whose name has the word. */
const wanted = process.argv[2] ?? ''
const longestMinutes = 10
const atOnce = 2

const { tarball } = pack()
let shared: Promise<string> | undefined
const project = (): Promise<string> => {
  shared ??= projectWith('plain', tarball)
  return shared
}

const cells: readonly Cell[] = [
  ...runtimes(project),
  ...testRunners(tarball),
  ...compilersOf(project),
  ...peersOf(tarball),
].filter(({ name }) => name.includes(wanted))

let failed = 0
const tried = async ({ name, run }: Cell): Promise<void> => {
  const start = performance.now()
  const line = (mark: string, remark: string) =>
    console.log(`${mark} ${name} · ${remark} · ${((performance.now() - start) / 1000).toFixed(1)} s`)
  try {
    line('✓', await run())
  } catch (error) {
    if (error instanceof NotInRegistry) return line('–', `skipped: ${error.reason}`)
    failed += 1
    line('✗', 'fails')
    console.log(String(error instanceof Error ? error.message : error).replace(/^/gm, '    '))
  }
}

const finish = (): void => {
  removeProjects()
  rmSync(dirname(tarball), { recursive: true, force: true })
}

setTimeout(() => {
  console.log(`✗ the matrix takes longer than ${longestMinutes} minutes`)
  finish()
  process.exit(1)
}, longestMinutes * 60_000).unref()

await buildTrial()
const waiting = [...cells]
const worker = async (): Promise<void> => {
  for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) await tried(cell)
}
await Promise.all(Array.from({ length: atOnce }, worker))
finish()
console.log(`${cells.length - failed} of ${cells.length} hosts are served or skipped with a reason`)
process.exitCode = failed === 0 ? 0 : 1
