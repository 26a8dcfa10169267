import * as z from 'zod'
import { type Checked, checked, type Issue, type IssueCode, rejected } from '../../issues.js'
import { lazy } from '../../lazy.js'
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

const toIssue = ({ code, path, message }: z.core.$ZodIssue): Issue => ({
  code: code.replaceAll('_', '-') as IssueCode,
  severity: 'error',
  path: path.map((step) => (typeof step === 'number' ? step : String(step))),
  message,
})

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
          { code: 'empty-phrase', severity: 'error', path, message: 'the phrase has no letter to look for' },
        ]
      if (innerStar.test(found))
        return [
          {
            code: 'inner-wildcard',
            severity: 'error',
            path,
            message: 'a * opens a word only at an end of the phrase',
          },
        ]
      if (weight === 0)
        return [{ code: 'weightless-phrase', severity: 'error', path, message: 'a weight of 0 says nothing' }]
      if (first !== undefined)
        return [
          {
            code: 'duplicate-phrase',
            severity: 'warning',
            path,
            message: `the phrase "${found}" was already given as phrase ${first}; only the first counts`,
          },
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
    const message = `another signal is called "${name}"`
    return [{ code: 'duplicate-name', severity: 'error', path: ['signals', place, 'name'], message }]
  })
}

/**
 * Unknown data as a {@link SignalSet}, or the issues that stop it.
 *
 * Issues: zod's codes with hyphens (`invalid-type`, `unrecognized-keys`, …), `duplicate-name`, `empty-phrase`, `inner-wildcard`,
 * `weightless-phrase`; the warning `duplicate-phrase`.
 *
 * @example
 * parseSignals({ id: 'own', signals: [{ name: 'card-fraud', phrases: [{ text: '盗刷' }] }] }).ok // true
 */
export const parseSignals = (value: unknown): Checked<SignalSet> => {
  const parsed = signalSet().safeParse(value)
  if (!parsed.success) return rejected(parsed.error.issues.map(toIssue))
  return checked(parsed.data, [...nameIssues(parsed.data), ...phraseIssues(parsed.data)])
}
