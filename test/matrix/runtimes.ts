import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from './cell.js'
import { firstThere, foldersIn, ran, tool } from './workshop.js'

const systems: Readonly<Record<string, string>> = { win32: 'win' }
const platform = `${systems[process.platform] ?? process.platform}-${process.arch}`

/** npm's `node` fetches these packages by a script; they are asked for directly, as scripts are off. */
const nodeOf = async (major: number): Promise<string> =>
  firstThere(
    await tool(`node-${major}`, `node@npm:node-${platform}@${major}`),
    'node/bin/node',
    'node/bin/node.exe',
  )

const bun = async (): Promise<string> => {
  const folder = join(await tool('bun', 'bun@1'), '@oven')
  return firstThere(folder, ...foldersIn(folder).map((name) => join(name, 'bin', 'bun')))
}

const deno = async (): Promise<string> => {
  const folder = join(await tool('deno', 'deno@2'), '@deno')
  return firstThere(folder, ...foldersIn(folder).map((name) => join(name, 'deno')))
}

const starts = { mjs: `import { trial } from './trial.mjs'`, cjs: `const { trial } = require('./trial.cjs')` }

/** Runs the trial in the project, as an ES module and as CommonJS. */
export const tryIn = async (
  project: string,
  runtime: string,
  sqlite: boolean,
  ...args: readonly string[]
): Promise<void> => {
  for (const ending of ['mjs', 'cjs'] as const) {
    const file = `start-${sqlite}.${ending}`
    writeFileSync(
      join(project, file),
      `${starts[ending]}\ntrial({ sqlite: ${sqlite} }).catch((error) => { console.error(error); process.exit(1) })\n`,
    )
    await ran(project, runtime, ...args, file)
  }
}

export const runtimes = (project: () => Promise<string>): readonly Cell[] => [
  ...[20, 22, 24, 26].map((major) => ({
    name: `Node ${major}`,
    run: async () => {
      const node = await nodeOf(major)
      const version = (await ran('.', node, '--version')).trim()
      await tryIn(await project(), node, major >= 22)
      return `${version}, ${major >= 22 ? 'node:sqlite' : 'without SQLite, which is said'}`
    },
  })),
  {
    name: 'Bun',
    run: async () => {
      const runtime = await bun()
      await tryIn(await project(), runtime, true)
      return `${(await ran('.', runtime, '--version')).trim()}, bun:sqlite`
    },
  },
  {
    name: 'Deno',
    run: async () => {
      const runtime = await deno()
      await tryIn(
        await project(),
        runtime,
        true,
        'run',
        '--allow-all',
        '--no-lock',
        '--node-modules-dir=manual',
      )
      return `${(await ran('.', runtime, '--version')).split('\n')[0]}, node:sqlite`
    },
  },
]
