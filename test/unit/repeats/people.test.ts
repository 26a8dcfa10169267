import { describe, expect, test } from 'vitest'
import { findRepeats, matterOfIntake } from '../../../src/repeats/index.js'
import { telephonesIn } from '../../../src/repeats/telephones.js'
import type { Complainant } from '../../../src/vocabulary/index.js'

const peopleOf = (complainant: Complainant, region?: string) =>
  matterOfIntake(
    {
      kind: 'complaint',
      content: '退费',
      channel: 'phone',
      source: 'customer',
      demands: [],
      evidence: [],
      complainants: [complainant],
    },
    { id: 'c', receivedAt: '2026-03-02T02:00:00.000Z' },
    region === undefined ? {} : { region },
  ).people

const byPhone = (phone: string, region?: string) => peopleOf({ contact: { phone } }, region)

describe('one telephone number, however it is written, is one person', () => {
  test.each([
    '13900000001',
    '139 0000 0001',
    '+86 139-0000-0001',
    '(86)13900000001',
    '１３９０００００００１',
    '0086 13900000001',
    '139 0000 0001（妻）',
    '手机：13900000001',
    '13900000001.0',
    "'13900000001",
  ])('%s', (phone) => {
    expect(byPhone(phone)).toEqual(['+8613900000001'])
  })

  test.each([
    ['0755 2655 1234', 'CN', '+8675526551234'],
    ['(0755) 26551234 转 801', 'CN', '+8675526551234;ext=801'],
    ['852-21234567', 'CN', '+85221234567'],
    ['2123 4567', 'HK', '+85221234567'],
    ['+852 2123 4567', 'US', '+85221234567'],
    ['(310) 275-1234 ext. 12', 'US', '+13102751234;ext=12'],
    ['+44 (0)20 7946 0958', 'CN', '+442079460958'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['26551234', 'CN', '26551234'],
  ])('%s in %s', (phone, region, expected) => {
    expect(byPhone(phone, region)).toEqual([expected])
  })

  test('a cell may hold several', () => {
    expect(telephonesIn('13900000001/139 0000 0002、0755-26551234', 'CN')).toEqual([
      '+8613900000001',
      '+8613900000002',
      '+8675526551234',
    ])
    expect(telephonesIn('13900000001 13900000002', 'CN')).toHaveLength(2)
  })

  test('where the region is no country, it is that of the mainland', () => {
    expect(byPhone('13900000001', 'EU')).toEqual(['+8613900000001'])
  })
})

describe('what identifies nobody', () => {
  test.each([
    ['cut by a spreadsheet', '1.39E+10'],
    ['cut, in full width', '１．３９Ｅ＋１０'],
    ['cut, with a comma', '1,39E+10'],
    ['a column that was too narrow', '#######'],
    ['an error of a cell', '#N/A'],
    ['a mobile number without its last digit', '1390000000'],
    ['masked', '139****0001'],
    ['a hotline', '400-800-8820'],
    ['a short number', '95588'],
    ['one digit throughout', '00000000000'],
    ['a word for nothing', '无'],
  ])('a telephone number: %s', (_, phone) => {
    expect(byPhone(phone)).toBeUndefined()
  })

  test.each([
    ['cut by a spreadsheet', '4.40301E+17'],
    ['with zeros behind fifteen digits', '440301199003070000'],
    ['too short by a digit', '44030119900307001'],
    ['masked', '440301********0016'],
    ['a word for nothing', '未提供'],
  ])('an identity number: %s', (_, identityNumber) => {
    expect(peopleOf({ identityNumber })).toBeUndefined()
  })

  test.each(['6.22E+18', '无', '-', 'N/A', 'unknown'])('a customer number: %s', (id) => {
    expect(peopleOf({ id })).toBeUndefined()
  })
})

test('identity numbers and addresses have one form too', () => {
  expect(peopleOf({ identityNumber: '110105491231002' })).toEqual(
    peopleOf({ identityNumber: '110105 19491231 002x' }),
  )
  expect(peopleOf({ identityNumber: 'A123456（3）' })).toEqual(peopleOf({ identityNumber: 'a1234563' }))
  expect(peopleOf({ contact: { email: ' Wang@Example.com' } })).toEqual(
    peopleOf({ contact: { email: 'wang@example.com' } }),
  )
})

test('strangers with a damaged number are no repeats, and the number is told', () => {
  const { candidates, issues } = findRepeats([
    {
      id: 'a',
      receivedAt: '2026-03-02T02:00:00.000Z',
      people: ['1.39E+10'],
      narrative: '柜员态度恶劣，排队两小时',
    },
    {
      id: 'b',
      receivedAt: '2026-03-03T02:00:00.000Z',
      people: ['1.39E+10'],
      narrative: '贷款提前还款被收违约金',
    },
  ])
  expect(candidates).toEqual([])
  expect(issues).toMatchObject([
    { code: 'damaged-number', severity: 'warning', path: ['a', 'people'] },
    { code: 'damaged-number', path: ['b', 'people'] },
  ])
})
