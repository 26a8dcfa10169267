import { writeFileSync } from 'node:fs'
import { errorPage } from './error-page.js'

writeFileSync('docs/reference/errors.md', errorPage())
