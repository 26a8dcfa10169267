import type * as z from 'zod'
import { type Said, said } from './explanation.js'
import { accepted, type Checked, type IssueCode, placeText, rejected, wrong } from './issues.js'
import { nearestWord } from './nearest-word.js'
import type { IssueWords } from './value-words.js'
import { unworded, wordsOf, wordsOfOwn } from './zod-words.js'

const deepest = 32
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

interface Found extends IssueWords {
  readonly code: IssueCode
  readonly path: readonly (string | number)[]
}

/** Keys that would reach an object's prototype, and nesting no honest sender produces, are refused before any schema runs. */
const hostile = (value: unknown, path: (string | number)[] = []): Found | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > deepest)
    return {
      code: 'too-deep',
      path,
      wrong: said(`nested more than ${deepest} levels deep`, `嵌套超过 ${deepest} 层`),
      remedy: said('give it flatter', '请减少嵌套层级'),
    }
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    if (poisonous.has(key))
      return {
        code: 'forbidden-key',
        path: [...path, step],
        wrong: said(`the key ${key} is not allowed`, `不允许使用字段名 ${key}`),
        remedy: said('leave it out', '请删除'),
      }
    const found = hostile((value as Record<string, unknown>)[key], [...path, step])
    if (found !== undefined) return found
  }
  return undefined
}

/** Zod goes on to count a text that stands where a list belongs. */
const withoutAftermath = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => {
  const placeOf = ({ path }: z.core.$ZodIssue) => JSON.stringify(path)
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf))
  const isCounted = (issue: z.core.$ZodIssue) => issue.code.startsWith('too_') && mistyped.has(placeOf(issue))
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
  )
  // Of a misspelt key and the one that is missing for it, the misspelt one is told.
  const isMissedFor = ({ path, input }: z.core.$ZodIssue) =>
    input === undefined &&
    misspelt.some(
      ({ path: parent, key }) =>
        JSON.stringify(path.slice(0, -1)) === JSON.stringify(parent) &&
        nearestWord(key, [String(path.at(-1))]) !== undefined,
    )
  return issues.filter((issue) => !isCounted(issue) && !isMissedFor(issue))
}

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly found: readonly Found[] }

const readWith = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  most: number,
): Read<z.output<Schema>> => {
  const bad = hostile(value)
  if (bad !== undefined) return { ok: false, found: [bad] }
  const result = schema.safeParse(value, { error: () => unworded })
  if (result.success) return { ok: true, value: result.data }
  const found = withoutAftermath(result.error.issues).map((issue) => ({
    code: wordsOfOwn(issue)?.code ?? (issue.code.replaceAll('_', '-') as IssueCode),
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    ...wordsOf(issue, { schema, value, most }),
  }))
  return { ok: false, found }
}

/**
 * Unknown data through a zod schema, as a `Checked` value with our issues, which name all codes that a place may have.
 *
 * Issues: `forbidden-key`, `too-deep`, and zod's own codes with hyphens (`invalid-type`, `unrecognized-keys`, …).
 */
export const parseWith = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Checked<z.output<Schema>> => {
  const read = readWith(schema, value, Number.POSITIVE_INFINITY)
  return read.ok
    ? accepted(read.value)
    : rejected(read.found.map(({ code, path, wrong: says, remedy }) => wrong(code, path, says, remedy)))
}

/** Lists of hundreds of codes say nothing in a sentence; the issue has them whole. */
const longestList = 8

const sentence = ({ path, wrong, remedy }: Found): Said => {
  const place = placeText(path)
  const at = place === '' ? said('', '') : said(`${place}: `, `${place}：`)
  const then = remedy === undefined ? said('', '') : said(`; ${remedy.en}`, `；${remedy.zh}`)
  return said(`${at.en}${wrong.en}${then.en}`, `${at.zh}${wrong.zh}${then.zh}`)
}

/** The issues of {@link parseWith} as sentences: the place, what is wrong there and what mends it. */
export const sentencesWith = (schema: z.ZodType, value: unknown): readonly Said[] => {
  const read = readWith(schema, value, longestList)
  return read.ok ? [] : read.found.map(sentence)
}
