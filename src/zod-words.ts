import type * as z from 'zod'
import { type Said, said } from './explanation.js'
import { isRecord } from './is-record.js'
import type { IssueCode } from './issue-codes.js'
import {
  give,
  type IssueWords,
  listed,
  missing,
  outOfBounds,
  unknownCode,
  unknownKeys,
  useOneOf,
  wrongKind,
} from './value-words.js'

/** The parts of a zod definition through which a path leads. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
  readonly discriminator?: string
  readonly values?: readonly unknown[]
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition

/** What lies one step down; nothing below what is no object. */
const stepInto = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined

/** Of the options of a union those that the value says it is, so that an event is not told the keys of another one. */
const meantOptions = ({ options = [], discriminator }: Definition, value: unknown) => {
  if (discriminator === undefined) return options
  const told = stepInto(value, discriminator)
  const meant = options.filter((option) => {
    const kind = definitionOf(option).shape?.[discriminator]
    return kind !== undefined && definitionOf(kind).values?.includes(told)
  })
  return meant.length === 0 ? options : meant
}

/** The definitions that a schema has for a place of a value: none for an unknown place, several in a union. */
const definitionsAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly Definition[] => {
  const definition = definitionOf(schema)
  const { shape, element, valueType, innerType, in: input, items, options } = definition
  const wrapped = innerType ?? input
  if (wrapped !== undefined) return definitionsAt(wrapped, path, value)
  if (options !== undefined)
    return meantOptions(definition, value).flatMap((option) => definitionsAt(option, path, value))
  const [step, ...rest] = path
  if (step === undefined) return [definition]
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)]
  return next === undefined ? [] : definitionsAt(next, rest, stepInto(value, step))
}

/** What zod is told to say where a schema has no words of its own, so that the two can be told apart in any locale. */
export const unworded = '\u0000'

/** A value with its schema, and how many codes a list of them may name. */
interface Seen {
  readonly schema: z.core.$ZodType
  readonly value: unknown
  readonly most: number
}

/** The Chinese of what schemas say in words of their own. */
const ofSchemas: Readonly<Record<string, string>> = {
  'must be lower-case words joined by hyphens': '须为小写单词，以连字符连接，例如 late-fee',
  'must be letters, digits and hyphens that begin with a letter': '须以字母开头，只含字母、数字和连字符',
  'must be letters and digits that begin with a letter': '须以字母开头，只含字母和数字',
  'must be 64 hexadecimal digits in lower case': '须为 64 位小写十六进制数',
  'must be an ISO 4217 code such as CNY': '须为 ISO 4217 货币代码，例如 CNY',
  'nobody stands in for themselves': '代理人不得为本人',
  'the cover ends before it begins': '代理的结束时间早于开始时间',
  'give either `to` or `by`': '“to”与“by”须填写其中一项',
}

/** Its English names the edition of the list. */
const ofCurrencies = 'must be a currency with minor units in '

const chineseOf = (message: string): string =>
  ofSchemas[message] ??
  (message.startsWith(ofCurrencies) ? '须为 ISO 4217 货币代码表中有辅币单位的货币' : '不符合此处的要求')

const inOwnWords = (message: string): IssueWords => ({
  wrong: said(message === unworded ? 'is not allowed here' : message, chineseOf(message)),
})

const neededKeys = (shape: Readonly<Record<string, z.core.$ZodType>> = {}): readonly string[] =>
  Object.keys(shape).filter((key) => shape[key]?._zod.optin !== 'optional')

const wrongType = (issue: z.core.$ZodIssueInvalidType, value: unknown, seen: Seen): IssueWords => {
  const places = definitionsAt(seen.schema, issue.path, seen.value)
  const format = places[0]?.format
  const wanted = issue.expected === 'number' && format === 'safeint' ? 'int' : issue.expected
  const plain = give(format === 'date' || format === 'datetime' ? format : wanted)
  const needed = places.length === 1 ? neededKeys(places[0]?.shape) : []
  const { en, zh } = listed(needed, seen.most)
  const remedy = needed.length === 0 ? plain : said(`${plain.en} with ${en}`, `${plain.zh}，含 ${zh}`)
  if (value === undefined) return missing(issue.path, remedy)
  return needed.length === 0 ? wrongKind([wanted], value) : { ...wrongKind([wanted], value), remedy }
}

const wrongCode = (
  path: PropertyKey[],
  codes: readonly string[],
  value: unknown,
  { most }: Seen,
): IssueWords =>
  value === undefined ? missing(path, useOneOf(codes, most)) : unknownCode(value, codes, most)

/** Every key that one of the options at a place knows. */
const keysAt = (path: readonly PropertyKey[], seen: Seen): readonly string[] => [
  ...new Set(definitionsAt(seen.schema, path, seen.value).flatMap(({ shape }) => Object.keys(shape ?? {}))),
]

const withOneOf = (remedy: Said, keys: readonly string[], most: number): Said => {
  const { en, zh } = listed(keys, most)
  return said(`${remedy.en} with one of ${en}`, `${remedy.zh}，含以下字段之一：${zh}`)
}

/** A record that fits no option by its keys: one that none of them knows, or several that no option has together. */
const keysOfNone = (
  { path, errors }: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  seen: Seen,
): IssueWords | undefined => {
  if (!isRecord(value)) return undefined
  const known = keysAt(path, seen)
  const own = Object.keys(value)
  const strange = own.filter((key) => !known.includes(key))
  if (known.length > 0 && strange.length > 0) return unknownKeys(strange, known, seen.most)
  const alone = errors.every((issues) => issues.some(({ code }) => code === 'unrecognized_keys'))
  if (own.length < 2 || !alone) return undefined
  const { en, zh } = listed(own, seen.most)
  return {
    wrong: said(`the keys ${en} exclude each other`, `字段 ${zh} 不能同时使用`),
    remedy: said('keep one of them', '请只保留其中一个'),
  }
}

const isOfOtherKind = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidType =>
  issue.path.length === 0 && issue.code === 'invalid_type'

/** A union is answered by the option that the value resembles most, else by the kinds of all of them. */
const noneFits = (issue: z.core.$ZodIssueInvalidUnion, value: unknown, seen: Seen): IssueWords => {
  if ('options' in issue && Array.isArray(issue.options))
    return wrongCode(issue.path, issue.options.map(String), value, seen)
  const misfit = keysOfNone(issue, value, seen)
  if (misfit !== undefined) return misfit
  const near = issue.errors
    .filter((issues) => !issues.some(isOfOtherKind))
    .toSorted((a, b) => a.length - b.length)
  const first = near[0]?.[0]
  if (first !== undefined) {
    const inside = first.path.join('.')
    const { wrong, ...remedy } = wordsOf({ ...first, path: [...issue.path, ...first.path] }, seen)
    return {
      wrong: inside === '' ? wrong : said(`${inside}: ${wrong.en}`, `${inside}：${wrong.zh}`),
      ...remedy,
    }
  }
  const wanted = issue.errors
    .flat()
    .filter(isOfOtherKind)
    .map(({ expected }) => expected)
  if (wanted.length === 0) return inOwnWords(unworded)
  const keys = wanted.every((kind) => kind === 'object') ? keysAt(issue.path, seen) : []
  const remedy = keys.length === 0 ? give(...wanted) : withOneOf(give(...wanted), keys, seen.most)
  if (value === undefined) return missing(issue.path, remedy)
  return keys.length === 0 ? wrongKind(wanted, value) : { ...wrongKind(wanted, value), remedy }
}

const wrongKey = (issue: z.core.$ZodIssueInvalidKey, seen: Seen): IssueWords => {
  const [first] = issue.issues
  const { wrong, ...remedy } =
    first === undefined
      ? inOwnWords(unworded)
      : wordsOf({ ...first, path: [] }, { ...seen, value: issue.path.at(-1) })
  return { wrong: said(`the key ${wrong.en}`, `字段名${wrong.zh}`), ...remedy }
}

/** What a refinement of ours says for itself, with a code of its own: put in `params` of a custom issue. */
export interface OwnWords {
  readonly code: IssueCode
  readonly words: IssueWords
}

export const wordsOfOwn = (issue: z.core.$ZodIssue): OwnWords | undefined =>
  issue.code === 'custom' && issue.params?.words !== undefined
    ? (issue.params as unknown as OwnWords)
    : undefined

/** What an issue of zod says to people, in both languages, never in words of zod's own. */
export const wordsOf = (issue: z.core.$ZodIssue, seen: Seen): IssueWords => {
  const value = issue.path.reduce(stepInto, seen.value)
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, value, seen)
    case 'invalid_value':
      return wrongCode(issue.path, issue.values.map(String), value, seen)
    case 'unrecognized_keys': {
      const places = definitionsAt(seen.schema, issue.path, seen.value)
      return unknownKeys(
        issue.keys,
        places.flatMap(({ shape }) => Object.keys(shape ?? {})),
        seen.most,
      )
    }
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, value)
    case 'invalid_format':
      if (issue.format === 'datetime')
        return { wrong: said('this is no instant', '不是有效的时间'), remedy: give('datetime') }
      if (issue.format === 'date')
        return { wrong: said('this is no date', '不是有效的日期'), remedy: give('date') }
      return inOwnWords(issue.message)
    case 'invalid_union':
      return noneFits(issue, value, seen)
    case 'invalid_key':
      return wrongKey(issue, seen)
    case 'custom':
      return wordsOfOwn(issue)?.words ?? inOwnWords(issue.message)
    default:
      return inOwnWords(issue.message)
  }
}
