import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiPages, undocumented } from '../scripts/api-page.js'
import { declarationOf } from '../scripts/declarations.js'
import { published } from '../scripts/entries.js'
import { publishedNames } from '../scripts/published-names.js'

const names = new Set(
  published.flatMap(([, source]) => {
    const { values, types } = publishedNames(source)
    return [...values, ...types]
  }),
)

test('every public name says what it means, and every function shows an example', () => {
  expect(names.size).toBeGreaterThan(100)
  expect(undocumented()).toEqual([])
})

/** What doors have brought that did not exist when the names were counted first. */
const ofNewDoors = { './worker': 4, './telemetry': 1, './crm': 11, './events': 2 }

test('public names do not become more, but for those of new doors', () => {
  const brought = Object.values(ofNewDoors).reduce((sum, each) => sum + each, 0)
  expect(names.size).toBeLessThanOrEqual(300 + brought)
})

test('the pages of the public names are as the source says (npm run generate)', () => {
  const pages = apiPages()
  expect(readdirSync('docs/reference/api').map((name) => `docs/reference/api/${name}`)).toEqual(
    [...pages.keys()].sort(),
  )
  for (const [file, text] of pages) expect(readFileSync(file, 'utf8'), file).toBe(text)
})

describe('a declaration', () => {
  test('is found behind the doors, with its comment and its signature', () => {
    const due = declarationOf('src/sla/public.ts', 'due')
    expect(due?.kind).toBe('function')
    expect(due?.signature).toMatch(/^due\(calendar: Calendar, [^{]*\): Date$/)
    expect(due?.comment).toContain('@example')
  })

  test('of a class is shown without its body, of an interface with it', () => {
    expect(declarationOf('src/index.ts', 'RedressError')?.signature).toBe('class RedressError extends Error')
    expect(declarationOf('src/index.ts', 'Complaint')?.signature).toMatch(
      /^interface Complaint<Types[^{]*> \{[\s\S]*\}$/,
    )
  })

  test('that is not there is not made up', () => {
    expect(declarationOf('src/index.ts', 'nothingOfTheKind')).toBeUndefined()
  })
})
