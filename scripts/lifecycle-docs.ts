import { writeFileSync } from 'node:fs'
import { toSvg } from '../src/machine/index.js'
import { lifecyclePage } from './lifecycle-page.js'

writeFileSync('docs/reference/lifecycle.md', lifecyclePage())
for (const language of ['en', 'zh'] as const)
  writeFileSync(`docs/reference/lifecycle.${language}.svg`, toSvg(language))
