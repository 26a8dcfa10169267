import { describe, expect, test } from 'vitest'
import { canonicalIdentityNumber, isLetteredNumber, isMainlandNumber } from '../../src/identity-numbers.js'

describe('a citizen’s number', () => {
  test.each([
    ['11010519491231002X', 'with X as its check digit'],
    ['310105199912311233', 'with a digit as its check digit'],
    ['44030620000229451X', 'of 29 February in a leap year'],
    ['110105194802290021', 'of 29 February in another'],
    ['110105185001010021', 'of the first year there can be'],
    ['110105491231002', 'of before 1999, without century and check digit'],
    ['110105480229002', 'of before 1999 and 29 February'],
  ])('%s is one: %s', (number) => {
    expect(isMainlandNumber(number)).toBe(true)
  })

  test.each([
    ['110105194913010029', 'the month is 13'],
    ['11010519490001002X', 'the month is 0'],
    ['110105194902300020', 'February has no 30th'],
    ['110105194902290029', 'the year is no leap year'],
    ['110105194901000026', 'the day is 0'],
    ['11010519490132002X', 'the day is 32'],
    ['110105184912310020', 'nobody of that year is left'],
    ['990105194912310023', 'there is no such region'],
    ['110105194912310021', 'the check digit is wrong'],
    ['11010519491231002x', 'the X is small'],
    ['11010519491231002X1', 'it is longer'],
    ['3101051999123112331', 'it is longer by a digit'],
    ['110105194912990024', 'the day is 99'],
    ['110105194999310028', 'the month is 99'],
    ['1101051949123100', 'it is shorter'],
    ['110105491331002', 'the month of the old number is 13'],
    ['110105490229002', 'the year of the old number is no leap year'],
    ['990105491231002', 'the old number has no such region'],
    ['11010549123100X', 'the old number has no X'],
    ['', 'it is nothing'],
  ])('%s is none: %s', (number) => {
    expect(isMainlandNumber(number)).toBe(false)
  })

  test('of the eleven numbers that differ in their last sign, one is right', () => {
    const right = [...'0123456789X'].filter((sign) => isMainlandNumber(`31010519991231123${sign}`))
    expect(right).toEqual(['3'])
  })
})

describe('a foreigner’s number of permanent residence', () => {
  test.each([
    ['911124199003070016', true, 'with a right check digit'],
    ['911124199003070017', false, 'with a wrong check digit'],
    ['992124199003070018', false, 'of a region that is none'],
    ['911124199002300015', false, 'of a day that never was'],
  ])('%s: %s, %s', (number, expected) => {
    expect(isMainlandNumber(number)).toBe(expected)
  })

  test.each([
    ['CAN110080010150', true],
    ['CAN990080010150', false],
    ['CAN110080133150', false],
    ['CA110080010150', false],
  ])('of before December 2023: %s: %s', (number, expected) => {
    expect(isLetteredNumber(number)).toBe(expected)
  })
})

describe('of the eleven last signs one is right in Hong Kong, of the ten in Taiwan one', () => {
  const right = (body: string, signs: string): string =>
    [...signs].filter((sign) => isLetteredNumber(body + sign)).join('')

  test.each([
    ['A123456', '3'],
    ['AB987654', '3'],
    ['G123456', 'A'],
    ['C668668', '9'],
  ])('%s(%s)', (body, expected) => {
    expect(right(body, '0123456789A')).toBe(expected)
  })

  test.each([
    ['A12345678', '9'],
    ['A80000001', '4'],
    ['AC0123456', '7'],
  ])('%s%s', (body, expected) => {
    expect(right(body, '0123456789')).toBe(expected)
  })
})

test.each([
  'E12345678',
  'G12345678',
  'EA1234567',
  'PE1234567',
  'H12345678',
  'M1234567890',
  'K12345678',
  'MA1234567',
])('%s is a passport or permit by its form', (number) => {
  expect(isLetteredNumber(number)).toBe(true)
})

test.each(['TS123456', 'E1234567', 'EI1234567', 'Q12345678', 'H123456789', 'ABCD1234567'])(
  '%s is none',
  (number) => {
    expect(isLetteredNumber(number)).toBe(false)
  },
)

test.each([
  ['110105 491231 002', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['a123456（3）', 'A1234563'],
  ['A123456', 'A1234563'],
  ['1234567(8)', '12345678'],
  ['110105991332002', '110105991332002'],
])('%s is compared as %s', (written, expected) => {
  expect(canonicalIdentityNumber(written)).toBe(expected)
})
