import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { jsonText } from '../../../src/stores/append-rows.js'

const codeOf = (value: unknown): unknown => {
  try {
    return jsonText(value)
  } catch (failure) {
    return (failure as { code: string; details: unknown }).code
  }
}

test('the text parses to an equal value', () => {
  const value = { a: [1, 'x', null, true, { b: '\ud800' }], c: {} }
  expect(JSON.parse(jsonText(value))).toEqual(value)
})

test('objects without a prototype and objects of another realm are plain', () => {
  expect(jsonText(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
  expect(jsonText(runInNewContext('({ a: [{ b: 1 }] })'))).toBe('{"a":[{"b":1}]}')
})

test('the refusal names the place', () => {
  expect(() => jsonText({ record: { amounts: [1, Number.NaN] } })).toThrow(
    expect.objectContaining({
      code: 'invalid-append',
      message: 'record.amounts.1 is NaN, which JSON cannot carry',
      details: { path: ['record', 'amounts', 1] },
    }),
  )
})

test.each([
  ['undefined', undefined],
  ['a date', new Date(0)],
  ['an object with a toJSON of its own', { toJSON: () => 1 }],
  ['an object of a class', new (class Row {})()],
  ['a typed array', new Uint8Array(2)],
  ['a hole in a list', new Array(3)],
])('%s is refused', (_, value) => {
  expect(codeOf(value)).toBe('invalid-append')
})

const nested = (levels: number): unknown => {
  let value: unknown = 0
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

test('1,000 levels are kept and 1,001 refused', () => {
  expect(codeOf(nested(1_000))).toBe(JSON.stringify(nested(1_000)))
  expect(codeOf(nested(1_001))).toBe('invalid-append')
})
