import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = `
import { compile, defineTable, evaluate, explainEvaluation, feel } from './src/rules/index.ts'
let refused = false
try { new Function('return 1')() } catch { refused = true }
const table = defineTable({
  id: 'triage', hitPolicy: 'first',
  inputs: [{ name: 'amount', type: 'number' }, { name: 'narrative', type: 'string' }],
  outputs: [{ name: 'priority', type: 'string' }],
  rules: [
    { id: 'fraud', when: { narrative: { contains: '盗刷' } }, output: { priority: 'urgent' } },
    { id: 'opaque', when: { amount: { feel: '? > 10 * 3' } }, output: { priority: 'high' } },
    { id: 'rest', when: {}, output: { priority: 'normal' } },
  ],
}, { feel })
const compiled = compile(table, { feel })
const answers = [[1, '银行卡被盗刷'], [31, ''], [30, '']].map(([amount, narrative]) => {
  const { hits, trace } = evaluate(compiled, { amount, narrative })
  return [...hits, explainEvaluation(trace, { table: compiled }).nearest(1)[0].rule]
})
console.log(JSON.stringify({ refused, answers }))
`

describe('compile and evaluate', () => {
  it('work where strings may not become code', () => {
    const printed = execFileSync(
      process.execPath,
      [
        '--disallow-code-generation-from-strings',
        '--import',
        'tsx',
        '--input-type',
        'module',
        '--eval',
        program,
      ],
      { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' },
    )
    expect(JSON.parse(printed)).toEqual({
      refused: true,
      answers: [
        ['fraud', 'opaque'],
        ['opaque', 'rest'],
        ['rest', 'fraud'],
      ],
    })
  })
})
