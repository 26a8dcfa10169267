import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A code block under `<!-- examples/file.ts#region -->`; without `#region` it is the whole file. */
const ownedBlock = /(<!-- (examples\/[^\s#]+)(?:#([\w-]+))? -->\n+```\w*\n)[\s\S]*?^```/gm

const anyTypeScriptBlock = /^```ts\n[\s\S]*?^```/gm

/** `// #region pause` … `// #endregion`, in the comment signs of TypeScript, YAML or a shell. */
const opening = (name: string) => new RegExp(`^\\s*(//|#) #region ${name}\\s*$`)
const marker = /^\s*(\/\/|#) #(end)?region\b/

const dedented = (lines: readonly string[]): string => {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const common = Math.min(...indents)
  return lines.map((line) => line.slice(common)).join('\n')
}

/** The lines between a region's markers, without markers of regions inside it and without common indentation. */
export const regionOf = (file: string, source: string, name: string): string => {
  const lines = source.split('\n')
  const start = lines.findIndex((line) => opening(name).test(line))
  if (start === -1) throw new Error(`${file} has no region ${name}`)
  let depth = 1
  let end = start + 1
  for (; end < lines.length; end += 1) {
    const mark = marker.exec(lines[end] ?? '')
    if (mark === null) continue
    depth += mark[2] === undefined ? 1 : -1
    if (depth === 0) break
  }
  if (depth !== 0) throw new Error(`${file} does not close region ${name}`)
  return dedented(lines.slice(start + 1, end).filter((line) => !marker.test(line)))
}

type ReadExample = (file: string) => string | undefined

const readExample: ReadExample = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** The page with every owned code block as its example says it today. */
export const refreshed = (page: string, text: string, read: ReadExample = readExample): string =>
  text.replace(ownedBlock, (_, lead: string, file: string, region: string | undefined) => {
    const source = read(file)
    if (source === undefined) throw new Error(`${page} shows ${file}, which does not exist`)
    const body = region === undefined ? source.trimEnd() : regionOf(file, source, region)
    return `${lead}${body}\n\`\`\``
  })

/** TypeScript blocks that no example stands behind. */
export const unownedBlocks = (text: string): string[] =>
  [...text.replace(ownedBlock, '').matchAll(anyTypeScriptBlock)].map(([block]) => block)

const below = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
    : []

/** README and documentation pages, as paths from the root of the project. */
export const pages = (): string[] =>
  [...['README.md', 'README.zh-CN.md'].filter(existsSync), ...below('docs')]
    .filter((file) => file.endsWith('.md'))
    .sort()
