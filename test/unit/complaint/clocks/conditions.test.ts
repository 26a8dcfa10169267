import { expect, test } from 'vitest'
import { meetsCondition } from '../../../../src/complaint/index.js'

const facts = { product: 'card', amount: 5, vulnerable: false, codes: ['fee'] }

test.each<[string, Parameters<typeof meetsCondition>[0], boolean]>([
  ['no condition', undefined, true],
  ['an empty one', {}, true],
  ['a word', { product: 'card' }, true],
  ['another word', { product: 'loan' }, false],
  ['a number', { amount: 5 }, true],
  ['a number as a word', { amount: '5' }, false],
  ['a no', { vulnerable: false }, true],
  ['a fact that is not known', { foreign: false }, false],
  ['one of several', { product: ['loan', 'card'] }, true],
  ['none of several', { product: ['loan', 'deposit'] }, false],
  ['one of none', { product: [] }, false],
  ['several of one that is not known', { foreign: [true, false] }, false],
  ['two that hold', { product: 'card', amount: 5 }, true],
  ['two of which one does not hold', { product: 'card', amount: 6 }, false],
  ['a list, which is no single value', { codes: 'fee' }, false],
])('facts against %s', (_, condition, expected) => {
  expect(meetsCondition(condition, facts)).toBe(expected)
})
