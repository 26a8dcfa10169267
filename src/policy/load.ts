import { parseDocument } from 'yaml'
import { type Checked, type Issue, rejected, within } from '../issues.js'
import { checkPolicy, type Policy, type PolicyMeans } from './define.js'

/** The text of files by their paths, relative to one folder and with forward slashes. */
export type Files = Readonly<Record<string, string>>

const longestFile = 10_000_000

const finding = (code: string, path: string, message: string, hint?: string): Issue => ({
  code,
  severity: 'error',
  path: [path],
  message,
  ...(hint === undefined ? {} : { hint }),
})

/**
 * YAML or JSON text as plain data. Aliases are bounded, so that a small file cannot unfold into a huge one.
 *
 * Issues: `unreadable-file` with line and column, `file-too-long`.
 */
export const readData = (path: string, text: string): Checked<unknown> => {
  if (text.length > longestFile)
    return rejected([finding('file-too-long', path, `longer than ${longestFile} characters`)])
  try {
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true })
    if (document.errors.length > 0)
      return rejected(
        document.errors
          .slice(0, 20)
          .map((error) => finding('unreadable-file', path, error.message.split('\n')[0] ?? '')),
      )
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }), issues: [] }
  } catch (error) {
    return rejected([
      finding('unreadable-file', path, error instanceof Error ? error.message : String(error)),
    ])
  }
}

/** `tables/routing.yaml` named in `policies/bank/policy.yaml` is `policies/bank/tables/routing.yaml`. */
const beside = (main: string, path: string): string => {
  const steps = main.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Entries of a list that are written as a path (`tables/routing.yaml`) replaced by what the file holds. */
const inlined = (list: unknown, main: string, files: Files, issues: Issue[], isPath: RegExp): unknown => {
  if (!Array.isArray(list)) return list
  return list.map((entry: unknown) => {
    if (typeof entry !== 'string' || !isPath.test(entry)) return entry
    const path = beside(main, entry)
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    if (text === undefined) {
      issues.push(finding('missing-file', path, `${main} names this file, but it is not there`))
      return { id: entry }
    }
    const read = readData(path, text)
    if (!read.ok) issues.push(...read.issues)
    return read.ok ? read.value : { id: entry }
  })
}

const anyFile = /\.(ya?ml|json)$/

/**
 * A policy from its files: the main document in YAML or JSON, with tables and signal sets written in it or named by path.
 *
 * Issues: `missing-file`, `unreadable-file`, `file-too-long`, and all of `checkPolicy`.
 *
 * @example
 * loadPolicy({ 'policy.yaml': '…', 'tables/routing.yaml': '…' }, 'policy.yaml')
 * // { ok: true, value: { id: 'cn-retail', … }, issues: [] }
 */
export const loadPolicy = (files: Files, main: string, means: PolicyMeans = {}): Checked<Policy> => {
  const text = Object.hasOwn(files, main) ? files[main] : undefined
  if (text === undefined) return rejected([finding('missing-file', main, 'there is no such file')])
  const read = readData(main, text)
  if (!read.ok) return read
  if (!isRecord(read.value))
    return rejected([finding('unreadable-file', main, 'a policy is a record of settings')])
  const issues: Issue[] = []
  const source = {
    ...read.value,
    ...('tables' in read.value ? { tables: inlined(read.value.tables, main, files, issues, anyFile) } : {}),
    ...('signals' in read.value
      ? { signals: inlined(read.value.signals, main, files, issues, anyFile) }
      : {}),
  }
  if (issues.length > 0) return rejected(issues)
  const found = checkPolicy(source, means)
  return found.ok ? found : rejected(within([main], found.issues))
}
