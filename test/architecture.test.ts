import { describe, expect, test } from 'vitest'
import type { Breach } from './support/architecture/breach.js'
import { breachesIn, sourcesBelow } from './support/architecture.js'

const house = sourcesBelow('src')

const foundIn = (files: Record<string, string>): string[] =>
  breachesIn(new Map(Object.entries(files))).map(({ rule, file }) => `${rule} ${file}`)

const listed = (breaches: readonly Breach[]): string[] =>
  breaches.map(({ rule, file, says }) => `${rule}: ${file} ${says}`)

test('the house follows its own rules', () => {
  expect(house.size).toBeGreaterThan(50)
  expect(listed(breachesIn(house))).toEqual([])
})

test('files stay small: the median within 80 lines, nine in ten within 200, none over 300', () => {
  const lengths = [...house].map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
  lengths.sort((a, b) => a.lines - b.lines)
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]?.lines
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  expect(at(0.5)).toBeLessThanOrEqual(80)
  expect(at(0.9)).toBeLessThanOrEqual(200)
})

describe('a planted breach is caught', () => {
  const planted: [name: string, files: Record<string, string>, found: string[]][] = [
    [
      'an import that points up',
      { 'src/sla/due.ts': `import { handle } from '../complaint/index.js'`, 'src/complaint/index.ts': '' },
      ['floor src/sla/due.ts'],
    ],
    [
      'a type import that points up',
      { 'src/policy/check.ts': `import type { Desk } from '../desk/index.js'` },
      ['floor src/policy/check.ts'],
    ],
    [
      'an inline type import that points up',
      { 'src/issues.ts': `export type A = import('./rules/index.js').Table` },
      ['floor src/issues.ts'],
    ],
    [
      'a door between siblings',
      { 'src/rules/evaluate.ts': `export { due } from '../sla/index.js'` },
      ['floor src/rules/evaluate.ts'],
    ],
    [
      'rules or sla knowing the vocabulary',
      { 'src/sla/clock.ts': `import type { Money } from '../vocabulary/index.js'` },
      ['floor src/sla/clock.ts'],
    ],
    [
      'the desk knowing a store',
      { 'src/desk/desk.ts': `import { memoryStore } from '../stores/index.js'` },
      ['floor src/desk/desk.ts'],
    ],
    ['a room on no floor', { 'src/attic/box.ts': 'export const box = 1' }, ['floor src/attic/box.ts']],
    [
      'a window instead of a door',
      { 'src/complaint/open.ts': `import { cell } from '../rules/cells/cell.js'` },
      ['door src/complaint/open.ts'],
    ],
    [
      'a room going through its own index',
      { 'src/rules/graph.ts': `import { table } from './index.js'`, 'src/rules/index.ts': '' },
      ['door src/rules/graph.ts'],
    ],
    [
      'a cycle of two values',
      {
        'src/sla/a.ts': `import { b } from './b.js'\nexport const a = b`,
        'src/sla/b.ts': `import { a } from './a.js'\nexport const b = a`,
      },
      ['cycle src/sla/a.ts'],
    ],
    [
      'a cycle closed by types only, over three files',
      {
        'src/sla/a.ts': `import { b } from './b.js'\nexport type A = typeof b`,
        'src/sla/b.ts': `export { c as b } from './c.js'`,
        'src/sla/c.ts': `import type { A } from './a.js'\nexport const c = {} as A`,
      },
      ['cycle src/sla/a.ts'],
    ],
    ['a module importing itself', { 'src/sla/a.ts': `import './a.js'` }, ['cycle src/sla/a.ts']],
    ['async', { 'src/rules/a.ts': 'export const a = async () => 1' }, ['purity src/rules/a.ts']],
    ['await', { 'src/rules/a.ts': 'export const a = await b' }, ['purity src/rules/a.ts']],
    [
      'Promise as a value',
      { 'src/rules/a.ts': 'export const a = Promise.resolve(1)' },
      ['purity src/rules/a.ts'],
    ],
    ['Promise as a type', { 'src/report/a.ts': 'export type A = Promise<1>' }, ['purity src/report/a.ts']],
    ['Date.now', { 'src/sla/a.ts': 'export const a = Date.now()' }, ['purity src/sla/a.ts']],
    ['new Date()', { 'src/sla/a.ts': 'export const a = new Date()' }, ['purity src/sla/a.ts']],
    ['Date()', { 'src/sla/a.ts': 'export const a = Date()' }, ['purity src/sla/a.ts']],
    ['Math.random', { 'src/crm/a.ts': 'export const a = Math.random()' }, ['purity src/crm/a.ts']],
    ['a timer', { 'src/machine/a.ts': 'setTimeout(() => {}, 1)' }, ['purity src/machine/a.ts']],
    [
      'a timer by another road',
      { 'src/machine/a.ts': 'globalThis.setTimeout(f, 1)' },
      ['purity src/machine/a.ts'],
    ],
    ['Node below the stores', { 'src/desk/a.ts': `import 'node:fs'` }, ['platform src/desk/a.ts']],
    ['Node without its prefix', { 'src/hash.ts': `import { join } from 'path'` }, ['platform src/hash.ts']],
    [
      'XState outside machine',
      { 'src/desk/a.ts': `import { createActor } from 'xstate'` },
      ['engine src/desk/a.ts'],
    ],
    ['code made from text', { 'src/rules/a.ts': `new Function('return 1')` }, ['eval src/rules/a.ts']],
    [
      'the digits of a currency from the runtime',
      { 'src/report/a.ts': `new Intl.NumberFormat('en', { style: 'currency', currency })` },
      ['money src/report/a.ts'],
    ],
    ['inheritance', { 'src/rules/a.ts': 'export class A extends B {}' }, ['inheritance src/rules/a.ts']],
    ['an empty word', { 'src/rules/cell-helpers.ts': '' }, ['name src/rules/cell-helpers.ts']],
    ['a drawer', { 'src/rules/types.ts': '' }, ['name src/rules/types.ts']],
    ['a name in another case', { 'src/rules/hitPolicy.ts': '' }, ['name src/rules/hitPolicy.ts']],
  ]

  test.each(planted)('%s', (_, files, found) => expect(foundIn(files)).toEqual(found))
})

describe('what only looks like a breach is left alone', () => {
  const innocent: [name: string, file: string, text: string][] = [
    ['comments', 'src/sla/a.ts', '// await Date.now()\n/* import "node:fs" */ export const a = 1'],
    ['strings and templates', 'src/sla/a.ts', 'export const a = ["setTimeout", `new Date() async`]'],
    ['regular expressions', 'src/sla/a.ts', 'export const a = /await Promise/'],
    ['a Date of something', 'src/sla/a.ts', 'export const a = (b: Date) => new Date(b.getTime())'],
    ['labels', 'src/report/a.ts', 'export const a = { performance: 1, process: 2 }.process'],
    ['the sanctioned doors', 'src/policy/a.ts', `import { b } from '../regimes/index.js'`],
    ['a shelf of its own', 'src/policy/a.ts', `import { b } from '../sla/calendars/index.js'`],
    ['waiting where waiting is done', 'src/desk/a.ts', 'export const a = async () => new Date()'],
    ['a declaration for a package without types', 'src/rules/saxen.d.ts', `declare module 'saxen'`],
    ['the one error class', 'src/errors.ts', 'export class RedressError extends Error {}'],
  ]

  test.each(innocent)('%s', (_, file, text) => expect(foundIn({ [file]: text })).toEqual([]))
})
