import { describe, expect, test } from 'vitest'
import { putAt, valueAt } from '../../../../src/complaint/privacy/personal-places.js'

const root = () => ({ a: { b: ['x', { c: null }] }, text: 'abc', none: null })

describe('a place in an object', () => {
  test.each<[string, unknown]>([
    ['/text', 'abc'],
    ['/a/b/0', 'x'],
    ['/a/b/1/c', null],
    ['/none', null],
    ['/a/missing', undefined],
    ['/missing/b', undefined],
    ['/text/length', undefined],
    ['/none/b', undefined],
    ['/a/b/1/c/d', undefined],
    ['/a/b/1/c/d/e', undefined],
    ['/text/0/0', undefined],
    ['/constructor', undefined],
    ['/constructor/name', undefined],
    ['/__proto__', undefined],
    ['', undefined],
  ])('%s is found or not', (path, expected) => {
    expect(valueAt(root(), path)).toEqual(expected)
  })

  test.each([undefined, null, 'text', 7])('there is none in %j', (nothing) => {
    expect(valueAt(nothing, '/length')).toBeUndefined()
    expect(valueAt(nothing, '/length/of')).toBeUndefined()
    expect(putAt(nothing, '/length', 'x')).toBe(false)
  })

  test('what is put there is there, and undefined takes it away', () => {
    const holder = root()
    expect(putAt(holder, '/a/b/0', 'y')).toBe(true)
    expect(putAt(holder, '/new', 'z')).toBe(true)
    expect(putAt(holder, '/text', undefined)).toBe(true)
    expect(putAt(holder, '/missing/b', 'w')).toBe(false)
    expect(putAt(holder, '/text/b', 'w')).toBe(false)
    expect(putAt(holder, '', 'w')).toBe(false)
    expect(holder).toStrictEqual({ a: { b: ['y', { c: null }] }, new: 'z', none: null })
  })

  test('what is put there can be seen and changed as any other, also under the name of a prototype', () => {
    const holder = root()
    putAt(holder, '/__proto__', 'own')
    expect(Object.getOwnPropertyDescriptor(holder, '__proto__')).toEqual({
      value: 'own',
      writable: true,
      enumerable: true,
      configurable: true,
    })
    expect(Object.getPrototypeOf(holder)).toBe(Object.prototype)
  })
})
