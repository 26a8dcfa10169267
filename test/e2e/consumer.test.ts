import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { applicationInTypeScript, strictConfig } from '../support/application-in-typescript.js'
import { projectWith, run } from '../support/packed-package.js'

const newest = resolve('node_modules/typescript')
const oldest = 'typescript@5.5.4'

const { tarball } = inject('packed')
let project = ''

beforeAll(() => {
  project = projectWith(tarball, oldest, '--omit=optional')
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const compiled = (compiler: string, resolution: Record<string, unknown>, file: string) => {
  writeFileSync(join(project, file), applicationInTypeScript)
  writeFileSync(join(project, 'tsconfig.json'), strictConfig(file, resolution))
  const { status, stdout } = run(project, process.execPath, join(compiler, 'bin/tsc'), '--project', '.')
  return { status, stdout }
}

const fine = { status: 0, stdout: '' }
const nodeNext = { module: 'nodenext', moduleResolution: 'nodenext' }
const strictest = { ...nodeNext, exactOptionalPropertyTypes: true, skipLibCheck: true }

describe('an application in strict TypeScript compiles', () => {
  test.each(['app.mts', 'app.cts'])('with the newest compiler: %s', (file) => {
    expect(compiled(newest, strictest, file)).toEqual(fine)
  })

  // XState's own declarations do not hold under exactOptionalPropertyTypes.
  test.each(['app.mts', 'app.cts'])('with declarations checked as well: %s', (file) => {
    expect(compiled(newest, nodeNext, file)).toEqual(fine)
  })

  test.each(['app.mts', 'app.cts'])('with the oldest supported compiler: %s', (file) => {
    expect(compiled(join(project, 'node_modules/typescript'), strictest, file)).toEqual(fine)
  })

  test('for a bundler', () => {
    const bundler = { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true }
    expect(compiled(newest, bundler, 'app.ts')).toEqual(fine)
  })

  test('with the old resolution that knows no exports', () => {
    const old = { module: 'commonjs', moduleResolution: 'node10', skipLibCheck: true }
    expect(compiled(join(project, 'node_modules/typescript'), old, 'app.ts')).toEqual(fine)
  })
})
