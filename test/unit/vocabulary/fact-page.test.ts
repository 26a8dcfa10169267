import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factPage } from '../../../scripts/fact-page.js'

test('the page of facts is as the vocabulary is (npm run generate)', () => {
  expect(readFileSync('docs/reference/facts.md', 'utf8')).toBe(factPage())
})
