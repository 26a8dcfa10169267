import { describe, expect, test } from 'vitest'
import { isPhoneNumber } from '../../../../src/complaint/privacy/personal-numbers.js'

const isOne = (written: string): boolean =>
  isPhoneNumber(written.replace('+', '').split(' '), written.startsWith('+'))

describe('a telephone number', () => {
  test.each([
    '13800138000',
    '19900138000',
    '8613800138000',
    '008613800138000',
    '138 0013 8000',
    '138 00138000',
    '86 13800138000',
    '86 138 0013 8000',
    '0086 13800138000',
    '0086 138 0013 8000',
  ])('%s is a mobile one of mainland China', (written) => {
    expect(isOne(written)).toBe(true)
  })

  test.each([
    '12800138000',
    '1380013800',
    '138001380001',
    '1380013800011',
    '9913800138000',
    '861380013800011',
    '128 0013 8000',
    '1380 013 8000',
    '8 6 13800138000',
    '861 3800 1380 00',
    '85 13800138000',
    '0085 138 0013 8000',
  ])('%s is not', (written) => {
    expect(isOne(written)).toBe(false)
  })

  test.each([
    '01062345678',
    '02162345678',
    '02992345678',
    '010 62345678',
    '010 6234 5678',
    '021 62345678',
    '0571 87654321',
    '0571 8765432',
    '0399 2765432',
    '0991 876 5432',
    '0571 8765 4321',
  ])('%s is a landline', (written) => {
    expect(isOne(written)).toBe(true)
  })

  test.each([
    '01012345678',
    '0106234567',
    '010623456789',
    '9901062345678',
    '05718765432',
    '057187654321',
    '010 12345678',
    '0106 23456789',
    '1010 62345678',
    '0271 8765432',
    '0171 87654321',
    '1057 18765432',
    '0571 1765432',
    '05718 765432',
    '0 106 2345678',
    '010 623 4567 8',
    '138 1234567',
  ])('%s is not', (written) => {
    expect(isOne(written)).toBe(false)
  })

  test.each([
    ['+12345678', true],
    ['+123456789012345', true],
    ['+44 20 7946 0958', true],
    ['+1234567', false],
    ['+1234567890123456', false],
    ['+0442079460958', false],
    ['44 20 7946 0958', false],
  ])('%s is an international one: %s', (written, expected) => {
    expect(isOne(written)).toBe(expected)
  })
})
