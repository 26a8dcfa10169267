import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Types for both module systems: `tsc` writes `.d.ts`, and each gets a `.d.cts` twin whose relative imports end in `.cjs`.
 * A twin is needed because a `.d.ts` of an ESM package tells a CommonJS consumer that it would `require` an ES module.
 */
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)

const relativeSpecifier = /(\bfrom |\bimport\()(["'])(\.{1,2}\/[^"']+)\.js\2/g

const twinOf = (declaration: string): string =>
  declaration.replace(relativeSpecifier, (_, lead, quote, path) => `${lead}${quote}${path}.cjs${quote}`)

const declarationsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => join(folder, file))

const { status } = spawnSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

for (const file of declarationsBelow('dist'))
  writeFileSync(file.replace(/\.d\.ts$/, '.d.cts'), twinOf(readFileSync(file, 'utf8')))
