import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 30_000, ...more },
})

export default defineConfig({
  test: {
    projects: [
      project('house', ['test/*.test.ts']),
      project('unit', ['test/unit/**/*.test.ts']),
      project('property', ['test/property/**/*.test.ts'], { testTimeout: 120_000 }),
      project('model', ['test/model/**/*.test.ts'], { testTimeout: 120_000 }),
      project('contract', ['test/contract/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('types', [], {
        typecheck: { enabled: true, only: true, include: ['test/types/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
      }),
      project('cases', ['test/cases/**/*.test.ts'], { testTimeout: 120_000 }),
      project('seeds', ['test/seeds/**/*.test.ts']),
      project('e2e', ['test/e2e/**/*.test.ts'], { testTimeout: 300_000, hookTimeout: 300_000 }),
    ],
  },
})
