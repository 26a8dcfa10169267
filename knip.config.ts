import type { KnipConfig } from 'knip'
import { entries, program } from './scripts/entries.js'

const config: KnipConfig = {
  entry: [
    ...Object.values(entries),
    program.source,
    'scripts/{docs,exports,surface,types}.ts',
    'examples/*.ts',
    'bench/**/*.ts',
    'test/**/*.{test,test-d}.ts',
    'test/support/machine-zone.ts',
  ],
  project: ['{src,scripts,examples,bench,test}/**/*.ts'],
  // Loaded by name at run time, so that a host without them is told which one is missing.
  ignoreDependencies: ['libsql', 'pg'],
}

export default config
