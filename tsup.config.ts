import { builtinModules } from 'node:module'
import { defineConfig, type Options } from 'tsup'
import { builtName, entries } from './scripts/entries.js'
import { pastDoors } from './scripts/past-doors.js'

/**
 * Cut out as parts of their own although no subpath names them: a bundler of the host drops whole parts, and would keep zod for a table
 * that is defined, compiled and decided without it.
 */
const alone = {
  'parts/define-table': 'src/rules/table/define-table.ts',
  'parts/compile': 'src/rules/compile/compile.ts',
  'parts/evaluate': 'src/rules/evaluate/evaluate.ts',
}

const library = {
  ...Object.fromEntries(Object.entries(entries).map(([subpath, source]) => [builtName(subpath), source])),
  ...alone,
}

/**
 * What package.json lists as a dependency or a peer stays an import of the host's; all other packages are built in, only what is used
 * of them. Most of them are ES modules only, which Jest cannot require, and date-fns as a whole costs Node 22 a second and a half.
 */
const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  // Splitting keeps one copy of every module, so that an error class is the same class behind every subpath.
  splitting: true,
  treeshake: true,
  external: [/^node:/, ...builtinModules],
  removeNodeProtocol: false,
  // Says which packages are built in: scripts/third-party.ts reads it.
  metafile: true,
  esbuildPlugins: [pastDoors()],
  esbuildOptions: (options) => {
    options.mainFields = ['module', 'main']
    // As escapes a Chinese character takes six bytes instead of three.
    options.charset = 'utf8'
    options.chunkNames = 'parts/[name]-[hash]'
  },
  // Types are written by scripts/types.ts: tsup's own way needs a compiler API that TypeScript 7 does not have.
  dts: false,
  silent: true,
}

export default defineConfig([
  { ...shared, format: 'esm', entry: library },
  { ...shared, format: 'cjs', entry: library },
])
