import { describe, expect, it } from 'vitest'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import { decision, input, literal, model, table } from './dmn-text.js'

const codes = ({ issues }: { issues: readonly { code: string }[] }): string[] =>
  issues.map(({ code }) => code)

const person =
  '<itemDefinition name="tPerson"><itemComponent name="name"><typeRef>string</typeRef></itemComponent><itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>'

describe('values and their types', () => {
  const adults = model(
    person,
    input('Person', 'tPerson'),
    decision('Adult', literal('Person.age >= 18'), { inputs: ['Person'] }),
  )

  it('a structure has all its components, else it is null and an issue', () => {
    expect(evaluateDmn(adults, 'Adult', { Person: { name: 'Li', age: 20 } })).toMatchObject({ value: true })
    const incomplete = evaluateDmn(adults, 'Adult', { Person: { name: 'Li' } })
    expect(incomplete.value).toBeNull()
    expect(codes(incomplete)).toContain('unfit-value')
  })

  it('a component that is null is there', () => {
    const { value, issues } = evaluateDmn(adults, 'Adult', { Person: { name: null, age: 17 } })
    expect([value, issues]).toEqual([false, []])
  })

  it('a function is not invoked with an argument of another type, nor with one missing', () => {
    const greeting = (call: string) =>
      model(
        '<businessKnowledgeModel id="k" name="greet"><variable name="greet"/><encapsulatedLogic><formalParameter name="who" typeRef="string"/><literalExpression><text>who = null</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>',
        `<decision id="d" name="Greeting"><variable name="Greeting"/><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>${literal(call)}</decision>`,
      )
    expect(evaluateDmn(greeting('greet(null)'), 'Greeting', {}).value).toBe(true)
    for (const call of ['greet(5)', 'greet()']) {
      const answer = evaluateDmn(greeting(call), 'Greeting', {})
      expect(answer.value).toBeNull()
      expect(codes(answer)).toContain('unfit-argument')
    }
  })

  it('a service answers what its function type says', () => {
    const service = model(
      '<itemDefinition name="tService"><functionItem outputTypeRef="string"/></itemDefinition>',
      '<decisionService id="s" name="Fee"><variable name="Fee" typeRef="tService"/><outputDecision href="#d_Amount"/></decisionService>',
      decision('Amount', literal('1000')),
    )
    expect(evaluateDmn(service, 'Fee', {}).value).toBeNull()
    expect(evaluateDmn(service, 'Amount', {}).value).toBe(1000)
  })

  it('a number beyond all numbers is null and an issue', () => {
    const beyond = evaluateDmn(model(decision('Much', literal('10 ** 400'))), 'Much', {})
    expect(beyond.value).toBeNull()
    expect(codes(beyond)).toContain('feel-failed')
  })
})

describe('what is neither true nor false', () => {
  const boxed = (xml: string) => evaluateDmn(model(decision('It', xml)), 'It', {})

  it.each([
    [
      'a condition',
      `<conditional><if>${literal('"yes"')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
    ],
    ['a filter', `<filter><in>${literal('[1, 2]')}</in><match>${literal('"yes"')}</match></filter>`],
    [
      'some',
      `<some iteratorVariable="n"><in>${literal('[1, 2]')}</in><satisfies>${literal('if n = 1 then true else "no"')}</satisfies></some>`,
    ],
    [
      'every',
      `<every iteratorVariable="n"><in>${literal('[1, 2]')}</in><satisfies>${literal('if n = 1 then false else "no"')}</satisfies></every>`,
    ],
  ])('makes %s null', (_, xml) => {
    const answer = boxed(xml)
    expect(answer.value).toBeNull()
    expect(codes(answer)).toContain('not-boolean')
  })

  it('a condition that is null takes the other way', () => {
    expect(
      boxed(
        `<conditional><if>${literal('null')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
      ).value,
    ).toBe(2)
  })
})

describe('a variable in a boolean column', () => {
  const same = model(
    input('Expected', 'boolean'),
    input('Found', 'boolean'),
    decision(
      'Verdict',
      table({
        inputs: [['Found', 'boolean']],
        outputs: [['Verdict', 'string']],
        rules: [
          ['Expected', '"same"'],
          ['not(Expected)', '"other"'],
        ],
      }),
      { inputs: ['Expected', 'Found'] },
    ),
  )

  it.each([
    [true, true, 'same'],
    [true, false, 'other'],
    [false, true, 'other'],
    [false, false, 'same'],
  ])('expected %s, found %s: %s', (Expected, Found, verdict) => {
    expect(evaluateDmn(same, 'Verdict', { Expected, Found }).value).toBe(verdict)
  })
})

describe('an output without a type', () => {
  it('is a number where it is summed', () => {
    const scores = model(
      input('Age', 'number'),
      decision(
        'Score',
        table({
          policy: 'COLLECT',
          aggregation: 'SUM',
          inputs: [['Age', 'number']],
          outputs: [['Score']],
          rules: [
            ['>= 18', '20'],
            ['>= 60', '5'],
          ],
        }),
        { inputs: ['Age'] },
      ),
    )
    const [found] = dmnTables(scores).map((source) => parseTable(source, { feel }))
    expect(found).toMatchObject({ ok: true, value: { outputs: [{ name: 'Score', type: 'number' }] } })
    expect(evaluateDmn(scores, 'Score', { Age: 61 }).value).toBe(25)
  })
})
