import { writeFileSync } from 'node:fs'
import { factPage } from './fact-page.js'

writeFileSync('docs/reference/facts.md', factPage())
