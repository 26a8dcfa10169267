import { describe, expect, test } from 'vitest'
import {
  loadPolicy,
  parsePolicy,
  policyJsonSchema,
  shipped,
  verifyPolicy,
} from '../../../src/policy/index.js'
import { smallBank } from '../../support/policies.js'
import { policyFrom } from '../../support/policy-from.js'

const document = {
  id: 'p',
  version: '1',
  title: { en: 'P', zh: '政策' },
  effectiveFrom: '2026-01-01',
  calendar: 'cn-mainland',
}

const codesOf = (source: unknown): string[] => {
  const found = parsePolicy(source, { library: shipped })
  return found.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
}

const table = (id: string, reads: string, puts: string) => ({
  id,
  hitPolicy: 'first',
  inputs: [{ name: reads, type: 'string' }],
  outputs: [{ name: puts, type: 'string' }],
  rules: [{ id: 'all', when: {}, output: { [puts]: 'x' } }],
})

describe('parsePolicy', () => {
  test('a policy needs little more than a name and a calendar', () => {
    expect(parsePolicy(document, { library: shipped })).toMatchObject({
      ok: true,
      value: { id: 'p', timeZone: 'Asia/Shanghai' },
    })
  })

  test.each([
    ['a regime that does not exist', { regimes: ['cn-2099'] }, 'regimes.0: unknown-regime'],
    ['a calendar that does not exist', { calendar: 'moon' }, 'calendar: unknown-calendar'],
    [
      'hours on a calendar that is not shipped',
      { calendars: { branch: { uses: 'moon' } } },
      'calendars.branch.uses: unknown-calendar',
    ],
    ['a signal set that does not exist', { signals: ['moods'] }, 'signals.0: unknown-signals'],
    [
      'counting for a clock that a regime has not',
      { regimes: [{ regime: 'cn-nfra-2020-3', clocks: { lunch: {} } }] },
      'regimes.cn-nfra-2020-3.clocks.lunch: unknown-clock',
    ],
    ['tables in a circle', { tables: [table('a', 'x', 'y'), table('b', 'y', 'x')] }, 'tables.a: table-cycle'],
    ['a table that is no table', { tables: [{ id: 'a' }] }, 'tables.a'],
    ['a control that does not exist', { controls: { lunch: {} } }, 'controls: unrecognized-keys'],
    ['a prototype in disguise', JSON.parse('{"__proto__":{}}'), '__proto__: forbidden-key'],
  ])('%s is an issue', (_, more, expected) => {
    expect(codesOf(Object.assign(Object.create(null), document, more)).join('\n')).toContain(expected)
  })

  test('tables run after those whose outputs they read, whatever the order they are written in', () => {
    const found = policyFrom({
      ...document,
      tables: [table('last', 'y', 'z'), table('first', 'kind', 'y')],
    })
    expect(found.tables.map((each) => each.id)).toEqual(['first', 'last'])
  })

  test('the hash changes with the document and with nothing else', () => {
    const again = { ...document, title: { zh: '政策', en: 'P' } }
    expect(policyFrom(document).hash).toBe(policyFrom(again).hash)
    expect(policyFrom({ ...document, version: '2' }).hash).not.toBe(policyFrom(document).hash)
  })

  test('what a regime demands of a notice is added to the cautious default, and the bank may only choose on top', () => {
    const bank = smallBank({ controls: { closure: { by: { rule: 'satisfaction-required' } } } })
    expect(bank.controls.notices['final-response']).toEqual([
      'findings',
      'basis',
      'reasons',
      'review-right',
      'external-routes',
    ])
    expect(bank.controls.closure.by).toEqual({ rule: 'satisfaction-required' })
    expect(bank.controls.closure.remediesDelivered).toBe(true)
    expect(bank.controls.extensions.map((step) => step.step)).toEqual(['complex', 'especially-complex'])
  })
})

describe('loadPolicy', () => {
  const files = {
    'bank/policy.yaml': `id: p
version: "1"
title: { en: P, zh: 政策 }
effectiveFrom: 2026-01-01
calendar: cn-mainland
tables: [tables/routing.yaml]
`,
    'bank/tables/routing.yaml': JSON.stringify(table('routing', 'kind', 'team')),
  }

  test('reads the document and the tables that it names', () => {
    const found = loadPolicy(files, 'bank/policy.yaml')
    expect(found.ok && found.value.tables.map((each) => each.id)).toEqual(['routing'])
  })

  test.each([
    ['a missing main file', 'other.yaml', files, 'missing-file'],
    [
      'a missing table',
      'bank/policy.yaml',
      { 'bank/policy.yaml': files['bank/policy.yaml'] },
      'missing-file',
    ],
    ['broken YAML', 'p.yaml', { 'p.yaml': 'id: [a' }, 'unreadable-file'],
    ['the same key twice', 'p.yaml', { 'p.yaml': 'id: a\nid: b' }, 'unreadable-file'],
    ['a list', 'p.yaml', { 'p.yaml': '- a' }, 'unreadable-file'],
    ['a text that calls itself a file of the prototype', 'constructor', {}, 'missing-file'],
  ])('%s is an issue', (_, main, given, code) => {
    expect(loadPolicy(given, main).issues.map((issue) => issue.code)).toContain(code)
  })

  test('a file that would unfold into billions is refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level++)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      )
    expect(loadPolicy({ 'p.yaml': lines.join('\n') }, 'p.yaml').issues[0]?.code).toBe('unreadable-file')
  })
})

describe('verifyPolicy', () => {
  test('a sound policy has no errors', () => {
    expect(verifyPolicy(smallBank()).findings.filter((issue) => issue.severity === 'error')).toEqual([])
  })

  test('names that nothing answers to are found together, each with its place', () => {
    const bank = smallBank({
      taxonomy: { categories: [{ code: 'loan', title: { en: 'Loan', zh: '贷款' } }] },
      tables: [
        {
          ...table('routing', 'weather', 'team'),
          rules: [{ id: 'all', when: {}, output: { team: 'nobody' } }],
        },
        {
          ...table('classes', 'kind', 'category'),
          rules: [{ id: 'all', when: {}, output: { category: 'moon' } }],
        },
      ],
      clocks: [
        {
          id: 'odd',
          title: { en: 'Odd', zh: '怪' },
          target: { hours: 1 },
          startsOn: ['complaint.eaten'],
          stopsOn: ['complaint.closed'],
          pausesWhile: ['handling.sleeping'],
          appliesWhen: { mood: 'bad' },
          statutory: false,
          source: { cite: 'House rule', confidence: 'H' },
        },
      ],
    })
    expect(
      verifyPolicy(bank)
        .findings.filter((issue) => issue.severity === 'error')
        .map((issue) => `${issue.path.join('.')}: ${issue.code}`),
    ).toEqual([
      'clocks.odd.startsOn.0: unknown-event',
      'clocks.odd.pausesWhile.0: unknown-tag',
      'clocks.odd.appliesWhen.mood: unknown-fact',
      'tables.routing.inputs.weather: unknown-fact',
      'tables.routing.rules.all.team: unknown-team',
      'tables.classes.rules.all.category: unknown-category',
    ])
  })
})

test('the published JSON Schema names the parts of a policy, and asks less of one that extends another', () => {
  const schema = policyJsonSchema()
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['id', 'version', 'title'],
    if: { not: { required: ['extends'] } },
  })
  expect(schema.then).toMatchObject({ required: ['effectiveFrom', 'calendar'] })
})
