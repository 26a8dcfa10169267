import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dict } from '@node-rs/jieba/dict.js'

/** Writes `src/cli/check/frequent-words.ts` from jieba's dictionary: words of three and four characters that are often met in texts. */
const { version } = createRequire(import.meta.url)('@node-rs/jieba/package.json') as { version: string }

const oftenMet = 100

const words = Buffer.from(dict)
  .toString('utf8')
  .split('\n')
  .flatMap((line) => {
    const [word = '', count] = line.split(' ')
    return /^[\u4e00-\u9fff]{3,4}$/.test(word) && Number(count) >= oftenMet ? [word] : []
  })

writeFileSync(
  'src/cli/check/frequent-words.ts',
  `/** Written by scripts/frequent-words.ts from the dictionary of jieba (@node-rs/jieba ${version}, MIT). */
// biome-ignore format: one line
export const frequentWords = '${words.sort().join(' ')}'
`,
)
