import { writeFileSync } from 'node:fs'
import { regimePage } from './regime-page.js'

writeFileSync('docs/reference/regimes.md', regimePage())
