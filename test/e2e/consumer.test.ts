import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { specifierOf, subpaths } from '../../scripts/entries.js'
import { projectWith, run } from '../support/packed-package.js'

const newest = resolve('node_modules/typescript')
const oldest = 'typescript@5.5.4'

const { tarball } = inject('packed')
let project = ''

beforeAll(() => {
  project = projectWith(tarball, oldest, '--omit=optional')
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const everySubpath = subpaths.map((subpath, index) => `import * as m${index} from '${specifierOf(subpath)}'`)
const everyModule = `export const all = [${subpaths.map((_, index) => `m${index}`).join(', ')}]`

const application = [
  `import { type Complaint, type ComplaintStore, createDesk } from 'redress'`,
  `import { memoryStore } from 'redress/memory'`,
  `import { cnMainland } from 'redress/calendars/cn-mainland'`,
  `import { defineCalendar, due } from 'redress/sla'`,
  `export const store: ComplaintStore = memoryStore()`,
  `export const desk = createDesk({ store, policies: [] })`,
  `export const kept = async (id: string): Promise<Complaint | undefined> => (await store.load(id))?.complaint`,
  `// @ts-expect-error a desk needs a store`,
  `createDesk({ policies: [] })`,
  `export const office = defineCalendar(cnMainland)`,
  `export const answerBy: Date = due(office, '2026-09-30T08:00:00Z', { businessDays: 3 })`,
  `// @ts-expect-error a target is a unit and an amount`,
  `due(office, '2026-09-30T08:00:00Z', 3)`,
  `// @ts-expect-error there is no such unit`,
  `due(office, '2026-09-30T08:00:00Z', { fortnights: 1 })`,
]

const compiled = (compiler: string, resolution: Record<string, unknown>, file: string) => {
  writeFileSync(join(project, file), `${[...everySubpath, everyModule, ...application].join('\n')}\n`)
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    ...resolution,
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
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
