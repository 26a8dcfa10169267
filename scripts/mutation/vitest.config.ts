import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { sourcesWithMutants } from './mutants.js'

const { sources } = await sourcesWithMutants(['machine', 'complaint'])

/** The nearest and quickest first: what they find, the others need not look for. */
const folders = [
  'test/unit/machine',
  'test/unit/complaint',
  'test/unit/desk',
  'test/seeds',
  'test/unit/report',
  'test/model/machine',
]

const rankOf = ({ moduleId }: TestSpecification): number =>
  folders.findIndex((folder) => moduleId.includes(`/${folder}/`))

class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rankOf(a) - rankOf(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** A test is run again for each mutant it reaches (see `runner.ts`), which costs what the test costs and no start. */
export default defineConfig({
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => sources.get(id.split('?')[0] ?? id) }],
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    runner: './scripts/mutation/runner.ts',
    sequence: { sequencer: NearestFirst },
    fileParallelism: false,
    // A test stands for all the mutants that it reaches.
    testTimeout: 3_600_000,
    reporters: ['dot'],
  },
})
