import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventPage } from '../../../../scripts/event-page.js'
import { eventTypes } from '../../../../src/vocabulary/index.js'

const page = readFileSync('docs/reference/events.md', 'utf8')

test('the page of events is as the schemas, the chart and the permissions are (npm run generate)', () => {
  expect(page).toBe(eventPage())
})

test('every event has a section that says who sends it and from where', () => {
  const sections = page.split(/^### /m).slice(1)
  for (const type of eventTypes) {
    const section = sections.find((each) => each.startsWith(`\`${type}\`\n`)) ?? ''
    expect(section).toMatch(/^- Sent by: \S/m)
    expect(section).toMatch(/^- From: \S/m)
  }
})
