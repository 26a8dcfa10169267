import { readFileSync, writeFileSync } from 'node:fs'
import { pages, refreshed } from './example-regions.js'

/** Puts the current text of every named example region into README and docs. */
for (const page of pages()) {
  const before = readFileSync(page, 'utf8')
  const after = refreshed(page, before)
  if (after !== before) {
    writeFileSync(page, after)
    console.log(`refreshed ${page}`)
  }
}
