import { describe, expect, it } from 'vitest'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import { verifyTable } from '../../../../src/rules/verify/verify-table.js'
import { decision, input, model, table } from './dmn-text.js'

/** As Camunda Modeler writes it: no input data, and the types of its menu. */
const dish = model(
  decision(
    'Season',
    table({
      inputs: [['temperature', 'double']],
      outputs: [['season', 'string']],
      rules: [
        ['> 20', '"Summer"'],
        ['<= 20', '"Winter"'],
      ],
    }),
    { type: 'string' },
  ),
  decision(
    'Dish',
    table({
      policy: 'FIRST',
      inputs: [
        ['Season', 'string'],
        ['guestCount', 'integer'],
      ],
      outputs: [['dish', 'string']],
      rules: [
        ['"Winter"', '<= 8', '"Roast"'],
        ['-', '<= 8', '"Salad"'],
        ['-', '>= 9', '"Stew"'],
      ],
    }),
    { decisions: ['Season'] },
  ),
)

describe('models of Camunda Modeler', () => {
  it('are decided with variables that no input data declares', () => {
    expect(evaluateDmn(dish, 'Dish', { temperature: 10, guestCount: 5 })).toMatchObject({
      value: 'Roast',
      issues: [],
    })
    expect(evaluateDmn(dish, 'Dish', { temperature: 30, guestCount: 12 })).toMatchObject({
      value: 'Stew',
      issues: [],
    })
  })

  it('see no declared input that they do not require', () => {
    const closed = model(
      input('Amount', 'number'),
      decision(
        'Size',
        table({ inputs: [['Amount']], outputs: [['size', 'string']], rules: [['> 1', '"large"']] }),
      ),
    )
    expect(evaluateDmn(closed, 'Size', { Amount: 5 }).value).toBeNull()
  })

  it('have columns of numbers where they say integer, long or double', () => {
    const [season, table] = dmnTables(dish)
    expect(season?.inputs).toMatchObject([{ name: 'temperature', type: 'number' }])
    expect(table?.inputs[1]).toMatchObject({ name: 'guestCount', type: 'number', integer: true })
  })

  it('are proved complete where whole numbers leave nothing between 8 and 9', () => {
    const read = parseTable(dmnTables(dish)[1])
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('; '))
    expect(verifyTable(read.value).complete).toBe(true)
  })
})
