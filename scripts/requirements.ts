import { writeFileSync } from 'node:fs'
import { openIds, requirementsPage } from './requirements-page.js'

writeFileSync('docs/reference/requirements.md', requirementsPage())

const open = openIds()
console.log(`${open.length} requirements have no proving test`)
for (const seed of new Set(open.map((id) => id.slice(0, 3))))
  console.log(open.filter((id) => id.startsWith(seed)).join(' '))
