import { describe, expect, test } from 'vitest'
import { readTime } from '../../../src/crm/vendors/read-time.js'

const at = '2026-03-02T03:00:00.000Z'

describe('times as CRMs write them', () => {
  test.each([
    ['2026-03-02T03:00:00Z', {}],
    ['2026-03-02T03:00Z', {}],
    ['2026-03-02T03:00:00.000+0000', {}],
    ['2026-03-02T11:00:00+08:00', {}],
    ['2026-03-02 11:00:00 +0800', {}],
    ['2026-03-02T03:00:00.0000000Z', {}],
    ['/Date(1772420400000)/', {}],
    ['/Date(1772420400000-0700)/', {}],
    [1772420400000, {}],
    ['1772420400000', {}],
    [1772420400, { numbers: 's' as const }],
    ['2026-03-02 03:00:00', { zone: 'UTC' }],
    ['2026-03-02 11:00:00', { zone: 'Asia/Shanghai' }],
    ['2026-03-02 11:00', { zone: 'Asia/Shanghai' }],
  ])('%s', (written, writing) => expect(readTime(written, writing)).toBe(at))

  test('a date alone is the first moment of its day in the zone', () =>
    expect(readTime('2026-03-02', { zone: 'Asia/Shanghai' })).toBe('2026-03-01T16:00:00.000Z'))

  test('the hour that the clocks skip is the one after it', () =>
    expect(readTime('2026-03-29 01:30:00', { zone: 'Europe/London' })).toBe('2026-03-29T01:30:00.000Z'))

  test.each(['2026-03-02 11:00:00', '2026-03-02'])('%s without a zone is nobody’s time', (written) =>
    expect(readTime(written, {})).toBe('no-zone'),
  )

  test.each([
    [1772420400, {}, 'seconds taken for milliseconds'],
    [1772420400000, { numbers: 's' as const }, 'milliseconds taken for seconds'],
    ['', { zone: 'UTC' }, 'nothing'],
    [null, { zone: 'UTC' }, 'null'],
    ['2026-02-30 10:00:00', { zone: 'UTC' }, 'a day that is not'],
    ['2026-03-02 24:30:00', { zone: 'UTC' }, 'an hour that is not'],
    ['03/02/2026 10:00', { zone: 'UTC' }, 'an order that nobody told'],
    ['tomorrow', { zone: 'UTC' }, 'a word'],
  ])('%s is no time', (written, writing, _) => expect(readTime(written, writing)).toBe('no-time'))
})
