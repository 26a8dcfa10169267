import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openIds, proofs, requirements, requirementsPage } from '../scripts/requirements-page.js'

/** Requirements whose tests are still to be written; the list only ever gets shorter. */
const toBeProven = new Set(
  `
    S01.1 S01.2 S01.3 S01.4 S01.5 S01.6 S01.7 S01.8 S01.9 S01.10 S01.11 S01.12 S01.13 S01.14 S01.15 S01.16 S01.17 S01.18 S01.19 S01.20 S01.21 S01.22 S01.23 S01.24 S01.25 S01.26 S01.27 S01.28
    S02.1 S02.2 S02.3 S02.4 S02.5 S02.6 S02.7 S02.8 S02.9 S02.10 S02.11 S02.12 S02.13 S02.14 S02.15 S02.16 S02.17 S02.18 S02.19 S02.20 S02.21 S02.22 S02.23 S02.24 S02.25 S02.26
    S03.1 S03.2 S03.3 S03.4 S03.5 S03.6 S03.7 S03.8 S03.9 S03.10 S03.11 S03.12 S03.13 S03.14 S03.15 S03.16 S03.17
    S04.1 S04.2 S04.3 S04.4 S04.5 S04.6 S04.7 S04.8 S04.9 S04.10 S04.11 S04.12 S04.13 S04.14 S04.15 S04.16 S04.17
    S05.1 S05.2 S05.3 S05.4 S05.5 S05.6 S05.7 S05.8 S05.9 S05.10 S05.11 S05.12 S05.13 S05.14 S05.15 S05.16 S05.17 S05.18 S05.19 S05.20 S05.21 S05.22 S05.23 S05.24 S05.25 S05.26 S05.27 S05.28 S05.29 S05.30
    S11.1 S11.2 S11.3 S11.4 S11.5 S11.6 S11.7 S11.8 S11.9 S11.10 S11.11 S11.12 S11.13 S11.14 S11.15 S11.16 S11.17
    S12.1 S12.2 S12.3 S12.4 S12.5 S12.6 S12.7 S12.8 S12.9 S12.10 S12.11 S12.12 S12.13 S12.14 S12.15 S12.16 S12.17
    S13.1 S13.2 S13.3 S13.4 S13.5 S13.6 S13.7 S13.8 S13.9 S13.10 S13.11 S13.12 S13.13 S13.14 S13.15 S13.16 S13.17 S13.18 S13.19 S13.20 S13.21 S13.22
    S15.1 S15.2 S15.3 S15.4 S15.5 S15.7 S15.8 S15.9 S15.10 S15.11 S15.12 S15.13 S15.14 S15.15 S15.16 S15.17 S15.18 S15.19 S15.20
  `.match(/S\d\d\.\d+/g),
)

test('every requirement has a test that proves it', () => {
  expect(openIds().filter((id) => !toBeProven.has(id))).toEqual([])
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

test('the page of requirements is as the tests are (npx tsx scripts/requirements.ts)', () => {
  expect(readFileSync('docs/reference/requirements.md', 'utf8')).toBe(requirementsPage())
})
