import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { specifierOf, subpaths } from '../../scripts/entries.js'
import type { Cell } from './cell.js'
import { projectWith, ran } from './workshop.js'

const specifiers = JSON.stringify(subpaths.map(specifierOf))

/** On the Node that runs the matrix, whose `require` in Jest knows no ES modules before 24.9. */
const jestTest = `const { trial } = require('./trial.cjs')
test.each(${specifiers})('%s is required', (specifier) => {
  expect(Object.keys(require(specifier)).length).toBeGreaterThan(0)
})
test('an error of one subpath is the error class of another', () => {
  const { RedressError } = require('redress')
  expect(() => require('redress/sla').defineCalendar({})).toThrow(RedressError)
})
test('the trial', () => trial({ sqlite: Number(process.versions.node.split('.')[0]) >= 22 }), 60_000)
`

const vitestTest = `import { expect, test } from 'vitest'
import { trial } from './trial.mjs'
test.each(${specifiers})('%s is imported', async (specifier) => {
  expect(Object.keys(await import(/* @vite-ignore */ specifier)).length).toBeGreaterThan(0)
})
test('the trial', () => trial({ sqlite: Number(process.versions.node.split('.')[0]) >= 22 }), 60_000)
`

export const testRunners = (tarball: string): readonly Cell[] => [
  {
    name: 'Jest 30, CommonJS, no configuration',
    run: async () => {
      const project = await projectWith('jest', tarball, 'jest@30')
      writeFileSync(join(project, 'redress.test.js'), jestTest)
      await ran(project, process.execPath, 'node_modules/jest/bin/jest.js')
      return `${subpaths.length} subpaths required`
    },
  },
  {
    name: 'Vitest 4',
    run: async () => {
      const project = await projectWith('vitest', tarball, 'vitest@4')
      writeFileSync(join(project, 'redress.test.mjs'), vitestTest)
      await ran(project, process.execPath, 'node_modules/vitest/vitest.mjs', 'run')
      return `${subpaths.length} subpaths imported`
    },
  },
]
