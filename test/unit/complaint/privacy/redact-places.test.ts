import { describe, expect, test } from 'vitest'
import { redactPlaces } from '../../../../src/complaint/privacy/redact.js'
import type { PersonalShape } from '../../../../src/vocabulary/index.js'

const shape: PersonalShape = {
  name: 'text',
  id: 'identifier',
  born: 'date',
  items: 'text',
  facts: { '*': 'fact' },
  notes: { '*': { says: 'text' } },
}

describe('a copy without what is personal', () => {
  test('masks texts, ids and facts each in their way and leaves the dates of people out', () => {
    const value = {
      name: '王小明，13800138000',
      id: 'customer-1',
      born: '1949-12-31',
      items: ['王小明的流水', '合同'],
      facts: {
        segment: 'gold',
        card: '4111111111111111',
        cards: ['4111111111111111', 'x'],
        visits: 7,
        vip: null,
      },
      notes: [{ says: '王小明来电', at: '2026-03-02' }],
      code: 'fee',
    }
    expect(redactPlaces(shape, value, ['王小明'])).toStrictEqual({
      name: '[name]，[phone]',
      id: '[redacted]',
      items: ['[name]的流水', '合同'],
      facts: { segment: 'gold', card: '[redacted]', cards: ['[redacted]', 'x'], visits: 7, vip: null },
      notes: [{ says: '[name]来电', at: '2026-03-02' }],
      code: 'fee',
    })
  })

  test('shows that something was erased', () => {
    const erased = { name: '[erased]', id: '[erased]', facts: { card: '[erased]' } }
    expect(redactPlaces(shape, erased, [])).toStrictEqual(erased)
  })

  test.each<[unknown, unknown]>([
    [{ name: undefined, code: 1 }, { code: 1 }],
    [{ facts: null }, { facts: null }],
    [{ facts: 'none' }, { facts: 'none' }],
    [{ name: 7 }, { name: 7 }],
    [undefined, undefined],
    [null, null],
    [7, 7],
  ])('of %j is %j', (value, expected) => {
    expect(redactPlaces(shape, value, [])).toStrictEqual(expected)
  })

  test('is what it was where nothing can be personal', () => {
    const value = [{ name: '王小明' }, '13800138000']
    expect(redactPlaces(undefined, value, ['王小明'])).toBe(value)
    expect(redactPlaces({ '*': { id: 'identifier' } }, value, ['王小明'])).toEqual(value)
  })

  test('masks the number of a customer who acted, and names the staff who did', () => {
    const notes = ['complainant', 'representative', 'handler'].map((role) => ({
      says: 'x',
      by: { id: `${role}-7`, role },
    }))
    const erased = { says: 'x', by: { id: '[erased]', role: 'complainant' } }
    expect(redactPlaces(shape, { notes: [...notes, erased] }, [])).toStrictEqual({
      notes: [
        { says: 'x', by: { id: '[redacted]', role: 'complainant' } },
        { says: 'x', by: { id: '[redacted]', role: 'representative' } },
        { says: 'x', by: { id: 'handler-7', role: 'handler' } },
        erased,
      ],
    })
  })
})
