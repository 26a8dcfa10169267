import { expect, test } from 'vitest'
import { classificationOf } from '../../../../src/complaint/evolve/decision-tables.js'

test('the classification is read off the facts, and nothing else is', () => {
  expect(
    classificationOf({
      category: 'account-operation',
      subcategory: 'fees',
      nature: 'service',
      severity: 'high',
      complexity: 'complex',
      priority: 'urgent',
      team: 'cards',
      amount: 7,
    }),
  ).toStrictEqual({
    category: 'account-operation',
    subcategory: 'fees',
    nature: 'service',
    severity: 'high',
    complexity: 'complex',
    priority: 'urgent',
  })
})

test('a word that the vocabulary does not know is left out, as is what nobody said', () => {
  expect(classificationOf({ category: 'Account operation', severity: 'awful', priority: 7 })).toStrictEqual(
    {},
  )
  expect(classificationOf({ category: undefined, nature: null, complexity: ['simple'] })).toStrictEqual({})
  expect(classificationOf({})).toStrictEqual({})
})
