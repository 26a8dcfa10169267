import * as z from 'zod'
import { type Said, said } from '../explanation.js'
import { isRecord } from '../is-record.js'
import { accepted, type Checked, type Issue, type IssueCode, rejected, within, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { parseWith } from '../vocabulary/index.js'
import { over } from './over.js'
import type { Without } from './policy-input.js'

const names = z.array(z.string()).optional()

/** What an extension takes away from the policy that it is built on, by name. */
export const without: z.ZodType<Without> = z.strictObject({
  regimes: names,
  calendars: names,
  signals: names,
  categories: names,
  causes: names,
  products: names,
  facts: names,
  settings: names,
  tables: names,
  teams: names,
  clocks: names,
  notices: names,
  retention: names,
})

type Document = Readonly<Record<string, unknown>>
type Name = keyof Without

/** Enough for a group, a country, a bank and a branch; only a circle is longer. */
const longestChain = 16

const keyed =
  (key: string) =>
  (entry: unknown): unknown =>
    isRecord(entry) ? entry[key] : entry

/** The lists of a policy whose entries have names, and whether an entry of the same name is changed or replaced. */
const lists: Readonly<Partial<Record<Name, { nameOf: (entry: unknown) => unknown; changes?: true }>>> = {
  regimes: { nameOf: keyed('regime') },
  signals: { nameOf: keyed('id') },
  tables: { nameOf: keyed('id') },
  clocks: { nameOf: keyed('id'), changes: true },
  notices: { nameOf: keyed('kind'), changes: true },
  retention: { nameOf: (entry) => keyed('en')(keyed('what')(entry)) },
  categories: { nameOf: keyed('code'), changes: true },
  causes: { nameOf: keyed('code'), changes: true },
  products: { nameOf: keyed('code'), changes: true },
}

const records: Readonly<Partial<Record<Name, { changes: boolean }>>> = {
  calendars: { changes: false },
  facts: { changes: false },
  teams: { changes: true },
  settings: { changes: true },
}

const changed = (base: unknown, own: unknown): unknown =>
  isRecord(base) && isRecord(own) ? { ...base, ...own } : own

const joinedList = (name: Name, base: unknown, own: unknown): unknown => {
  const { nameOf, changes } = lists[name] ?? { nameOf: (entry: unknown) => entry }
  if (!Array.isArray(base) || !Array.isArray(own)) return own ?? base
  const taken = new Set<unknown>()
  const kept = base.flatMap((entry: unknown) => {
    const key = nameOf(entry)
    const mine = own.filter((each: unknown) => nameOf(each) === key)
    if (mine.length === 0) return [entry]
    if (taken.has(key)) return []
    taken.add(key)
    return changes === true ? mine.map((each: unknown) => changed(entry, each)) : mine
  })
  return [...kept, ...own.filter((entry: unknown) => !taken.has(nameOf(entry)))]
}

const joinedRecord = (base: unknown, own: unknown, changes: boolean): unknown => {
  if (!isRecord(base) || !isRecord(own)) return own ?? base
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(own)])].map((key) => {
      if (!Object.hasOwn(own, key)) return [key, base[key]]
      return [key, changes && Object.hasOwn(base, key) ? changed(base[key], own[key]) : own[key]]
    }),
  )
}

const noneSuch = (list: string, index: number, name: string, known: readonly unknown[]): Issue =>
  wrong(
    'nothing-to-remove',
    ['without', list, index],
    said(
      `the policy that is extended has no "${name}" among its ${list}`,
      `所沿用的制度在 ${list} 中没有“${name}”`,
    ),
    knownAre(known.map(String), name),
  )

const less = (list: Name, value: unknown, names: readonly string[], issues: Issue[]): unknown => {
  const entries = Array.isArray(value) ? value : []
  const nameOf = lists[list]?.nameOf
  const known = nameOf === undefined ? Object.keys(isRecord(value) ? value : {}) : entries.map(nameOf)
  names.forEach((name, index) => {
    if (!known.includes(name)) issues.push(noneSuch(list, index, name, known))
  })
  if (nameOf !== undefined) return entries.filter((entry) => !names.includes(String(nameOf(entry))))
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)))
    : value
}

const taxonomyLists = ['categories', 'causes', 'products'] as const

/** The base without what the extension takes away from it, and without what every policy says for itself. */
const remaining = (base: Document, gone: Without, issues: Issue[]): Document => {
  const { id: _, version: __, title: ___, $schema: ____, ...rest } = base
  const taxonomy: Record<string, unknown> = isRecord(rest.taxonomy) ? { ...rest.taxonomy } : {}
  const left: Record<string, unknown> = { ...rest }
  for (const [list, names = []] of Object.entries(gone) as [Name, string[] | undefined][]) {
    const holder = (taxonomyLists as readonly string[]).includes(list) ? taxonomy : left
    holder[list] = less(list, holder[list], names, issues)
  }
  return rest.taxonomy === undefined ? left : { ...left, taxonomy }
}

const joined = (base: Document, own: Document): Document => {
  const result: Record<string, unknown> = { ...base, ...own }
  for (const name of Object.keys(lists) as Name[])
    if (name in base && name in own) result[name] = joinedList(name, base[name], own[name])
  for (const [name, { changes }] of Object.entries(records))
    if (name in base && name in own) result[name] = joinedRecord(base[name], own[name], changes)
  if ('controls' in base && 'controls' in own) result.controls = over(base.controls, own.controls)
  const [words, ownWords] = [base.taxonomy, own.taxonomy]
  if (isRecord(words) && isRecord(ownWords))
    result.taxonomy = Object.fromEntries(
      taxonomyLists
        .filter((list) => list in words || list in ownWords)
        .map((list) => [list, joinedList(list, words[list], ownWords[list])]),
    )
  return result
}

/**
 * A policy document with all that it is built on in its place: what is left has no `extends` and no `without`. A document that
 * extends nothing stays as it is.
 *
 * Issues: `extends-too-long`, `extends-unread`, `nothing-to-remove`, and those of the schema of `without`.
 */
export const extended = (source: unknown, depth = 0): Checked<unknown> => {
  if (!isRecord(source) || !Object.hasOwn(source, 'extends')) return accepted(source)
  const finding = (code: IssueCode, says: Said, remedy: Said) =>
    rejected([wrong(code, ['extends'], says, remedy)])
  if (depth >= longestChain)
    return finding(
      'extends-too-long',
      said(
        `more than ${longestChain} policies are built on each other`,
        `制度逐层沿用超过 ${longestChain} 层`,
      ),
      said('look for one that extends itself, or join some of them', '请检查是否循环沿用，或合并其中若干层'),
    )
  const { extends: from, without: taken = {}, ...own } = source
  if (!isRecord(from))
    return finding(
      'extends-unread',
      said('what it extends is not there', '所沿用的制度未提供'),
      said(
        'give the policy itself: a path is read by loadPolicy only',
        '请直接提供制度内容：只有 loadPolicy 会读取路径',
      ),
    )
  const base = extended(from, depth + 1)
  if (!base.ok) return rejected(within(['extends'], base.issues))
  const gone = parseWith(without, taken)
  if (!gone.ok) return rejected(within(['without'], gone.issues))
  const issues: Issue[] = []
  const left = remaining(base.value as Document, gone.value, issues)
  return issues.length > 0 ? rejected(issues) : accepted(joined(left, own))
}
