import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file))

/** Errors whose message is one text: a reader of the other language is told nothing. */
const inOneLanguage = (text: string): readonly string[] =>
  [...text.matchAll(/new RedressError\(\s*'[a-z-]+',\s*(['"`].*)/g)].map(([, says = '']) => says)

it('an error in one language would be seen', () => {
  expect(inOneLanguage("throw new RedressError('store-failed', 'The store is closed')")).toHaveLength(1)
  expect(inOneLanguage("throw new RedressError(\n  'store-failed',\n  `none`,\n)")).toHaveLength(1)
})

// Issues have both by their type.
it('every error of the package is told in both languages', () => {
  const found = sources.flatMap((file) =>
    inOneLanguage(readFileSync(join('src', file), 'utf8')).map((says) => `${file}: ${says}`),
  )
  expect(found).toEqual([])
})
