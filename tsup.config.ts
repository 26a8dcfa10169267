import { defineConfig, type Options } from 'tsup'
import { builtName, entries, program } from './scripts/entries.js'

const named = (sources: readonly string[]): Record<string, string> =>
  Object.fromEntries(sources.map((source) => [builtName(source), source]))

const library = Object.values(entries)

/** Splitting keeps one copy of every module, so that an error class is the same class behind every subpath. */
const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  skipNodeModulesBundle: true,
  external: [/^node:/],
  removeNodeProtocol: false,
  // Types are written by scripts/types.ts: tsup's own way needs a compiler API that TypeScript 7 does not have.
  dts: false,
  silent: true,
}

export default defineConfig([
  { ...shared, format: 'esm', entry: named([...library, program.source]) },
  { ...shared, format: 'cjs', entry: named(library) },
])
