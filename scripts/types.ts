import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix, relative, sep } from 'node:path'
import { builtName, entries } from './entries.js'
import { straightDeclarations } from './straight-declarations.js'

/**
 * Types for both module systems: `tsc` writes a `.d.ts` a source file below `dist/types`, and each gets a `.d.cts` twin whose relative
 * imports end in `.cjs`. A twin is needed because a `.d.ts` of an ESM package tells a CommonJS consumer that it would `require` an ES
 * module. Imports go past the doors of rooms, what no subpath leads to is removed, and each subpath gets a file that leads there.
 */
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)
const root = 'dist/types'

const relativeSpecifier = /(\bfrom |\bimport\(|\bimport )(["'])(\.{1,2}\/[^"']+)\.js\2/g

const twinOf = (declaration: string): string =>
  declaration.replace(relativeSpecifier, (_, lead, quote, path) => `${lead}${quote}${path}.cjs${quote}`)

const { status } = spawnSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

const declarationOf = (source: string): string =>
  posix.join(root, source.replace(/^src\/(.*)\.ts$/, '$1.d.ts'))

const straight = straightDeclarations((file) => readFileSync(file, 'utf8'))

/** Every declaration file that the subpaths lead to, with its text. */
const reached = new Map<string, string>()
const waiting = Object.values(entries).map(declarationOf)
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  if (reached.has(file)) continue
  const text = straight(file)
  reached.set(file, text)
  for (const [, , , path] of text.matchAll(relativeSpecifier))
    waiting.push(posix.join(posix.dirname(file), `${path}.d.ts`))
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name).split(sep).join('/')
  if (entry.isFile() && !reached.has(file)) rmSync(file)
}
for (const [file, text] of reached) {
  writeFileSync(file, text)
  writeFileSync(file.replace(/\.ts$/, '.cts'), twinOf(text))
}

for (const [subpath, source] of Object.entries(entries)) {
  const built = posix.join('dist', `${builtName(subpath)}.d.ts`)
  const target = relative(posix.dirname(built), declarationOf(source)).split(sep).join('/')
  const text = `export * from './${target.replace(/\.d\.ts$/, '.js')}'\n`
  writeFileSync(built, text)
  writeFileSync(built.replace(/\.ts$/, '.cts'), twinOf(text))
}
