import { writeFileSync } from 'node:fs'
import { entries } from './entries.js'
import { publishedNames } from './published-names.js'

/** Rewrites test/surface.json, the reviewed list of everything that hosts may import. Read its diff before committing it. */
const surface = Object.fromEntries(
  Object.entries(entries).map(([subpath, source]) => [subpath, publishedNames(source)]),
)
writeFileSync('test/surface.json', `${JSON.stringify(surface, null, 2)}\n`)
