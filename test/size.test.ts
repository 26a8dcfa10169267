import { isBuiltin } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Book, published, rooms, type Subpath } from '../scripts/entries.js'
import { type Bundle, bundled, bundledNames } from './support/bundle.js'

/**
 * Minified kilobytes (1,000 bytes) with dependencies and without peers: what was measured, and a tenth more.
 * Whoever raises a ceiling says why in the commit.
 */
const ceilings: Record<Exclude<Subpath, Book>, number> = {
  '.': 505,
  './machine': 137,
  './rules': 450,
  './feel': 212,
  './dmn': 312,
  './sla': 88,
  './regimes': 99,
  './policy': 360,
  './policy/files': 930,
  './vocabulary': 60,
  './report': 226,
  './repeats': 310,
  './import': 134,
  './crm': 208,
  './events': 60,
  './memory': 10.5,
  './sqlite': 26,
  './postgres': 33,
  './worker': 13,
  './telemetry': 4,
  './testing': 840,
}

/** Shelves grow a book at a time; each book is small. */
const shelfCeilings: Readonly<Record<string, number>> = { calendars: 11, regimes: 19 }

const isOnShelf = (subpath: Subpath): subpath is Book => /^\.\/(calendars|regimes)\/./.test(subpath)

/** The first editions of all regimes together: words that are kept as they are. */
const firstEditionsCeiling = 92

const ceilingOf = (subpath: Subpath): number =>
  subpath === './regimes/first-editions'
    ? firstEditionsCeiling
    : isOnShelf(subpath)
      ? (shelfCeilings[subpath.split('/')[1] ?? ''] ?? 0)
      : ceilings[subpath]

/** Peers that an entry may ask its host for; no entry that is listed nowhere may ask for any. */
const asksFor: Partial<Record<Subpath, readonly string[]>> = {
  '.': ['xstate', 'zod'],
  './machine': ['xstate', 'zod'],
  './rules': ['zod'],
  './regimes': ['zod'],
  './policy': ['xstate', 'zod'],
  './policy/files': ['zod'],
  './vocabulary': ['zod'],
  './report': ['xstate', 'zod'],
  './repeats': ['zod'],
  './import': ['stream', 'zod'],
  './crm': ['xstate', 'zod'],
  './events': ['zod'],
  './testing': ['xstate', 'zod'],
}

/** Modules of Node's that an entry needs; without them it is for web pages and workers too. */
const needsOfNode: Partial<Record<Subpath, readonly string[]>> = { './import': ['stream'] }

const codeFromText = /\bnew Function\b|[^.\w]Function\(|[^.\w]eval\(/

describe.each(published)('%s', (subpath, source) => {
  let bundle: Bundle

  beforeAll(async () => {
    bundle = await bundled(source, needsOfNode[subpath])
  })

  test('bundles for a browser, but for what is said to need Node', () => {
    const ofNode = bundle.leftToHost.filter((name) => isBuiltin(name))
    expect(ofNode).toEqual(needsOfNode[subpath] ?? [])
  })

  test('stays within its ceiling', () => {
    expect(bundle.bytes / 1000).toBeLessThanOrEqual(ceilingOf(subpath))
  })

  test('asks its host only for the peers it needs', () => {
    expect(bundle.leftToHost).toEqual(asksFor[subpath] ?? [])
  })

  test('makes no code from text', () => {
    expect(codeFromText.test(bundle.text)).toBe(false)
  })
})

test('a table is defined, compiled and decided without FEEL engine and zod', async () => {
  const bundle = await bundledNames(`./${rooms['./rules']}`, [
    'defineTable',
    'compile',
    'evaluate',
    'firstMatch',
  ])
  expect(bundle.leftToHost).toEqual([])
  expect(bundle.gzipped / 1000).toBeLessThanOrEqual(31)
})

test('a deadline alone costs a page no more than 6 kB', async () => {
  const bundle = await bundledNames(`./${rooms['./sla']}`, ['due'])
  expect(bundle.leftToHost).toEqual([])
  expect(bundle.gzipped / 1000).toBeLessThanOrEqual(6)
})

test('an entry that reached for Node would not bundle', async () => {
  await expect(bundled('src/cli/main.ts')).rejects.toThrow(/Could not resolve "node:/)
})

test('code made from text would be seen in a bundle', () => {
  expect(codeFromText.test('const f=new Function("return 1")')).toBe(true)
  expect(codeFromText.test('a=eval("1")')).toBe(true)
})
