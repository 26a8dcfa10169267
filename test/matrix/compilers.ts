import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationInTypeScript, strictConfig } from '../support/application-in-typescript.js'
import type { Cell } from './cell.js'
import { ran, tool } from './workshop.js'

const nodeNext = { module: 'nodenext', moduleResolution: 'nodenext' }
const resolutions = {
  node16: { file: 'app.mts', options: { module: 'node16', moduleResolution: 'node16' } },
  nodenext: { file: 'app.mts', options: nodeNext },
  bundler: { file: 'app.ts', options: { module: 'esnext', moduleResolution: 'bundler' } },
} as const

const compilers = { '5.5': '5.5.4', '5.9': '5.9.3', '6': '6.0.3', '7': '7.0.2' } as const

const compile = async (
  project: string,
  version: string,
  name: string,
  file: string,
  options: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const folder = join(project, `ts-${version}-${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), applicationInTypeScript)
  writeFileSync(join(folder, 'tsconfig.json'), strictConfig(file, options))
  const compiler = await tool(`typescript-${version}`, `typescript@${version}`)
  await ran(folder, process.execPath, join(compiler, 'typescript/bin/tsc'), '--project', '.')
}

/** A strict application that imports every subpath compiles; once with all declarations checked as well. */
export const compilersOf = (project: () => Promise<string>): readonly Cell[] => [
  ...Object.entries(compilers).flatMap(([label, version]) =>
    Object.entries(resolutions).map(([name, { file, options }]) => ({
      name: `TypeScript ${label}, ${name}`,
      run: async () => {
        await compile(await project(), version, name, file, { ...options, skipLibCheck: true })
        return version
      },
    })),
  ),
  {
    name: 'TypeScript 7, nodenext, declarations checked',
    run: async () => {
      await compile(await project(), compilers['7'], 'checked', 'app.mts', nodeNext)
      return compilers['7']
    },
  },
]
