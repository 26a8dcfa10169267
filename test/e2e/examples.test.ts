import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundledProgram } from '../support/bundled-program.js'
import { run } from '../support/packed-package.js'

const numbered = readdirSync('examples')
  .filter((file) => /^\d\d-[a-z0-9-]+\.ts$/.test(file))
  .sort()

test('examples are numbered without gaps', () => {
  expect(numbered.map((file) => Number(file.slice(0, 2)))).toEqual(numbered.map((_, index) => index + 1))
})

describe.each(numbered)('examples/%s', (file) => {
  test('prints what its .out file says', () => {
    const expected = join('examples', file.replace(/\.ts$/, '.out'))
    const { status, stdout, stderr } = run('.', process.execPath, bundledProgram(join('examples', file)))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(existsSync(expected), `${expected} is missing`).toBe(true)
    expect(stdout).toBe(readFileSync(expected, 'utf8'))
  })
})
