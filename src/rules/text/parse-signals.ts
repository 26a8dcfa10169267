import * as z from 'zod'
import { said } from '../../explanation.js'
import { type Checked, checked, doubtful, type Issue, wrong } from '../../issues.js'
import { lazy } from '../../lazy.js'
import { parseWith } from '../../parse-with.js'
import { normalise } from './normalise.js'
import { readPhrase } from './read-phrase.js'
import type { SignalSet } from './signal-set.js'

/** A name that tables and FEEL can ask for. */
const factName = /^[A-Za-z][A-Za-z0-9]*$/

const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

const signalSetSchema = () => {
  const said = z.strictObject({ en: z.string(), zh: z.string() })
  const words = z.array(z.string().min(1).max(200)).max(1_000)
  const signal = z.strictObject({
    name: z
      .string()
      .min(1)
      .max(100)
      .refine((name) => !poisonous.has(name), 'a signal cannot have this name'),
    label: said.exactOptional(),
    phrases: z
      .array(
        z.strictObject({
          text: z.string().max(2_000),
          not: z.array(z.string().min(1).max(50)).max(200).exactOptional(),
          language: z.enum(['en', 'zh']).exactOptional(),
          weight: z.number().exactOptional(),
        }),
      )
      .min(1)
      .max(10_000),
    threshold: z.number().positive().exactOptional(),
    negation: z.enum(['any', 'denial', 'none']).exactOptional(),
  })
  return z.strictObject({
    id: z.string().min(1),
    version: z.string().exactOptional(),
    title: said.exactOptional(),
    signals: z.array(signal).min(1).max(2_000),
    negations: z
      .strictObject({
        absence: words.exactOptional(),
        prefixes: words.exactOptional(),
        denial: words.exactOptional(),
        trailing: words.exactOptional(),
        idioms: words.exactOptional(),
        breakers: words.exactOptional(),
      })
      .exactOptional(),
    fact: z.string().regex(factName, 'must be letters and digits that begin with a letter').exactOptional(),
    first: z.custom<SignalSet>((value) => typeof value === 'object' && value !== null).exactOptional(),
  })
}

// Marked, so that a page that reads no signals carries neither this nor zod.
const signalSet = /* @__PURE__ */ lazy(signalSetSchema)

/** What may be left out of a part. */
const optional = /\([^()]*\)\?/g

/** A star that has letters of its own part on both sides. */
const innerStar = /[^\s(/|…]\*[^\s)/|…]|[^\s(/|…] ?\* ?[^\s)/|…]/

const phraseIssues = (set: SignalSet): Issue[] =>
  set.signals.flatMap(({ phrases }, place) => {
    const seen = new Map<string, number>()
    return phrases.flatMap(({ text, weight }, index): Issue[] => {
      const path = ['signals', place, 'phrases', index]
      const parts = text
        .split('…')
        .map((part) => (part.includes('(') ? normalise(part) : readPhrase(part, true).text))
      const found = parts.join('…')
      const key = `${found}${text.trim().endsWith('*') ? '*' : ''}`
      const first = seen.get(key)
      seen.set(key, first ?? index)
      if (parts.every((part) => part.replace(optional, '').trim() === ''))
        return [
          wrong(
            'empty-phrase',
            path,
            said('the phrase has no letter to look for', '短语中没有可供查找的文字'),
            said('write a word, or leave the phrase out', '请填写文字，或删除该短语'),
          ),
        ]
      if (innerStar.test(found))
        return [
          wrong(
            'inner-wildcard',
            path,
            said('a * opens a word only at an end of the phrase', '* 只能放在短语的首尾'),
            said('write … between parts that may stand apart', '可以分开的部分之间请写作 …'),
          ),
        ]
      if (weight === 0)
        return [
          wrong(
            'weightless-phrase',
            path,
            said('a weight of 0 says nothing', '权重为 0 没有意义'),
            said('give a weight, or leave the phrase out', '请填写权重，或删除该短语'),
          ),
        ]
      if (first !== undefined)
        return [
          doubtful(
            'duplicate-phrase',
            path,
            said(
              `the phrase "${found}" was already given as phrase ${first}; only the first counts`,
              `短语“${found}”与第 ${first} 个短语重复，只计第一个`,
            ),
            said('leave it out', '请删除'),
          ),
        ]
      return []
    })
  })

const nameIssues = (set: SignalSet): Issue[] => {
  const seen = new Set<string>()
  return set.signals.flatMap(({ name }, place): Issue[] => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      wrong(
        'duplicate-name',
        ['signals', place, 'name'],
        said(`another signal is called "${name}"`, `另有文本信号也叫“${name}”`),
        said('give it another name', '请另取名称'),
      ),
    ]
  })
}

/**
 * Unknown data as a {@link SignalSet}, or the issues that stop it.
 *
 * Issues: zod's codes with hyphens (`invalid-type`, `unrecognized-keys`, …), `forbidden-key`, `too-deep`, `duplicate-name`, `empty-phrase`, `inner-wildcard`,
 * `weightless-phrase`; the warning `duplicate-phrase`.
 *
 * @example
 * parseSignals({ id: 'own', signals: [{ name: 'card-fraud', phrases: [{ text: '盗刷' }] }] }).ok // true
 */
export const parseSignals = (value: unknown): Checked<SignalSet> => {
  const read = parseWith(signalSet(), value)
  if (!read.ok) return read
  return checked(read.value, [...nameIssues(read.value), ...phraseIssues(read.value)])
}
