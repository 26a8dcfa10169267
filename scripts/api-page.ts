import { type Declared, declarationOf } from './declarations.js'
import { entries, type Subpath, specifierOf, subpaths } from './entries.js'
import { publishedNames } from './published-names.js'

interface Entry {
  readonly name: string
  readonly subpath: Subpath
  readonly declared: Declared
}

/** Shelves of data share one page: a host imports one book of them. */
const pageOf = (subpath: Subpath): string => {
  const shelf = /^\.\/(calendars|regimes)\//.exec(subpath)?.[1]
  if (shelf === 'calendars') return 'calendars'
  return subpath === '.' ? 'redress' : subpath.slice(2).replace('/', '-')
}

const isDataOfRegime = (subpath: Subpath): boolean => subpath.startsWith('./regimes/')

const entriesOf = (subpath: Subpath): Entry[] => {
  const source = entries[subpath] ?? ''
  const { values, types } = publishedNames(source)
  return [...values, ...types]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((name) => {
      const declared = declarationOf(source, name)
      if (declared === undefined) throw new Error(`${specifierOf(subpath)}: no declaration of ${name}`)
      return { name, subpath, declared }
    })
}

const tag = (comment: string, name: string): string[] =>
  [...comment.matchAll(new RegExp(`^@${name}\\b[ \\t]*([\\s\\S]*?)(?=^@|$(?![\\s\\S]))`, 'gm'))].map(
    (found) => (found[1] ?? '').trim(),
  )

const summaryOf = (comment: string): string => comment.split(/^@/m)[0]?.trim() ?? ''

/** `{@link due}` → `due`. */
const plain = (text: string): string => text.replace(/\{@link ([^}|]+?)(?:\|[^}]*)?\}/g, '`$1`')

const longestSignature = 40

const shortened = (signature: string): string => {
  const lines = signature.split('\n')
  if (lines.length <= longestSignature) return signature
  return [...lines.slice(0, longestSignature), `// … and ${lines.length - longestSignature} lines more`].join(
    '\n',
  )
}

const fenced = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``

const exampleOf = (text: string): string => fenced(text.replace(/^```\w*\n|\n?```$/g, ''))

const section = ({ name, declared: { signature, comment } }: Entry): string =>
  [
    `## ${name}`,
    plain(summaryOf(comment)),
    fenced(shortened(signature)),
    ...tag(comment, 'throws').map((text) => `Throws ${plain(text)}`),
    ...tag(comment, 'example').map((text) => `Example:\n\n${exampleOf(text)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

/** The entry in full stands on the page of the room; the front door points there. */
const homes = (): ReadonlyMap<string, Subpath> => {
  const home = new Map<string, Subpath>()
  for (const subpath of [...subpaths.filter((each) => each !== '.'), '.' as const])
    for (const { name, declared } of entriesOf(subpath)) {
      const key = `${name} ${declared.signature}`
      if (!home.has(key)) home.set(key, subpath)
    }
  return home
}

const lead = (subpaths: readonly Subpath[]): string =>
  subpaths.length === 1
    ? `# \`${specifierOf(subpaths[0] ?? '.')}\``
    : `# Calendars\n\nEach is imported by its name: ${subpaths.map((each) => `\`${specifierOf(each)}\``).join(', ')}.`

/**
 * The pages `docs/reference/api/<page>.md`, made from what is written above each public name: its meaning, its signature, what it
 * throws, an example. Regimes are data and have a page of their own, `docs/reference/regimes.md`.
 */
export const apiPages = (): ReadonlyMap<string, string> => {
  const home = homes()
  const pages = new Map<string, Subpath[]>()
  for (const subpath of subpaths.filter((each) => !isDataOfRegime(each)))
    pages.set(pageOf(subpath), [...(pages.get(pageOf(subpath)) ?? []), subpath])
  const written = [...pages].map(([page, ofPage]): [string, string] => {
    const sections = ofPage.flatMap(entriesOf).map((entry) => {
      const place = home.get(`${entry.name} ${entry.declared.signature}`) ?? entry.subpath
      const homePage = isDataOfRegime(place) ? page : pageOf(place)
      if (homePage === page) return section(entry)
      return `## ${entry.name}\n\nAs in [\`${specifierOf(place)}\`](${homePage}.md#${entry.name.toLowerCase()}).`
    })
    return [
      `docs/reference/api/${page}.md`,
      `${[lead(ofPage), 'Made from the source by `npm run generate`.', ...sections].join('\n\n')}\n`,
    ]
  })
  const list = [...pages].map(([page, ofPage]) => {
    const names = ofPage.flatMap(entriesOf).map(({ name }) => `[${name}](${page}.md#${name.toLowerCase()})`)
    return `## [${ofPage.map((each) => `\`${specifierOf(each)}\``).join(', ')}](${page}.md)\n\n${names.join(' · ')}`
  })
  const index = `# Every public name\n\nMade from the source by \`npm run generate\`.\n\n${list.join('\n\n')}\n`
  return new Map([['docs/reference/api/README.md', index], ...written])
}

/** Public names that do not say what they mean, and functions without an example: `redress/sla due: an example`. */
export const undocumented = (): readonly string[] => {
  const gaps = subpaths.flatMap((subpath) =>
    entriesOf(subpath).flatMap(({ name, declared: { kind, comment } }) => [
      ...(summaryOf(comment) === '' ? [`${name}: what it means`] : []),
      ...(kind === 'function' && tag(comment, 'example').length === 0 ? [`${name}: an example`] : []),
    ]),
  )
  return [...new Set(gaps)].sort()
}
