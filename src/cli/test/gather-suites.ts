import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { said } from '../../explanation.js'
import { accepted, type Checked, type Issue, rejected, within, wrong } from '../../issues.js'
import { type Policy, readData } from '../../policy/index.js'
import { type CompiledTable, compile, feel, parseTable, type Table } from '../../rules/index.js'
import { type CaseFile, isCaseFile, parseCaseFile, tableOfCases } from '../../testing/index.js'
import { textFrom, unreadable } from '../files.js'
import { filesBelow, mainOf, readPolicy } from '../policy-files.js'
import type { Terminal } from '../terminal.js'
import type { Suite } from './suite.js'

/** The table in a YAML or JSON file. */
const readTable = async (path: string, terminal: Terminal): Promise<Checked<Table>> => {
  const data = readData(path, await textFrom(path, terminal))
  if (!data.ok) return data
  const table = parseTable(data.value, { feel })
  return table.ok ? table : { ok: false, issues: within([path], table.issues) }
}

/** The nearest folder with a policy, from a folder upwards. */
const nearestPolicy = async (folder: string): Promise<string | undefined> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((await mainOf(at)) !== undefined) return relative('.', at) || '.'
    if (dirname(at) === at) return undefined
  }
}

/** Whether a path lies in a folder, or is it. */
const isWithin = (folder: string, path: string): boolean =>
  !relative(resolve(folder), resolve(path)).startsWith('..')

/** One place that was asked for, and the case files there. */
interface CasePlace {
  readonly path: string
  readonly isFolder: boolean
  /** Texts by path. */
  readonly files: readonly (readonly [path: string, text: string])[]
}

/** The case files at a path: the file itself whatever its name, or all `*.cases.yaml` and `.json` below a folder. */
const findCaseFiles = async (path: string, terminal: Terminal): Promise<CasePlace> => {
  const isFolder =
    path !== '-' &&
    (
      await stat(path).catch((error: unknown) => {
        throw unreadable(path, error)
      })
    ).isDirectory()
  if (!isFolder) return { path, isFolder, files: [[path, await textFrom(path, terminal)]] }
  const below = Object.entries(await filesBelow(path)).filter(([name]) => isCaseFile(name))
  return { path, isFolder, files: below.map(([name, text]) => [join(path, name), text]) }
}

export interface Gathered {
  readonly suites: readonly Suite[]
  /** What could not be read, or names something that is not there. */
  readonly issues: readonly Issue[]
  /** The folders of all files that were read. */
  readonly folders: readonly string[]
}

const isTableFile = (table: string): boolean => /\.(ya?ml|json)$/.test(table)
const folderOfFile = (file: string): string => (file === '-' ? '.' : dirname(file))

/** Several policies have a file of the same name: each finding says which one is meant. */
const seenFrom = (place: string, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => {
    const [file, ...rest] = issue.path
    return typeof file === 'string' && isTableFile(file) && !isTableFile(place)
      ? { ...issue, path: [join(place, file), ...rest] }
      : issue
  })

/** Reads every policy once. */
const policyShelf = () => {
  const policies = new Map<string, Checked<Policy>>()
  return {
    policies,
    at: async (path: string): Promise<Checked<Policy>> => {
      const read = policies.get(path) ?? (await readPolicy(path))
      policies.set(path, read)
      return read
    },
  }
}

const noPolicy = (file: string): Issue =>
  wrong(
    'missing-file',
    [file],
    said('there is no policy in its folder or above', '所在文件夹及上级文件夹中没有制度'),
    said('give one with --policy', '请用 --policy 指定'),
  )

/** The table that a case file speaks of, and where it is from. */
const subjectOf = async (
  file: string,
  wanted: Pick<CaseFile, 'table' | 'version'>,
  policyAt: (path: string) => Promise<Checked<Policy>>,
  policyPath: string | undefined,
  terminal: Terminal,
): Promise<Checked<{ place: string; compiled: CompiledTable }>> => {
  if (isTableFile(wanted.table)) {
    const place = join(folderOfFile(file), wanted.table)
    const read = await readTable(place, terminal)
    return read.ok ? accepted({ place, compiled: compile(read.value, { feel }) }) : read
  }
  const place = policyPath ?? (await nearestPolicy(folderOfFile(file)))
  if (place === undefined) return rejected([noPolicy(file)])
  const policy = await policyAt(place)
  // Its findings are told once, not again for every file.
  if (!policy.ok) return rejected([])
  const found = tableOfCases(file, wanted, policy.value.tables)
  return found.ok ? accepted({ place, compiled: found.value }) : found
}

const named = (suites: readonly Suite[]): readonly Suite[] =>
  suites.map((suite) => {
    const { id, version } = suite.compiled
    const isOneOf = suites.some(
      (other) => other !== suite && other.place === suite.place && other.compiled.id === id,
    )
    return isOneOf && version !== undefined ? { ...suite, name: `${id} ${version}` } : suite
  })

/**
 * Every table that is to be tested, with its cases. When a folder is named, all tables of the policies in it count, also those
 * without a case.
 */
export const gatherSuites = async (
  paths: readonly string[],
  policyPath: string | undefined,
  terminal: Terminal,
): Promise<Gathered> => {
  const suites = new Map<string, Suite>()
  const issues: Issue[] = []
  const shelf = policyShelf()
  const suiteOf = (place: string, compiled: CompiledTable): Suite => {
    const key = JSON.stringify([place, compiled.id, compiled.hash])
    const suite = suites.get(key) ?? { place, compiled, name: compiled.id, cases: [] }
    suites.set(key, suite)
    return suite
  }
  const gatherFile = async (file: string, text: string): Promise<void> => {
    const read = parseCaseFile(file, text)
    if (!read.ok) {
      issues.push(...read.issues)
      return
    }
    const subject = await subjectOf(file, read.value, shelf.at, policyPath, terminal)
    if (!subject.ok) {
      issues.push(...subject.issues)
      return
    }
    const { place, compiled } = subject.value
    suiteOf(place, compiled).cases.push(...read.value.cases.map((each) => ({ file, case: each })))
  }

  const places: CasePlace[] = []
  for (const path of paths) places.push(await findCaseFiles(path, terminal))
  for (const { path, isFolder, files } of places) {
    for (const [file, text] of files) await gatherFile(file, text)
    const policy = isFolder ? (policyPath ?? (await nearestPolicy(path))) : undefined
    if (policy !== undefined) await shelf.at(policy)
  }
  for (const [place, policy] of shelf.policies) {
    const isWhole = places.some(({ path, isFolder }) => isFolder && isWithin(path, place))
    if (!policy.ok) issues.push(...seenFrom(place, policy.issues))
    else if (isWhole) for (const compiled of policy.value.tables) suiteOf(place, compiled)
  }
  const folders = new Set([
    ...places.map(({ path, isFolder }) => (isFolder ? path : folderOfFile(path))),
    ...[...suites.values()].map(({ place }) => (isTableFile(place) ? dirname(place) : place)),
    ...[...shelf.policies.keys()].map((place) => (isTableFile(place) ? dirname(place) : place)),
  ])
  return { suites: named([...suites.values()]), issues, folders: [...folders] }
}
