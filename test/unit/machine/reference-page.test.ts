import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifecyclePage } from '../../../scripts/lifecycle-page.js'
import { toSvg } from '../../../src/machine/index.js'

test('the reference page shows the chart and the controls as they are (npm run generate)', () => {
  expect(readFileSync('docs/reference/lifecycle.md', 'utf8')).toBe(lifecyclePage())
})

test.each(['en', 'zh'] as const)('its picture in %s shows the chart as it is', (language) => {
  expect(readFileSync(`docs/reference/lifecycle.${language}.svg`, 'utf8')).toBe(toSvg(language))
})
