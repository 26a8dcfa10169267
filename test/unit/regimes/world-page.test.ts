import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { regimePage } from '../../../scripts/regime-page.js'

test('the reference page shows the regimes as they are (npm run generate)', () => {
  expect(readFileSync('docs/reference/regimes.md', 'utf8')).toBe(regimePage())
})
