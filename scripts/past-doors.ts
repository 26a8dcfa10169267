import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { type EcmaScriptModule, parseSync } from 'oxc-parser'

/** Where a name comes from: the file that has it, and what it is called there. */
interface Origin {
  readonly file: string
  readonly name: string
}

/** By door: every name that it hands on. Nothing for a door that does more than that. */
type Doors = Map<string, ReadonlyMap<string, Origin> | undefined>

/** One name of an import or export: what it is called there, and what it is called here. */
interface Passage {
  readonly specifier: string
  readonly there: string
  readonly here: string
}

const moduleOf = (path: string, text: string): EcmaScriptModule => parseSync(path, text).module

const isDoor = (path: string): boolean => /\/(index|public)\.ts$/.test(path)

const targetOf = (from: string, specifier: string): string =>
  join(dirname(from), specifier).replace(/\.js$/, '.ts')

const specifierOf = (from: string, target: string): string => {
  const path = relative(dirname(from), target).replace(/\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

const originsOf = (door: string, doors: Doors): ReadonlyMap<string, Origin> | undefined => {
  if (doors.has(door)) return doors.get(door)
  const { staticExports, staticImports } = moduleOf(door, readFileSync(door, 'utf8'))
  const entries = staticExports.flatMap((each) => each.entries).filter(({ isType }) => !isType)
  const origins = new Map<string, Origin>()
  for (const { moduleRequest, importName, exportName } of entries)
    if (moduleRequest !== null && importName.kind === 'Name' && exportName.kind === 'Name')
      origins.set(
        exportName.name ?? '',
        originOf(targetOf(door, moduleRequest.value), importName.name ?? '', doors),
      )
  const isPlain = staticImports.length === 0 && origins.size === entries.length
  doors.set(door, isPlain ? origins : undefined)
  return doors.get(door)
}

/** The file behind all doors that has a name. */
const originOf = (file: string, name: string, doors: Doors): Origin =>
  (isDoor(file) ? originsOf(file, doors)?.get(name) : undefined) ?? { file, name }

/** The same passages, each straight from the file behind all doors; nothing when no door stands between. */
const straight = (
  word: 'import' | 'export',
  passages: readonly Passage[],
  path: string,
  doors: Doors,
): string | undefined => {
  const lines = passages.map(({ specifier, there, here }) => {
    const { file, name } = originOf(targetOf(path, specifier), there, doors)
    return `${word} { ${name} as ${here} } from '${specifierOf(path, file)}'`
  })
  const isThroughDoor = passages.some(
    ({ specifier }) => specifier.startsWith('.') && isDoor(targetOf(path, specifier)),
  )
  return isThroughDoor ? lines.join(';') : undefined
}

const pastDoorsIn = (path: string, text: string, doors: Doors): string => {
  const { staticImports, staticExports } = moduleOf(path, text)
  const imports = staticImports.flatMap(({ start, end, moduleRequest, entries }) => {
    const values = entries.filter(({ isType }) => !isType)
    if (values.length === 0 || values.some(({ importName }) => importName.kind !== 'Name')) return []
    const passages = values.map(({ importName, localName }) => ({
      specifier: moduleRequest.value,
      there: importName.name ?? '',
      here: localName.value,
    }))
    return [{ start, end, said: straight('import', passages, path, doors) }]
  })
  const exports = staticExports.flatMap(({ start, end, entries }) => {
    const values = entries.filter(({ isType }) => !isType)
    const passages = values.flatMap(({ moduleRequest, importName, exportName }) =>
      moduleRequest === null || importName.kind !== 'Name' || exportName.kind !== 'Name'
        ? []
        : [{ specifier: moduleRequest.value, there: importName.name ?? '', here: exportName.name ?? '' }],
    )
    if (passages.length === 0 || passages.length < values.length) return []
    return [{ start, end, said: straight('export', passages, path, doors) }]
  })
  return [...imports, ...exports]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, end, said }) =>
        said === undefined ? whole : whole.slice(0, start) + said + whole.slice(end),
      text,
    )
}

/**
 * Builds as if every import named the file that has the value, past the doors of rooms. esbuild puts into the chunk of an entry whatever its
 * doors lead to, used or not: `redress/rules` would load the FEEL engine, and `redress` every room.
 */
export const pastDoors = (): Plugin => ({
  name: 'past-doors',
  setup: (build) => {
    const doors: Doors = new Map()
    const source = join(process.cwd(), 'src/')
    build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.startsWith(source)
        ? { contents: pastDoorsIn(path, readFileSync(path, 'utf8'), doors), loader: 'ts' }
        : undefined,
    )
  },
})
