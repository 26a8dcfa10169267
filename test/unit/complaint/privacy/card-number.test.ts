import { describe, expect, test } from 'vitest'
import { isCardNumber } from '../../../../src/complaint/privacy/personal-numbers.js'

/** The groups with each of the ten last digits that make them a card. */
const lastDigits = (...groups: string[]): string[] => {
  const last = groups.at(-1) ?? ''
  return [...'0123456789'].filter((digit) =>
    isCardNumber([...groups.slice(0, -1), last.slice(0, -1) + digit]),
  )
}

const digits = '4929 3813 3266 4295 1746'.replaceAll(' ', '')

const inGroups = (form: string): string[] => {
  let from = 0
  return form.split(' ').map((length) => {
    const group = digits.slice(from, from + Number(length))
    from += Number(length)
    return group
  })
}

describe('a card number', () => {
  test.each(['13', '14', '15', '16', '17', '18', '19'])('may have %s digits in one group', (form) => {
    expect(lastDigits(...inGroups(form))).toHaveLength(1)
  })

  test.each([
    '4 4 4 4',
    '4 4 4 4 1',
    '4 4 4 4 2',
    '4 4 4 4 3',
    '6 10',
    '6 11',
    '6 12',
    '6 13',
    '4 6 5',
    '4 6 4',
  ])('may be printed as %s', (form) => {
    expect(lastDigits(...inGroups(form))).toHaveLength(1)
  })

  test.each([
    '12',
    '20',
    '4 4 4',
    '4 4 4 4 4',
    '6 9',
    '6 14',
    '4 6 6',
    '4 6 3',
    '5 7 4',
    '16 1',
    '1 16',
    '1 4 6 5',
  ])('is not printed as %s', (form) => {
    expect(lastDigits(...inGroups(form))).toEqual([])
  })

  test.each([
    ['4111111111111111', true],
    ['5500000000000004', true],
    ['4111111111111112', false],
    ['0411111111111116', false],
    ['8888888888888888', false],
    ['411111111111111X', false],
  ])('%s is one: %s', (number, expected) => {
    expect(isCardNumber([number])).toBe(expected)
  })

  test.each([
    '19491231',
    '20260101',
    '20260909',
    '20261010',
    '20261131',
    '20261230',
    '20260119',
    '20260120',
    '20260529',
  ])('does not begin with a day: %s', (day) => {
    expect(lastDigits(`${day}12345678`)).toEqual([])
    expect(lastDigits(`9${day}1234567`)).toHaveLength(1)
  })

  test.each(['18260302', '21260302', '20260002', '20261302', '20260300', '20260332', '20260340', '20262003'])(
    'may begin with what is no day: %s',
    (digits) => {
      expect(lastDigits(`${digits}12345678`)).toHaveLength(1)
    },
  )
})
