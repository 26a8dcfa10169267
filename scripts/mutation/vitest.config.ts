import { defineConfig } from 'vitest/config'
import { sourcesWithMutants } from './mutants.js'

const { sources } = await sourcesWithMutants(['machine', 'complaint'])

/** A test is run again for each mutant it reaches (see `runner.ts`), which costs what the test costs and no start. */
export default defineConfig({
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => sources.get(id.split('?')[0] ?? id) }],
  test: {
    include: [
      'test/{unit,model}/{machine,complaint}/**/*.test.ts',
      'test/seeds/**/*.test.ts',
      'test/unit/desk/**/*.test.ts',
    ],
    runner: './scripts/mutation/runner.ts',
    fileParallelism: false,
    // A test stands for all the mutants that it reaches.
    testTimeout: 3_600_000,
    reporters: ['dot'],
  },
})
