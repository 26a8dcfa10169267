import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { specifierOf, subpaths } from '../../scripts/entries.js'
import { projectWith, run } from '../support/packed-package.js'
import surface from '../surface.json' with { type: 'json' }

const reviewed: Readonly<Record<string, { readonly values: readonly string[] }>> = surface

const bin = (name: string) => resolve('node_modules/.bin', name)

const { tarball, files } = inject('packed')
let project = ''

beforeAll(() => {
  project = projectWith(tarball)
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const write = (file: string, ...lines: readonly string[]) =>
  writeFileSync(join(project, file), `${lines.join('\n')}\n`)

const expectedNames = Object.fromEntries(
  subpaths.map((subpath) => [specifierOf(subpath), reviewed[subpath]?.values]),
)
const specifiers = JSON.stringify(Object.keys(expectedNames))
const namesOf = `Object.fromEntries(loaded.map(([s, m]) => [s, Object.keys(m).filter((n) => n !== 'default').sort()]))`

describe('the tarball', () => {
  test('holds what a host needs and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'README.zh-CN.md',
        'CHANGELOG.md',
        'schema/policy.schema.json',
        'dist/cli/main.js',
      ]),
    )
    const strangers = files.filter(
      (file) =>
        !/^(dist|schema|docs|examples)\/|^(package\.json|LICENSE|README(\.zh-CN)?\.md|(CHANGELOG|UPGRADING|CONTRIBUTING)\.md)$/.test(
          file,
        ),
    )
    expect(strangers).toEqual([])
  })

  test('pleases publint', () => {
    const { status, stdout } = run('.', bin('publint'), 'run', tarball, '--strict')
    expect(status, stdout).toBe(0)
  })

  test('has types that resolve in every module system (attw); node10, which knows no exports, is not served', () => {
    // Into a file: into a pipe, attw ends before all of its answer is written.
    const answer = join(project, 'attw.json')
    const args = [tarball, '--format', 'json', '--entrypoints', ...subpaths]
    run('.', 'sh', '-c', `"$0" "$@" > '${answer}'`, bin('attw'), ...args)
    const { analysis, problems } = JSON.parse(readFileSync(answer, 'utf8'))
    expect(analysis.types).toEqual({ kind: 'included' })
    expect(Object.keys(analysis.entrypoints)).toEqual(expect.arrayContaining([...subpaths]))
    const found = Object.values<{ resolutionKind?: string }[]>(problems).flat()
    expect(found.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([])
  })
})

describe('in an empty project', () => {
  test('every subpath is an ES module with the reviewed names', () => {
    write(
      'all.mjs',
      `const loaded = await Promise.all(${specifiers}.map(async (s) => [s, await import(s)]))`,
      `console.log(JSON.stringify(${namesOf}))`,
    )
    const { status, stdout, stderr } = run(project, process.execPath, 'all.mjs')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(expectedNames)
  })

  test('every subpath is a CommonJS module with the same names', () => {
    write(
      'all.cjs',
      `const loaded = ${specifiers}.map((s) => [s, require(s)])`,
      `console.log(JSON.stringify(${namesOf}))`,
    )
    const { status, stdout, stderr } = run(project, process.execPath, 'all.cjs')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(expectedNames)
  })

  test.each(['mjs', 'cjs'])('an error of one subpath is the error class of another (%s)', (ending) => {
    const load = ending === 'mjs' ? 'await import' : 'require'
    write(
      `same.${ending}`,
      `const { RedressError } = ${load}('redress')`,
      `const { defineCalendar } = ${load}('redress/sla')`,
      `try { defineCalendar({}) } catch (error) { console.log(error instanceof RedressError, error.code) }`,
    )
    expect(run(project, process.execPath, `same.${ending}`).stdout).toBe('true invalid-definition\n')
  })

  test('the policy schema is a JSON file that can be required', () => {
    const { stdout } = run(
      project,
      process.execPath,
      '--print',
      `require('redress/policy.schema.json').$schema`,
    )
    expect(stdout.trim()).toMatch(/json-schema\.org/)
  })

  test('what is not published stays closed', () => {
    const { status, stderr } = run(project, process.execPath, '--eval', `require('redress/dist/index.cjs')`)
    expect(status).not.toBe(0)
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test('the program runs from its bin', () => {
    const { status, stdout } = run(project, join(project, 'node_modules/.bin/redress'), '--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: redress /)
    expect(stdout).toMatch(/^ {2}run /m)
  })
})
