import { readdirSync, readFileSync } from 'node:fs'

/** Every code of an issue, read from the type that lists them. */
export const issueCodes: readonly string[] = [
  ...readFileSync('src/issue-codes.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm),
].map(([, code = '']) => code)

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && name !== 'issue-codes.ts')
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }))

/** The rooms whose sources write a code out: none for those that are composed, and for zod's own. */
export const roomsWriting = (code: string): readonly string[] => {
  const written = sources.filter(({ text }) => text.includes(`'${code}'`) || text.includes(`${code}: '`))
  return [
    ...new Set(written.map(({ name }) => (name.includes('/') ? name.split('/')[0] : 'every room') ?? '')),
  ]
}
