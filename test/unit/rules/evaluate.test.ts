import { describe, expect, it } from 'vitest'
import {
  compile,
  defineTable,
  evaluate,
  type Facts,
  feel,
  firstMatch,
  type RuleSource,
  type TableSource,
} from '../../../src/rules/index.js'

const level = { name: 'level', type: 'string', values: ['high', 'middle', 'low'] } as const
const fee = { name: 'fee', type: 'number' } as const
const rules: RuleSource[] = [
  { id: 'small', when: { amount: { lt: 100 } }, output: { level: 'low', fee: 1 } },
  { id: 'odd', when: { amount: [1, 3, 150] }, output: { level: 'middle', fee: 2 } },
  { id: 'big', when: { amount: { gte: 100 } }, output: { level: 'high', fee: 3 } },
  { id: 'zero', when: { amount: 0 }, output: { level: 'low', fee: 1 } },
]

const table = (change: Partial<TableSource>) =>
  compile(
    defineTable({
      id: 'fee',
      hitPolicy: 'first',
      inputs: [{ name: 'amount', type: 'number', max: 1_000 }],
      outputs: [level, fee],
      rules,
      ...change,
    }),
  )

const answer = (change: Partial<TableSource>, facts: Facts) => {
  const { output, hits, issues } = evaluate(table(change), facts)
  return { output, hits, issues: issues.map(({ code }) => code) }
}

const feesOnly = rules.map(({ id, when, output }) => ({
  ...(id === undefined ? {} : { id }),
  when,
  output: { fee: output.fee ?? 0 },
}))

describe('hit policies', () => {
  it('unique answers with the one rule, and refuses several', () => {
    expect(answer({ hitPolicy: 'unique' }, { amount: 5 }).output).toEqual({ level: 'low', fee: 1 })
    expect(answer({ hitPolicy: 'unique' }, { amount: 3 })).toEqual({
      output: undefined,
      hits: ['small', 'odd'],
      issues: ['several-rules-matched'],
    })
  })

  it('any answers when the rules agree, and refuses when they do not', () => {
    expect(answer({ hitPolicy: 'any' }, { amount: 0 })).toEqual({
      output: { level: 'low', fee: 1 },
      hits: ['small', 'zero'],
      issues: [],
    })
    expect(answer({ hitPolicy: 'any' }, { amount: 1 }).issues).toEqual(['outputs-disagree'])
  })

  it('first takes the first as written, priority the strongest output', () => {
    expect(answer({ hitPolicy: 'first' }, { amount: 3 }).hits).toEqual(['small'])
    expect(answer({ hitPolicy: 'priority' }, { amount: 3 }).hits).toEqual(['odd'])
    expect(answer({ hitPolicy: 'priority' }, { amount: 150 }).output).toEqual({ level: 'high', fee: 3 })
  })

  it('rule order lists as written, output order strongest first', () => {
    expect(answer({ hitPolicy: 'rule-order' }, { amount: 150 }).hits).toEqual(['odd', 'big'])
    expect(answer({ hitPolicy: 'output-order' }, { amount: 150 }).output).toEqual([
      { level: 'high', fee: 3 },
      { level: 'middle', fee: 2 },
    ])
  })

  it.each([
    ['sum', 3],
    ['min', 1],
    ['max', 2],
    ['count', 2],
  ] as const)('collect can aggregate by %s', (aggregation, expected) => {
    const change = { hitPolicy: 'collect', aggregation, outputs: [fee], rules: feesOnly } as const
    expect(answer(change, { amount: 1 }).output).toEqual({ fee: expected })
  })

  it('without a match: the default, else an empty list, else an issue', () => {
    const facts = { amount: 5 }
    const only = { rules: rules.slice(2) }
    expect(answer({ ...only }, facts)).toEqual({ output: undefined, hits: [], issues: ['no-rule-matched'] })
    expect(answer({ ...only, outputs: [{ ...level, default: 'low' }, fee] }, facts)).toEqual({
      output: { level: 'low', fee: null },
      hits: [],
      issues: [],
    })
    expect(answer({ ...only, hitPolicy: 'collect' }, facts)).toEqual({ output: [], hits: [], issues: [] })
  })
})

describe('facts', () => {
  it.each<[string, Facts, string]>([
    ['a missing fact', {}, 'missing-fact'],
    ['null', { amount: null }, 'missing-fact'],
    ['a text', { amount: '5' }, 'wrong-type'],
    ['NaN', { amount: Number.NaN }, 'wrong-type'],
    ['infinity', { amount: Number.POSITIVE_INFINITY }, 'wrong-type'],
    ['a number beyond the limits', { amount: 1_001 }, 'value-not-allowed'],
    ['what a prototype would give', Object.create({ amount: Number.NaN }), 'wrong-type'],
  ])('%s decides nothing and says why', (_, facts, code) => {
    expect(answer({}, facts)).toEqual({ output: undefined, hits: [], issues: [code] })
  })

  it.each([null, undefined, 7, [], 'facts'])('%s in their place is an issue, not an exception', (facts) => {
    expect(evaluate(table({}), facts as unknown as Facts).issues[0]?.code).toBe('wrong-type')
  })

  it('take zero and minus zero for one number', () => {
    expect(answer({ hitPolicy: 'any' }, { amount: -0 }).hits).toEqual(['small', 'zero'])
  })

  it('in DMN mode are null when they cannot be used', () => {
    const source = { ...table({}).table, hash: undefined, rules: [] }
    const { hash: _, ...plain } = source
    const compiled = compile(
      defineTable({
        ...plain,
        rules: [{ when: { amount: null }, output: { level: 'low', fee: 0 } }, ...rules],
      }),
      { mode: 'dmn' },
    )
    expect(evaluate(compiled, {}).output).toEqual({ level: 'low', fee: 0 })
    expect(evaluate(compiled, { amount: 'x' }).hits).toEqual(['1'])
    expect(evaluate(compiled, { amount: 5 }).hits).toEqual(['small'])
  })
})

describe('texts', () => {
  const compiled = (mode: 'strict' | 'dmn') =>
    compile(
      defineTable({
        id: 'words',
        hitPolicy: 'collect',
        inputs: [{ name: 'narrative', type: 'string' }],
        outputs: [fee],
        rules: [
          { id: 'fraud', when: { narrative: { contains: ['Fraud', '盗刷'] } }, output: { fee: 1 } },
          { id: 'dear', when: { narrative: { startsWith: 'Dear' } }, output: { fee: 2 } },
          { id: 'calm', when: { narrative: { not: { contains: 'sue' } } }, output: { fee: 3 } },
        ],
      }),
      { mode },
    )

  it('are folded: case and width do not matter', () => {
    expect(evaluate(compiled('strict'), { narrative: 'ＤＥＡＲ bank, FRAUD' }).hits).toEqual([
      'fraud',
      'dear',
      'calm',
    ])
    expect(evaluate(compiled('strict'), { narrative: '我的卡被盗刷，I will SUE' }).hits).toEqual(['fraud'])
  })

  it('are compared exactly in DMN mode', () => {
    expect(evaluate(compiled('dmn'), { narrative: 'dear bank, FRAUD' }).hits).toEqual(['calm'])
  })

  it('may be very long or hold half a surrogate pair', () => {
    expect(
      evaluate(compiled('strict'), { narrative: `${'\ud800 fra'.repeat(1_000_000)}fraud` }).hits,
    ).toEqual(['fraud', 'calm'])
  })
})

describe('opaque cells', () => {
  const functions = {
    even: (value: unknown) => (value as number) % 2 === 0,
    fails: () => {
      throw new Error('no luck')
    },
  }
  const opaque = (cell: object, asked: string[] = []) =>
    compile(
      defineTable(
        {
          id: 'opaque',
          hitPolicy: 'first',
          inputs: [
            { name: 'amount', type: 'number' },
            { name: 'limit', type: 'number', optional: true },
          ],
          outputs: [fee],
          rules: [
            { id: 'hit', when: { amount: { gte: 10 } }, output: { fee: 0 } },
            { id: 'opaque', when: { amount: cell as never }, output: { fee: { feel: 'amount + 1' } } },
            { id: 'rest', when: {}, output: { fee: 9 } },
          ],
        },
        { feel },
      ),
      { feel, functions: { ...functions, spied: (value) => asked.push(String(value)) > 0 } },
    )

  it('run full FEEL and host functions', () => {
    expect(evaluate(opaque({ feel: '? * 2 > limit' }), { amount: 4, limit: 7 }).output).toEqual({ fee: 5 })
    expect(evaluate(opaque({ fn: 'even' }), { amount: 4 }).hits).toEqual(['opaque'])
    expect(evaluate(opaque({ fn: 'even' }), { amount: 5 }).hits).toEqual(['rest'])
  })

  it('run only for rules that are still standing', () => {
    const asked: string[] = []
    const compiled = opaque({ fn: 'spied' }, asked)
    evaluate(compiled, { amount: 10 })
    expect(asked).toEqual([])
    evaluate(compiled, { amount: 9 })
    expect(asked).toEqual(['9'])
  })

  it('that fail are an issue', () => {
    expect(evaluate(opaque({ fn: 'fails' }), { amount: 1 })).toMatchObject({
      output: undefined,
      issues: [{ code: 'cell-failed', path: ['amount'] }],
    })
  })

  it('need the functions they name', () => {
    expect(() => opaque({ fn: 'toString' })).toThrow('needs functions: toString')
  })
})

describe('a large table', () => {
  it('of 100,000 rows is compiled and decides right', () => {
    const many = Array.from({ length: 100_000 }, (_, row) => ({
      when: { amount: { gte: row, lt: row + 1 } },
      output: { fee: row },
    }))
    const compiled = compile(
      defineTable({
        id: 'large',
        hitPolicy: 'unique',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [fee],
        rules: many,
      }),
    )
    for (const amount of [0, 1_023.5, 1_024, 99_999.5])
      expect(evaluate(compiled, { amount }).output).toEqual({ fee: Math.floor(amount) })
  })
})

describe('firstMatch', () => {
  const table = compile(
    defineTable({
      id: 'first',
      hitPolicy: 'first',
      inputs: [level],
      outputs: [fee],
      rules: [{ when: { level: 'high' }, output: { fee: 1 } }],
    }),
  )

  it.each([null, undefined, 7, [], 'high'])('finds no rule for %j, which is no record of facts', (facts) => {
    expect(firstMatch(table, facts as unknown as Facts)).toBe(-1)
  })
})
