import { describe, expect, test } from 'vitest'
import { isReferenceNumber, referenceNumber } from '../../../src/complaint/index.js'

const parts = { prefix: 'TS', on: '2026-03-02', sequence: 17 }

describe('the number of a complaint', () => {
  test('tells whose, of which day and which one it is', () => {
    expect(referenceNumber(parts)).toMatch(/^TS-20260302-000017-\d\d$/)
    expect(isReferenceNumber(referenceNumber(parts))).toBe(true)
  })

  test('ends in digits that are reckoned from all the rest', () => {
    expect(referenceNumber(parts)).toBe('TS-20260302-000017-45')
    expect(isReferenceNumber('TS-20260302-000017-45')).toBe(true)
    const others = ['ts-20260302-000017-45', 'TS-20260302-000017-4', ' TS-20260302-000017-45', '', 'TS']
    expect(others.filter(isReferenceNumber)).toEqual([])
  })

  test('has room for a million million a day', () => {
    const last = referenceNumber({ ...parts, prefix: 'ABCDEFGH', sequence: 999_999_999_999_999 })
    expect(last).toMatch(/^ABCDEFGH-20260302-999999999999999-\d\d$/)
    expect(isReferenceNumber(last)).toBe(true)
  })

  test('is another one for other parts', () => {
    const numbers = [0, 1, 999_999, 1_000_000].flatMap((sequence) =>
      ['2026-03-02', '2026-03-03'].map((on) => referenceNumber({ ...parts, on, sequence })),
    )
    expect(new Set(numbers).size).toBe(8)
  })

  test('shows every wrong digit and every swap of neighbours', () => {
    const number = referenceNumber(parts)
    const places = [...number].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
    const put = (at: number, text: string) => number.slice(0, at) + text + number.slice(at + text.length)
    const slips = places.flatMap((at) => [
      ...[...'0123456789'].map((digit) => put(at, digit)),
      put(at, `${number[at + 1] ?? ''}${number[at] ?? ''}`),
    ])
    expect(slips.filter((each) => each !== number && isReferenceNumber(each))).toEqual([])
  })

  test.each([
    { ...parts, prefix: 'ts' },
    { ...parts, prefix: '' },
    { ...parts, on: '20260302' },
    { ...parts, on: '-2026-03-02' },
    { ...parts, on: '2026-03-02-' },
    { ...parts, on: '2026-02-30' },
    { ...parts, on: '2026-13-01' },
    { ...parts, prefix: 'ABCDEFGHI' },
    { ...parts, sequence: -1 },
    { ...parts, sequence: 1.5 },
    { ...parts, sequence: Number.NaN },
    { ...parts, sequence: 1e15 },
  ])('cannot be made of %j', (wrong) => {
    expect(() => referenceNumber(wrong)).toThrow('No complaint number')
  })
})
