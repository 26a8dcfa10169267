import { writeFileSync } from 'node:fs'
import { eventPage } from './event-page.js'

writeFileSync('docs/reference/events.md', eventPage())
