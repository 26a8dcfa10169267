import { describe, expect, test } from 'vitest'
import { parsePolicy, verifyPolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'

const said = { en: 'a', zh: 'b' }
const signals = { name: 'signals', type: 'list' }
const kind = { name: 'kind', type: 'string', values: ['complaint', 'enquiry'] }
const answers = { name: 'priority', type: 'string', values: ['urgent', 'high', 'low'] }

const verdict = (rules: readonly object[], floor: object = {}) => {
  const found = parsePolicy(
    {
      id: 'p',
      version: '1',
      title: said,
      effectiveFrom: '2026-01-01',
      calendar: 'cn-mainland',
      tables: [{ id: 'priority', hitPolicy: 'first', inputs: [kind, signals], outputs: [answers], rules }],
      floors: [{ title: said, signals: ['life-safety'], output: 'priority', atLeast: 'urgent', ...floor }],
    },
    { library: shipped },
  )
  if (!found.ok) throw new Error(JSON.stringify(found.issues))
  return verifyPolicy(found.value).findings.flatMap(({ code, path, message }) =>
    code === 'harm-below-floor' || code === 'unknown-floor' ? [{ code, path, message }] : [],
  )
}

const harm = { id: 'harm', when: { signals: { has: 'life-safety' } }, output: { priority: 'urgent' } }
const enquiry = { id: 'enquiry', when: { kind: 'enquiry' }, output: { priority: 'low' } }
const other = { id: 'other', when: {}, output: { priority: 'high' } }

describe('a floor that a policy names', () => {
  test('is kept where harm is asked for before anything else', () => {
    expect(verdict([harm, enquiry, other])).toEqual([])
  })

  test('is broken by a guess about the kind that comes first, and the finding names the rule', () => {
    expect(verdict([enquiry, harm, other])).toEqual([
      {
        code: 'harm-below-floor',
        path: ['floors', 0, 'life-safety'],
        message: '"life-safety" can end at priority "low" by rule enquiry of "priority", below urgent',
      },
    ])
  })

  test('is broken by tables that do not ask for the signal at all', () => {
    expect(verdict([enquiry, other])).toMatchObject([{ code: 'harm-below-floor' }])
  })

  test('is kept by two rules that answer together for every kind', () => {
    const split = ['complaint', 'enquiry'].map((each) => ({
      id: each,
      when: { kind: each, signals: { has: 'life-safety' } },
      output: { priority: 'urgent' },
    }))
    expect(verdict([...split, other])).toEqual([])
  })

  test('is broken by an exclusion: a list may hold more than the signal', () => {
    const unless = { ...harm, when: { signals: { not: { has: 'misdirected' } } } }
    expect(verdict([unless, other])).toMatchObject([{ code: 'harm-below-floor' }])
  })

  test('holds for facts alone, and for the fact that a signal makes true', () => {
    expect(
      verdict([enquiry, other], { signals: undefined, facts: { kind: 'enquiry' }, atLeast: 'high' }),
    ).toMatchObject([{ path: ['floors', 0] }])
    expect(verdict([other], { facts: { kind: 'complaint' }, atLeast: 'high' })).toEqual([])
  })

  test('must be a value that the output lists', () => {
    expect(verdict([harm, other], { atLeast: 'at-once' })).toMatchObject([
      { code: 'unknown-floor', path: ['floors', 0, 'atLeast'] },
    ])
  })
})
