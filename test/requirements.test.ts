import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openIds, proofs, requirements, requirementsPage } from '../scripts/requirements-page.js'

test('every requirement has a test that proves it', () => {
  expect(openIds()).toEqual([])
})

test('every title names requirements that exist', () => {
  const known = new Set(requirements().map(({ id }) => id))
  const unknown = proofs().flatMap(({ ids, title }) =>
    ids.filter((id) => !known.has(id)).map((id) => `${id}: ${title}`),
  )
  expect(unknown).toEqual([])
})

test('each requirement stands in the list once', () => {
  const ids = requirements().map(({ id }) => id)
  expect(ids).toHaveLength(new Set(ids).size)
  expect(ids).toHaveLength(294)
})

test('the page of requirements is as the tests are (npm run generate)', () => {
  expect(readFileSync('docs/reference/requirements.md', 'utf8')).toBe(requirementsPage())
})
