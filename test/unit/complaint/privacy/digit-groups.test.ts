import { describe, expect, test } from 'vitest'
import { digitGroups, halfWidth, runsFrom } from '../../../../src/complaint/privacy/identifiers.js'

const runsOf = (text: string, first = 0): string[] =>
  runsFrom(text, digitGroups(text), first).map((run) => run.map(({ digits }) => digits).join(' '))

describe('groups of digits', () => {
  test('stand where they stand, with the X that may end an identity number', () => {
    expect(digitGroups('a12-345x, 6Xy 7')).toEqual([
      { start: 1, end: 3, digits: '12' },
      { start: 4, end: 8, digits: '345X' },
      { start: 10, end: 11, digits: '6' },
      { start: 14, end: 15, digits: '7' },
    ])
  })

  test('are read in full width sign for sign, and nothing else is changed', () => {
    expect(halfWidth('（０９）＋－．＠＿ＡＺａｚ，王：')).toBe('(09)+-.@_AZaz，王：')
  })
})

describe('the groups that could be one number', () => {
  test('are up to six with 8 to 19 digits in all, the longest first', () => {
    expect(runsOf('1234 5678 9012 3456 789')).toEqual([
      '1234 5678 9012 3456 789',
      '1234 5678 9012 3456',
      '1234 5678 9012',
      '1234 5678',
    ])
    expect(runsOf('1234 5678 9012 3456 7890')).toEqual(['1234 5678 9012 3456', '1234 5678 9012', '1234 5678'])
    expect(runsOf('12 34 56 78 90 12 34')).toEqual(['12 34 56 78 90 12', '12 34 56 78 90', '12 34 56 78'])
    expect(runsOf('1234567')).toEqual([])
    expect(runsOf('12345678901234567890')).toEqual([])
  })

  test('begin with the group that is asked for', () => {
    expect(runsOf('1234 5678 9012', 1)).toEqual(['5678 9012'])
    expect(runsOf('1234 5678 9012', 2)).toEqual([])
  })

  test.each([' ', '\u00a0', '-', ')', ') ', ')-'])('may be set apart by %j', (gap) => {
    expect(runsOf(`0571${gap}87654321`)).toEqual(['0571 87654321'])
  })

  test.each(['  ', ', ', ' /', '--', '.', '/', ' (', ')  ', ')/', 'a', '至'])(
    'are not set apart by %j',
    (gap) => {
      expect(runsOf(`0571${gap}87654321`)).toEqual([])
    },
  )
})
