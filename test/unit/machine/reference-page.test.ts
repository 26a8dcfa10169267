import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifecyclePage } from '../../../scripts/lifecycle-page.js'

test('the reference page shows the chart and the controls as they are (npx tsx scripts/lifecycle-docs.ts)', () => {
  expect(readFileSync('docs/reference/lifecycle.md', 'utf8')).toBe(lifecyclePage())
})
