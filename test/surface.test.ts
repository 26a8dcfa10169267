import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import published from '../schema/policy.schema.json' with { type: 'json' }
import { entries, specifierOf, subpaths } from '../scripts/entries.js'
import { publishedNames } from '../scripts/published-names.js'
import { policyJsonSchema } from '../src/policy/index.js'
import reviewed from './surface.json' with { type: 'json' }

const below = (prefix: string) => subpaths.filter((subpath) => subpath.startsWith(prefix))

test('every published subpath is reviewed, and nothing else', () => {
  expect(Object.keys(reviewed)).toEqual(subpaths)
})

describe.each(subpaths)('%s', (subpath) => {
  test('publishes the reviewed names (npm run surface, then read the diff)', () => {
    expect(publishedNames(entries[subpath])).toEqual(reviewed[subpath])
  })

  test('has these values when it is loaded', async () => {
    const loaded = await import(`../${entries[subpath]}`)
    expect(Object.keys(loaded).sort()).toEqual(reviewed[subpath].values)
  })
})

test('every regime is published', () => {
  const regimes = readdirSync('src/regimes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `./regimes/${name}`)
  expect(below('./regimes/')).toEqual(regimes.sort())
})

test('every calendar is published', () => {
  const shelf = publishedNames('src/sla/calendars/index.ts').values
  const values = below('./calendars/').flatMap((subpath) => publishedNames(entries[subpath]).values)
  expect(values.sort()).toEqual(shelf)
})

test('editors read the schema that policies are checked with (npm run schema)', () => {
  expect(published).toEqual(policyJsonSchema())
})

test('a subpath is imported by its name', () => {
  expect(specifierOf('.')).toBe('redress')
  expect(specifierOf('./rules')).toBe('redress/rules')
})
