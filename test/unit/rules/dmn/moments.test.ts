import { describe, expect, test } from 'vitest'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { tablesToDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { compile, evaluate, parseSheet, parseTable, tableToSheet } from '../../../../src/rules/index.js'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const modelOf = (
  inputs: readonly (readonly [string, string])[],
  rules: readonly (readonly string[])[],
  type = 'string',
) => {
  const read =
    parseDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:t">
  <decision id="D" name="D"><decisionTable hitPolicy="FIRST">
    ${inputs.map(([name, typeRef]) => `<input><inputExpression typeRef="${typeRef}"><text>${escaped(name)}</text></inputExpression></input>`).join('')}
    <output name="r" typeRef="${type}"/>
    ${rules
      .map(
        (rule) =>
          `<rule>${rule
            .slice(0, -1)
            .map((cell) => `<inputEntry><text>${escaped(cell)}</text></inputEntry>`)
            .join('')}<outputEntry><text>${escaped(rule.at(-1) ?? '')}</text></outputEntry></rule>`,
      )
      .join('')}
  </decisionTable></decision></definitions>`)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const tableOf = (model: ReturnType<typeof modelOf>) => {
  const table = parseTable(dmnTables(model)[0], { feel })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

describe('moments and durations are compared as such, by the model and by its table', () => {
  test.each([
    ['dateTime', '< date and time("2026-03-02T00:00:00")', '2026-03-01T10:00:00', '2026-03-02T10:00:00'],
    ['date and time', '< @"2026-03-02T00:00:00Z"', '2026-03-02T01:00:00+08:00', '2026-03-02T01:00:00Z'],
    ['time', '< time("10:00:00")', '09:30:00', '10:00:00'],
    ['dayTimeDuration', '< duration("P10D")', 'P9D', 'PT240H'],
    ['days and time duration', 'duration("P200D")', 'PT4800H', 'P210D'],
    ['yearMonthDuration', '>= duration("P1Y")', 'P12M', 'P11M'],
    [
      'dateTime',
      '[@"2026-03-01T00:00:00"..@"2026-03-02T00:00:00")',
      '2026-03-01T00:00:00',
      '2026-03-02T00:00:00',
    ],
  ])('%s %s', (type, cell, inside, outside) => {
    const model = modelOf(
      [['d', type]],
      [
        [cell, '"in"'],
        ['-', '"out"'],
      ],
    )
    const table = tableOf(model)
    const compiled = compile(table, { feel })
    for (const [d, r] of [
      [inside, 'in'],
      [outside, 'out'],
    ] as const) {
      expect(evaluateDmn(model, 'D', { d })).toMatchObject({ value: r, issues: [] })
      expect(evaluate(compiled, { d })).toMatchObject({ output: { r }, issues: [] })
    }
    expect(evaluate(compiled, { d: 'soon' }).issues.map(({ code }) => code)).toEqual(['wrong-type'])
  })

  test('a table of them comes back from DMN and from a sheet with its hash', () => {
    const table = tableOf(
      modelOf(
        [
          ['d', 'dateTime'],
          ['w', 'dayTimeDuration'],
        ],
        [['< @"2026-03-02T00:00:00"', '> duration("P2D")', 'duration("P1D")']],
        'dayTimeDuration',
      ),
    )
    const again = parseDmn(tablesToDmn([table], { name: 'x' }))
    expect(again.ok && parseTable(dmnTables(again.value)[0], { feel })).toMatchObject({
      value: { hash: table.hash },
    })
    expect(parseSheet(tableToSheet(table), { feel })).toMatchObject({ value: { hash: table.hash } })
    expect(table.rules[0]?.output.r).toBe('P1D')
  })

  test('the object form too', () => {
    const table = parseTable(
      {
        id: 't',
        hitPolicy: 'first',
        inputs: [{ name: 'at', type: 'dateTime' }],
        outputs: [{ name: 'r', type: 'string' }],
        rules: [
          {
            when: { at: { gte: '2026-03-02T00:00:00', lt: '2026-03-03T00:00:00' } },
            output: { r: 'that day' },
          },
        ],
      },
      { feel },
    )
    if (!table.ok) throw new Error(JSON.stringify(table.issues))
    expect(evaluate(compile(table.value, { feel }), { at: '2026-03-02T23:59:59' }).hits).toEqual(['1'])
    expect(evaluate(compile(table.value, { feel }), { at: '2026-03-03T00:00:00' }).hits).toEqual([])
  })
})

describe('a fact that does not fit is an issue, never a silent null', () => {
  test.each([
    ['number', '> 90', '95'],
    ['boolean', 'true', 'true'],
    ['date', '> date("2026-01-01")', 'soon'],
    ['dateTime', '> date and time("2026-01-01T00:00:00")', 'soon'],
    ['dayTimeDuration', '> duration("P1D")', 5],
    ['string', '"a"', 5],
  ])('%s', (type, cell, d) => {
    const model = modelOf(
      [['d', type]],
      [
        [cell, '"in"'],
        ['-', '"rest"'],
      ],
    )
    expect(evaluateDmn(model, 'D', { d }).issues).not.toEqual([])
    expect(evaluateDmn(model, 'D', { d: null })).toMatchObject({ value: 'rest', issues: [] })
  })

  test('a fraction in a column of whole numbers is a number of FEEL', () => {
    const model = modelOf(
      [['d', 'integer']],
      [
        ['> 90', '"good"'],
        ['-', '"rest"'],
      ],
    )
    expect(evaluateDmn(model, 'D', { d: 95.5 })).toMatchObject({ value: 'good', issues: [] })
  })

  test.each(['d == 1', 'd = = 1', 'nothing.like.it(', 'unknown + 1'])(
    'an input expression that cannot be asked: %s',
    (text) => {
      const model = modelOf(
        [[text, 'boolean']],
        [
          ['true', '"x"'],
          ['-', '"rest"'],
        ],
      )
      expect(evaluateDmn(model, 'D', { d: 1 }).issues).not.toEqual([])
    },
  )

  test('an answer that is no FEEL is null and an issue', () => {
    for (const answer of ["'hello'", '{a}}', '1 +'])
      expect(evaluateDmn(modelOf([['d', 'string']], [['-', answer]]), 'D', { d: 'x' })).toMatchObject({
        value: null,
        issues: [expect.anything()],
      })
  })

  test('a name in a cell that nothing has', () => {
    const model = modelOf(
      [['d', 'string']],
      [
        ['not(nobody)', '"x"'],
        ['-', '"rest"'],
      ],
    )
    expect(evaluateDmn(model, 'D', { d: 'y' }).issues).not.toEqual([])
  })
})

describe('one input in two columns', () => {
  const model = modelOf(
    [
      ['amount', 'number'],
      ['amount', 'number'],
    ],
    [
      ['not(null)', '< 100', '"small"'],
      ['not(null)', '>= 100', '"big"'],
      ['null', '-', '"none"'],
    ],
  )

  test('decides as the model does', () => {
    const table = tableOf(model)
    const compiled = compile(table, { feel })
    expect(table.inputs.map(({ name, fact }) => fact ?? name)).toEqual(['amount', 'amount'])
    for (const amount of [50, 100])
      expect(evaluate(compiled, { amount }).output).toEqual({ r: evaluateDmn(model, 'D', { amount }).value })
  })

  test('comes back with its hash', () => {
    const table = tableOf(model)
    const again = parseDmn(tablesToDmn([table], { name: 'x' }))
    expect(again.ok && parseTable(dmnTables(again.value)[0], { feel })).toMatchObject({
      value: { hash: table.hash },
    })
    expect(parseSheet(tableToSheet(table), { feel })).toMatchObject({ value: { hash: table.hash } })
  })
})
