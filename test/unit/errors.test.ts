import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorPage } from '../../scripts/error-page.js'

test('the page of codes is up to date (npx tsx scripts/error-docs.ts)', () => {
  expect(readFileSync('docs/reference/errors.md', 'utf8')).toBe(errorPage())
})
