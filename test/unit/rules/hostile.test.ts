import { describe, expect, it } from 'vitest'
import { readData } from '../../../src/policy/index.js'
import {
  compile,
  defineTable,
  evaluate,
  parseSheet,
  parseTable,
  tableToSheet,
  verifyTable,
} from '../../../src/rules/index.js'

const source = {
  id: 'level',
  hitPolicy: 'first',
  inputs: [
    { name: 'amount', type: 'number' },
    { name: 'narrative', type: 'string' },
  ],
  outputs: [{ name: 'level', type: 'string' }],
  rules: [
    { id: 'fraud', when: { narrative: { contains: ['盗刷', 'stolen card'] } }, output: { level: 'high' } },
    { id: 'large', when: { amount: { gte: 1000 } }, output: { level: 'middle' } },
    { id: 'rest', when: {}, output: { level: 'low' } },
  ],
}
const checked = parseTable(source)
if (!checked.ok) throw new Error('the table is sound')
const compiled = compile(checked.value)
const codes = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code)

describe('hostile texts', () => {
  it('a bomb of aliases is a finding, not a gigabyte', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? '"x"'
            : Array(9)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    )
    expect(codes(readData('bomb.yaml', levels.join('\n')))).toEqual(['unreadable-file'])
  })

  it.each([
    ['YAML', 'deep.yaml', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['block YAML', 'deep.yaml', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['JSON', 'deep.json', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('deep %s ends, as a finding or as data that no table is', (_, path, text) => {
    const read = readData(path, text)
    expect(read.ok ? parseTable(read.value).ok : read.ok).toBe(false)
  })

  it('deep cells are refused with their place', () => {
    let cell: unknown = { is: 'x' }
    for (let depth = 0; depth < 100_000; depth += 1) cell = { not: cell }
    const found = parseTable({
      ...source,
      rules: [{ id: 'a', when: { narrative: cell }, output: { level: 'x' } }],
    })
    expect(found.ok).toBe(false)
    expect(found.issues[0]?.path.slice(0, 2)).toEqual(['rules', 0])
  })
})

describe('hostile numbers', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is no amount', (amount) => {
    const answer = evaluate(compiled, { amount, narrative: '' })
    expect(answer.output).toBeUndefined()
    expect(answer.issues[0]?.path).toEqual(['amount'])
    expect(
      parseTable({ ...source, rules: [{ when: { amount: { gte: amount } }, output: { level: 'x' } }] }).ok,
    ).toBe(false)
  })

  it('minus zero is zero, in facts and in cells', () => {
    const table = compile(
      defineTable({
        id: 'sign',
        hitPolicy: 'first',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [{ name: 'level', type: 'string' }],
        rules: [
          { id: 'zero', when: { amount: -0 }, output: { level: 'zero' } },
          { id: 'rest', when: {}, output: { level: 'other' } },
        ],
      }),
    )
    for (const amount of [0, -0]) expect(evaluate(table, { amount }).hits).toEqual(['zero'])
  })
})

describe('hostile names', () => {
  it('names of a prototype are refused or are only names', () => {
    const named = JSON.parse(JSON.stringify({ ...source, rules: [] }).replace('"amount"', '"__proto__"'))
    expect(codes(parseTable(named))).not.toEqual([])
    expect(codes(parseTable(JSON.parse('{"__proto__": {"id": "x"}}')))).toContain('unknown-key')
    const polluted = JSON.parse('{"amount": 5, "narrative": "", "__proto__": {"admin": true}}')
    expect(evaluate(compiled, polluted).hits).toEqual(['rest'])
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('half a surrogate pair is refused in a table and harmless in a fact', () => {
    expect(parseTable({ ...source, id: 'a\ud800' }).ok).toBe(false)
    expect(evaluate(compiled, { amount: 5, narrative: '\udc00盗刷\ud83d' }).hits).toEqual(['fraud'])
  })
})

describe('large things', () => {
  it('ten million letters are read to the end', () => {
    const narrative = `${'a stolen car '.repeat(800_000)}盗刷`
    expect(evaluate(compiled, { amount: 5, narrative }).hits).toEqual(['fraud'])
  })

  it('a table of 100,000 rows is checked, compiled, asked, and told to be too large or verified', () => {
    const rules = Array.from({ length: 100_000 }, (_, index) => ({
      id: `r${index}`,
      when: { amount: { gte: index, lt: index + 1 } },
      output: { level: `l${index % 7}` },
    }))
    const large = parseTable({ ...source, rules })
    if (!large.ok) throw new Error(JSON.stringify(large.issues.slice(0, 3)))
    expect(evaluate(compile(large.value), { amount: 99_998.5, narrative: '' }).hits).toEqual(['r99998'])
    const { complete, notDecided, findings } = verifyTable(large.value)
    expect(complete === undefined ? notDecided.length : findings.length).toBeGreaterThan(0)
  }, 60_000)

  it('a sheet of 20,000 rows is read back, and one that is no sheet is a finding', () => {
    const rules = Array.from({ length: 20_000 }, (_, index) => ({
      id: `r${index}`,
      when: { amount: index },
      output: { level: 'x' },
    }))
    const large = parseTable({ ...source, rules })
    if (!large.ok) throw new Error(JSON.stringify(large.issues.slice(0, 3)))
    const back = parseSheet(tableToSheet(large.value))
    expect(back.ok && back.value.hash).toBe(large.value.hash)
    expect(codes(parseSheet([['__proto__', 'x'], ['constructor']]))).toEqual(['malformed-sheet'])
  })
})
