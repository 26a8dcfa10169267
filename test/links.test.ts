import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from './support/packed-package.js'

/** Everything that reaches a host with `npm install`, as npm lists it. */
const packedFiles = (): readonly string[] => {
  const [report] = JSON.parse(run('.', 'npm', 'pack', '--dry-run', '--ignore-scripts', '--json').stdout)
  return report.files.map(({ path }: { path: string }) => path)
}

const inlineLink = /\]\(([^)\s]+)\)/g

/** How the places that show these pages make an anchor of a heading: letters, digits, hyphens; each blank is a hyphen. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

const headingsOf = (page: string): Set<string> =>
  new Set(
    [...withoutCode(readFileSync(page, 'utf8')).matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
      anchorOf(title),
    ),
  )

const linksOf = (page: string): string[] =>
  [...withoutCode(readFileSync(page, 'utf8')).matchAll(inlineLink)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

let files: readonly string[] = []
let shelves: ReadonlySet<string> = new Set()

beforeAll(() => {
  files = packedFiles()
  shelves = new Set(
    files.flatMap((file) => file.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))),
  )
})

/** What is wrong with a link, or nothing. */
const broken = (page: string, link: string): string | undefined => {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path)).replace(/\/$/, '')
  if (!files.includes(target) && !shelves.has(target)) return `${link} is not in the package`
  if (anchor === undefined || !target.endsWith('.md')) return undefined
  return headingsOf(target).has(decodeURI(anchor)) ? undefined : `${link} has no such heading`
}

describe('pages that travel with the package', () => {
  test('are there: both READMEs, the changelog, how to upgrade, and the documentation', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.zh-CN.md',
        'CHANGELOG.md',
        'UPGRADING.md',
        'docs/README.md',
      ]),
    )
  })

  test('link to what travels along, down to the heading', () => {
    const pages = files.filter((file) => file.endsWith('.md'))
    const found = pages.flatMap((page) =>
      linksOf(page).flatMap((link) => {
        const says = broken(page, link)
        return says === undefined ? [] : [`${page}: ${says}`]
      }),
    )
    expect(found).toEqual([])
  })
})
