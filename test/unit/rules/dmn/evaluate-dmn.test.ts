import { date, dateAndTime, duration, time } from 'feelin'
import { describe, expect, it } from 'vitest'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { decision, input, knowledge, literal, model, table } from './dmn-text.js'

const context = (entries: readonly (readonly [name: string | undefined, expression: string])[]): string =>
  `<context>${entries
    .map(
      ([name, expression]) =>
        `<contextEntry>${name === undefined ? '' : `<variable name="${name}"/>`}${expression}</contextEntry>`,
    )
    .join('')}</context>`

const codes = (result: { issues: readonly { code: string }[] }): string[] =>
  result.issues.map(({ code }) => code)

describe('decision requirements', () => {
  const lending = model(
    '<itemDefinition name="tApplicant"><itemComponent name="Age"><typeRef>number</typeRef></itemComponent><itemComponent name="Monthly Income"><typeRef>number</typeRef></itemComponent></itemDefinition>',
    input('Applicant data', 'tApplicant'),
    input('Amount', 'number'),
    knowledge(
      'Instalment',
      ['amount', 'rate', 'months'],
      literal('amount * rate / 12 / (1 - (1 + rate / 12) ** -months)'),
    ),
    knowledge(
      'Risk',
      ['age'],
      table({
        inputs: [['age', 'number']],
        outputs: [['Category', 'string']],
        rules: [
          ['< 25', '"high"'],
          ['[25..60]', '"low"'],
          ['> 60', '"medium"'],
        ],
      }),
    ),
    decision(
      'Affordable',
      context([
        [
          'Monthly payment',
          `<invocation>${literal('Instalment')}${[
            ['amount', 'Amount'],
            ['rate', '0.06'],
            ['months', '12'],
          ]
            .map(([name, text]) => `<binding><parameter name="${name}"/>${literal(text ?? '')}</binding>`)
            .join('')}</invocation>`,
        ],
        ['Share', literal('Monthly payment / Applicant data.Monthly Income')],
        [undefined, literal('if Share < 0.3 then true else false')],
      ]),
      { inputs: ['Applicant data', 'Amount'], knowledge: ['Instalment'], type: 'boolean' },
    ),
    decision(
      'Strategy',
      table({
        policy: 'FIRST',
        inputs: [
          ['Affordable', 'boolean'],
          ['Risk(Applicant data.Age)', 'string'],
        ],
        outputs: [
          ['Route', 'string'],
          ['Note', 'string'],
        ],
        rules: [
          ['false', '-', '"DECLINE"', '"not affordable"'],
          ['true', 'not("high")', '"ACCEPT"', '"risk is " + Risk(Applicant data.Age)'],
          ['-', '-', '"REVIEW"', 'null'],
        ],
      }),
      { inputs: ['Applicant data'], decisions: ['Affordable'], knowledge: ['Risk'] },
    ),
  )

  it.each([
    [40, 6_000, { Route: 'ACCEPT', Note: 'risk is low' }],
    [20, 6_000, { Route: 'REVIEW', Note: null }],
    [40, 1_000, { Route: 'DECLINE', Note: 'not affordable' }],
  ])('age %d with an income of %d', (Age, income, expected) => {
    const result = evaluateDmn(lending, 'Strategy', {
      'Applicant data': { Age, 'Monthly Income': income },
      Amount: 12_000,
    })
    expect(result.value).toEqual(expected)
    expect(result.issues).toEqual([])
  })

  it('keeps a trace of each table that was decided', () => {
    const result = evaluateDmn(lending, 'd_Strategy', {
      'Applicant data': { Age: 70, 'Monthly Income': 9_000 },
      Amount: 1,
    })
    expect(result.traces.map((trace) => [trace.table, trace.rules])).toContainEqual(['d_Strategy', ['2']])
  })

  it('answers null where an input is missing or of another type', () => {
    expect(evaluateDmn(lending, 'Affordable', {}).value).toBe(false)
    const wrong = evaluateDmn(lending, 'Strategy', { 'Applicant data': 'nobody', Amount: 1 })
    expect(wrong.value).toEqual({ Route: 'DECLINE', Note: 'not affordable' })
  })
})

describe('tables over values of every type', () => {
  const decided = (
    type: string | undefined,
    cell: string,
    value: unknown,
    more: Record<string, unknown> = {},
  ): unknown =>
    evaluateDmn(
      model(
        input('x'),
        input('y'),
        decision(
          'D',
          table({
            inputs: [type === undefined ? ['x'] : ['x', type]],
            outputs: [['o', 'string']],
            rules: [[cell, '"yes"']],
          }),
          { inputs: ['x', 'y'] },
        ),
      ),
      'D',
      { x: value, ...more },
    ).value

  it.each([
    ['a date', 'date', '>= date("2026-03-02")', date('2026-03-02')],
    ['a date in a range', 'date', '[date("2026-01-01")..date("2026-12-31")]', date('2026-06-30')],
    ['a date without a column type', undefined, '< date("2027-01-01")', date('2026-06-30')],
    ['a time', 'time', '> time("10:00:00")', time('11:00:00')],
    [
      'a date and time',
      'dateTime',
      '>= date and time("2026-01-01T00:00:00")',
      dateAndTime('2026-01-01T10:00:00'),
    ],
    ['a days and time duration', 'dayTimeDuration', '< duration("PT2H")', duration('PT1H')],
    ['a years and months duration', 'yearMonthDuration', '= duration("P1Y")', duration('P12M')],
    ['a context', undefined, '?.amount > 5', { amount: 6 }],
    ['a list', undefined, 'list contains(?, "vip")', ['vip', 'new']],
    ['a text by a function', 'string', 'starts with(?, "US")', 'USD'],
    ['a text by its length', 'string', 'string length(?) > 2', 'USD'],
    ['null', 'number', 'null', null],
    ['not null', 'number', 'not(null)', 5],
    ['several ranges', 'number', '< 1, [5..6), > 9', 5],
    ['an open range', 'number', ']1..2[', 1.5],
    ['negative numbers', 'number', '[-2..-1]', -1],
    ['a boolean in a list', 'boolean', 'true, false', false],
  ])('%s', (_, type, cell, value) => {
    expect(decided(type, cell, value)).toBe('yes')
  })

  it('lets a cell speak of another input', () => {
    expect(decided('number', '> y', 5, { y: 4 })).toBe('yes')
    expect(decided('number', '> y', 5, { y: 6 })).toBeNull()
  })

  it('answers null for a cell that is no FEEL', () => {
    expect(decided('number', '>>> (', 5)).toBeNull()
  })
})

describe('hit policies', () => {
  const rules = [
    ['> 1', '"low"', '1'],
    ['> 2', '"high"', '2'],
    ['> 2', '"high"', '3'],
  ]
  const answer = (
    policy: string,
    aggregation: string | undefined,
    x: number,
    columns: 'both' | 'number',
  ): unknown => {
    const both = columns === 'both'
    return evaluateDmn(
      model(
        input('x', 'number'),
        decision(
          'D',
          table({
            policy,
            ...(aggregation === undefined ? {} : { aggregation }),
            inputs: [['x', 'number']],
            outputs: [...(both ? [['level', 'string', '"high", "low"'] as const] : []), ['n', 'number']],
            rules: rules.map(([cell = '', level = '', n = '']) => (both ? [cell, level, n] : [cell, n])),
          }),
          { inputs: ['x'] },
        ),
      ),
      'D',
      { x },
    ).value
  }

  it.each([
    ['UNIQUE', undefined, 2, { level: 'low', n: 1 }],
    ['UNIQUE', undefined, 3, null],
    ['ANY', undefined, 3, null],
    ['FIRST', undefined, 3, { level: 'low', n: 1 }],
    ['PRIORITY', undefined, 3, { level: 'high', n: 2 }],
    ['RULE ORDER', undefined, 2, [{ level: 'low', n: 1 }]],
  ])('%s %s on %d', (policy, aggregation, x, expected) => {
    expect(answer(policy, aggregation, x, 'both')).toEqual(expected)
  })

  it.each([
    ['COLLECT', undefined, 3, [1, 2, 3]],
    ['COLLECT', 'SUM', 3, 6],
    ['COLLECT', 'MIN', 3, 1],
    ['COLLECT', 'MAX', 3, 3],
    ['COLLECT', 'COUNT', 3, 3],
    ['COLLECT', 'MAX', 0, null],
    ['FIRST', undefined, 0, null],
  ])('%s %s on %d, one output', (policy, aggregation, x, expected) => {
    expect(answer(policy, aggregation, x, 'number')).toEqual(expected)
  })
})

describe('default outputs', () => {
  const fallback = (fee: string, x: number): unknown =>
    evaluateDmn(
      model(
        input('x', 'number'),
        decision(
          'D',
          table({
            inputs: [['x', 'number']],
            outputs: [
              ['level', 'string', undefined, '"none"'],
              ['fee', 'number', undefined, fee],
            ],
            rules: [['> 5', '"high"', '9']],
          }),
          { inputs: ['x'] },
        ),
      ),
      'D',
      { x },
    ).value

  it.each([
    ['1', { level: 'none', fee: 1 }],
    ['x + 1', { level: 'none', fee: 3 }],
    ['null', { level: 'none', fee: null }],
  ])('%s', (fee, expected) => {
    expect(fallback(fee, 2)).toEqual(expected)
    expect(fallback(fee, 6)).toEqual({ level: 'high', fee: 9 })
  })
})

describe('boxed expressions', () => {
  const value = (expression: string): unknown => evaluateDmn(model(decision('D', expression)), 'D', {}).value

  it.each([
    ['a list', `<list>${literal('1')}${literal('1 + 1')}</list>`, [1, 2]],
    [
      'a relation',
      `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('"x"')}</row><row>${literal('2')}${literal('"y"')}</row></relation>`,
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'y' },
      ],
    ],
    [
      'a context without a result',
      context([
        ['a', literal('1')],
        ['b', literal('a + 1')],
      ]),
      { a: 1, b: 2 },
    ],
    [
      'a conditional',
      `<conditional><if>${literal('1 > 2')}</if><then>${literal('"a"')}</then><else>${literal('"b"')}</else></conditional>`,
      'b',
    ],
    [
      'an iteration',
      `<for iteratorVariable="n"><in>${literal('[1,2,3]')}</in><return>${literal('n * n')}</return></for>`,
      [1, 4, 9],
    ],
    [
      'some',
      `<some iteratorVariable="n"><in>${literal('[1,2]')}</in><satisfies>${literal('n > 1')}</satisfies></some>`,
      true,
    ],
    [
      'every',
      `<every iteratorVariable="n"><in>${literal('[1,2]')}</in><satisfies>${literal('n > 1')}</satisfies></every>`,
      false,
    ],
    [
      'a filter',
      `<filter><in>${literal('[1,2,3]')}</in><match>${literal('item >= 2')}</match></filter>`,
      [2, 3],
    ],
    [
      'a filter over contexts',
      `<filter><in>${literal('[{a:1},{a:2}]')}</in><match>${literal('a = 2')}</match></filter>`,
      [{ a: 2 }],
    ],
    [
      'a function of its own',
      context([
        ['double', `<functionDefinition><formalParameter name="n"/>${literal('2 * n')}</functionDefinition>`],
        [undefined, literal('double(21)')],
      ]),
      42,
    ],
    [
      'a literal in another language',
      '<literalExpression expressionLanguage="urn:java"><text>x</text></literalExpression>',
      null,
    ],
    ['nothing', '', null],
  ])('%s', (_, expression, expected) => {
    expect(value(expression)).toEqual(expected)
  })
})

describe('what a result must conform to', () => {
  const conforming = (type: string, text: string): unknown =>
    evaluateDmn(
      model(
        '<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>',
        '<itemDefinition name="tLevels" isCollection="true"><typeRef>tLevel</typeRef></itemDefinition>',
        '<itemDefinition name="tLoop"><typeRef>tLoop</typeRef></itemDefinition>',
        decision('D', literal(text), { type }),
      ),
      'D',
      {},
    ).value

  it.each([
    ['number', '5', 5],
    ['number', '"5"', null],
    ['number', '[5]', 5],
    ['string', '["a", "b"]', null],
    ['tLevel', '"high"', 'high'],
    ['tLevel', '"medium"', null],
    ['tLevels', '["high", "low"]', ['high', 'low']],
    ['tLevels', '"low"', ['low']],
    ['tLevels', '["high", "medium"]', null],
    ['tLoop', '1', 1],
    ['Any', '{a: 1}', { a: 1 }],
    ['feel:number', '7', 7],
  ])('%s: %s', (type, text, expected) => {
    expect(conforming(type, text)).toEqual(expected)
  })
})

describe('decision services', () => {
  const parts = [
    input('x', 'number'),
    decision('Double', literal('x * 2'), { inputs: ['x'] }),
    decision('Sum', literal('Double + 1'), { decisions: ['Double'] }),
    '<decisionService id="k_Service" name="Service"><outputDecision href="#d_Sum"/><encapsulatedDecision href="#d_Double"/><inputData href="#i_x"/></decisionService>',
  ]

  it('are evaluated by name', () => {
    expect(evaluateDmn(model(...parts), 'Service', { x: 4 }).value).toBe(9)
  })

  it('are called as functions', () => {
    const caller = decision('Caller', literal('Service(10) + Service(x: 1)'), { knowledge: ['Service'] })
    expect(evaluateDmn(model(...parts, caller), 'Caller', {}).value).toBe(24)
  })
})

describe('hostile models', () => {
  it('a decision that needs itself is null', () => {
    const circle = model(
      decision('A', literal('B + 1'), { decisions: ['B'] }),
      decision('B', literal('A + 1'), { decisions: ['A'] }),
    )
    const result = evaluateDmn(circle, 'A', {})
    expect(result.value).toBeNull()
    expect(codes(result)).toContain('requirement-cycle')
  })

  it('a function that calls itself for ever ends', () => {
    const endless = model(
      knowledge('f', ['n'], literal('f(n + 1)'), { knowledge: ['f'] }),
      decision('D', literal('f(1)'), { knowledge: ['f'] }),
    )
    const result = evaluateDmn(endless, 'D', {})
    expect(result.value).toBeNull()
    expect(codes(result)).toContain('too-many-calls')
  })

  it('a function that calls itself twice ends', () => {
    const doubling = model(
      knowledge('f', ['n'], literal('if n = 0 then 1 else f(n - 1) + f(n - 1)'), { knowledge: ['f'] }),
      decision('D', literal('f(60)'), { knowledge: ['f'] }),
    )
    expect(codes(evaluateDmn(doubling, 'D', {}, { mostCalls: 500 }))).toContain('too-many-calls')
  })

  it('deep brackets are null', () => {
    const deep = model(decision('D', literal(`${'('.repeat(5_000)}1${')'.repeat(5_000)}`)))
    expect(codes(evaluateDmn(deep, 'D', {}))).toEqual(['feel-failed'])
  })

  it('names of an object’s prototype are only names', () => {
    const named = model(
      input('constructor'),
      decision('__proto__', literal('constructor'), { inputs: ['constructor'] }),
    )
    expect(evaluateDmn(named, '__proto__', {}).value).toBeNull()
    expect(evaluateDmn(named, '__proto__', { constructor: 5 }).value).toBe(5)
  })

  it('an unknown decision is an issue', () => {
    expect(codes(evaluateDmn(model(), 'nothing', {}))).toEqual(['unknown-decision'])
  })
})
