import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorPage } from '../../scripts/error-page.js'

test('the page of codes is up to date (npm run generate)', () => {
  expect(readFileSync('docs/reference/errors.md', 'utf8')).toBe(errorPage())
})
