import { expect, test } from 'vitest'
import { parseDirectory } from '../../../../src/policy/index.js'

const found = (value: unknown) => {
  const read = parseDirectory(value)
  return {
    ok: read.ok,
    issues: read.issues.map(({ code, severity, path }) => [code, severity, path.join('.')]),
  }
}

const li = { id: 'li', teams: ['cards'] }

test('a directory is people, their loads and whose turn it was', () => {
  expect(found({ people: [li], loads: { li: 3 }, turns: { cards: 'li' }, handlers: { c1: 'li' } })).toEqual({
    ok: true,
    issues: [],
  })
})

test('two people of one id and an absence that ends before it began are errors', () => {
  const backwards = { from: '2026-03-05T00:00:00Z', until: '2026-03-01T00:00:00Z' }
  expect(found({ people: [li, { ...li, absences: [backwards] }] })).toEqual({
    ok: false,
    issues: [
      ['duplicate-person', 'error', 'people.1.id'],
      ['absence-backwards', 'error', 'people.1.absences.0'],
    ],
  })
})

test('a load or a superior whom nobody knows is a warning: people leave', () => {
  expect(found({ people: [{ ...li, manager: 'zhao' }], loads: { gone: 2 } })).toEqual({
    ok: true,
    issues: [
      ['unknown-person', 'warning', 'loads.gone'],
      ['unknown-person', 'warning', 'people.0.manager'],
    ],
  })
})

test.each([
  ['no number', { people: [li], loads: { li: Number.NaN } }],
  ['a negative load', { people: [li], loads: { li: -1 } }],
  ['a poisoned key', JSON.parse('{"people":[],"loads":{"__proto__":3}}')],
  ['an unknown key', { people: [{ ...li, skill: ['fraud'] }] }],
])('%s is an error', (_, value) => {
  expect(parseDirectory(value).ok).toBe(false)
})
