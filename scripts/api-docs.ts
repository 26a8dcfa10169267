import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { apiPages } from './api-page.js'

rmSync('docs/reference/api', { recursive: true, force: true })
mkdirSync('docs/reference/api', { recursive: true })
for (const [file, text] of apiPages()) writeFileSync(file, text)
