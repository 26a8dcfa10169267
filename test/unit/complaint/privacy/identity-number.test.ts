import { describe, expect, test } from 'vitest'
import { isIdentityNumber } from '../../../../src/complaint/privacy/personal-numbers.js'

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
    expect(isIdentityNumber(number)).toBe(true)
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
    expect(isIdentityNumber(number)).toBe(false)
  })

  test('of the eleven numbers that differ in their last sign, one is right', () => {
    const right = [...'0123456789X'].filter((sign) => isIdentityNumber(`31010519991231123${sign}`))
    expect(right).toEqual(['3'])
  })
})
