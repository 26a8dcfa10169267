import { type Said, said } from '../explanation.js'
import { isRecord } from '../is-record.js'
import { type Checked, type Issue, type IssueCode, rejected, within } from '../issues.js'
import { feel } from '../rules/index.js'
import { parsePolicy } from './parse-policy.js'
import type { Policy, PolicyOptions } from './policy.js'
import { fileFinding, readData } from './read-document.js'
import { shipped } from './shipped.js'

/** The text of files by their paths, relative to the folder of the policy and with forward slashes. */
export type Files = Readonly<Record<string, string>>

/** The text of one file by such a path, or nothing when it is not there. A base policy may lie above: `../house/policy.yaml`. */
export type FileReader = (path: string) => string | undefined

/** `tables/routing.yaml` named in `bank/policy.yaml` is `bank/tables/routing.yaml`. */
const beside = (main: string, path: string): string => {
  const steps = main.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const anyFile = /\.(ya?ml|json)$/

/** Entries of a list that are written as a path (`tables/routing.yaml`) replaced by what the file holds. */
const inlined = (list: unknown, main: string, read: FileReader, issues: Issue[]): unknown => {
  if (!Array.isArray(list)) return list
  return list.map((entry: unknown) => {
    if (typeof entry !== 'string' || !anyFile.test(entry)) return entry
    const path = beside(main, entry)
    const text = read(path)
    if (text === undefined) {
      issues.push(
        fileFinding(
          'missing-file',
          path,
          said(`${main} names this file, but it is not there`, `${main} 引用了本文件，但文件不存在`),
          said(
            'correct the path, which is seen from the file that names it',
            '请更正路径，路径以引用它的文件所在位置为准',
          ),
        ),
      )
      return { id: entry }
    }
    const data = readData(path, text)
    if (!data.ok) issues.push(...data.issues)
    return data.ok ? data.value : { id: entry }
  })
}

/** A document with everything that it names by path in its place; `chain` are the documents that were built on it. */
const assembled = (
  main: string,
  read: FileReader,
  chain: readonly string[],
  issues: Issue[],
): Record<string, unknown> => {
  const found = (code: IssueCode, says: Said, remedy?: Said): Record<string, unknown> => {
    issues.push(fileFinding(code, main, says, remedy))
    return {}
  }
  if (chain.includes(main))
    return found(
      'extends-cycle',
      said(
        `it extends itself: ${[...chain, main].join(' → ')}`,
        `制度循环沿用：${[...chain, main].join(' → ')}`,
      ),
      said('take one `extends` out', '请删除其中一处 `extends`'),
    )
  const text = read(main)
  if (text === undefined)
    return found(
      'missing-file',
      chain.length === 0
        ? said('there is no such file', '文件不存在')
        : said(`${chain.at(-1)} extends it, but it is not there`, `${chain.at(-1)} 沿用本文件，但文件不存在`),
      said('correct the path', '请更正路径'),
    )
  const data = readData(main, text)
  if (!data.ok) {
    issues.push(...data.issues)
    return {}
  }
  if (!isRecord(data.value))
    return found(
      'unreadable-file',
      said('this is no policy: a policy is a record of keys and values', '内容不是制度：制度由字段和值组成'),
    )
  const { tables, signals, extends: base } = data.value
  return {
    ...data.value,
    ...(tables === undefined ? {} : { tables: inlined(tables, main, read, issues) }),
    ...(signals === undefined ? {} : { signals: inlined(signals, main, read, issues) }),
    ...(typeof base === 'string'
      ? { extends: assembled(beside(main, base), read, [...chain, main], issues) }
      : {}),
  }
}

/**
 * A policy from its files: the main document in YAML or JSON, with tables and signal sets written in it or named by path. With
 * `extends: ../house/policy.yaml` it is built on another policy; paths are seen from the file that names them.
 *
 * Unless other ones are given, its library is all that is shipped, and its tables may use all of FEEL.
 *
 * Issues: `missing-file`, `unreadable-file`, `file-too-long`, `extends-cycle`, and all of `parsePolicy`.
 *
 * @param files Texts by path, or a function that answers them.
 * @example
 * loadPolicy({ 'policy.yaml': '…', 'tables/routing.yaml': '…' }, 'policy.yaml')
 * // { ok: true, value: { id: 'cn-retail', … }, issues: [] }
 */
export const loadPolicy = (
  files: Files | FileReader,
  main: string,
  options: PolicyOptions = {},
): Checked<Policy> => {
  const read: FileReader =
    typeof files === 'function' ? files : (path) => (Object.hasOwn(files, path) ? files[path] : undefined)
  const issues: Issue[] = []
  const source = assembled(main, read, [], issues)
  if (issues.length > 0) return rejected(issues)
  const found = parsePolicy(source, { library: shipped, feel, ...options })
  return found.ok ? found : rejected(within([main], found.issues))
}
