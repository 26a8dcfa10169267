import { describe, expect, test } from 'vitest'
import published from '../schema/policy.schema.json' with { type: 'json' }
import { booksOf, published as publishedSubpaths, specifierOf, subpaths } from '../scripts/entries.js'
import { publishedNames } from '../scripts/published-names.js'
import { policyJsonSchema } from '../src/policy/index.js'
import reviewed from './surface.json' with { type: 'json' }

const reviewedNames: Readonly<Record<string, { readonly values: string[]; readonly types: string[] }>> =
  reviewed

test('every published subpath is reviewed, and nothing else', () => {
  expect(Object.keys(reviewed)).toEqual(subpaths)
})

describe.each(publishedSubpaths)('%s', (subpath, source) => {
  test('publishes the reviewed names (npm run generate, then read the diff)', () => {
    expect(publishedNames(source)).toEqual(reviewedNames[subpath])
  })

  test('has these values when it is loaded', async () => {
    const path = `../${source}`
    const loaded = await import(path)
    expect(Object.keys(loaded).sort()).toEqual(reviewedNames[subpath]?.values)
  })
})

test.each(['./calendars/*', './regimes/*'] as const)('%s: each subpath names a value of its own', (shelf) => {
  const values = booksOf(shelf).map((subpath) => reviewedNames[subpath]?.values)
  expect(values.filter((names) => names === undefined || names.length === 0)).toEqual([])
})

test('every calendar and every regime of a shelf is a book on it', () => {
  const names = (prefix: string) =>
    subpaths
      .filter((subpath) => subpath.startsWith(prefix))
      .flatMap((subpath) => reviewedNames[subpath]?.values ?? [])
  expect(names('./calendars/').sort()).toEqual(publishedNames('src/sla/calendars/index.ts').values)
  expect(publishedNames('src/regimes/index.ts').values).toEqual(expect.arrayContaining(names('./regimes/')))
})

test('editors read the schema that policies are checked with (npm run generate)', () => {
  expect(published).toEqual(policyJsonSchema())
})

test('a subpath is imported by its name', () => {
  expect(specifierOf('.')).toBe('redress')
  expect(specifierOf('./rules')).toBe('redress/rules')
})
