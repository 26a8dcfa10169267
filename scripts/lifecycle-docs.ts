import { writeFileSync } from 'node:fs'
import { lifecyclePage } from './lifecycle-page.js'

writeFileSync('docs/reference/lifecycle.md', lifecyclePage())
