import { describe, expect, test } from 'vitest'
import { loadPolicy, type PolicyInput, parsePolicy, shipped } from '../../../src/policy/index.js'
import { type PolicyParts, policyFrom } from '../../support/policy-from.js'

const title = { en: 'P', zh: '政策' }
const source = { cite: 'House rule', confidence: 'H' as const }
const clock = (id: string, hours: number) => ({
  id,
  title,
  target: { hours },
  startsOn: ['complaint.received'],
  stopsOn: ['acknowledgement.sent'],
  statutory: false,
  source,
})

const house: PolicyInput = {
  id: 'house',
  version: '1',
  title,
  effectiveFrom: '2026-01-01',
  calendar: 'cn-mainland',
  clocks: [clock('acknowledgement', 48), clock('first-answer', 72)],
  teams: { cards: { title, skills: ['cards'] }, loans: { title } },
  taxonomy: { categories: [{ code: 'loan', title }] },
  controls: { closure: { lessons: true, by: { rule: 'silent-after', days: 7 } }, negotiationFirst: true },
}

const branch = (more: PolicyParts = {}) => ({
  id: 'branch',
  version: '1',
  title,
  extends: house,
  ...more,
})

const issuesOf = (written: unknown): string[] =>
  parsePolicy(written, { library: shipped }).issues.map(({ code, path }) => `${path.join('.')}: ${code}`)

describe('a policy that extends another', () => {
  test('has what the other has, and says only what is different', () => {
    const { document, controls } = policyFrom(
      branch({
        clocks: [{ id: 'acknowledgement', target: { hours: 24 } }, clock('survey', 96)],
        teams: { cards: { title: { en: 'Cards', zh: '银行卡' } }, service: { title } },
        taxonomy: { categories: [{ code: 'card', title }] },
        controls: { closure: { by: { rule: 'satisfaction-required' } } },
      }),
    )
    expect(document.clocks.map(({ id, target }) => [id, target])).toEqual([
      ['acknowledgement', { hours: 24 }],
      ['first-answer', { hours: 72 }],
      ['survey', { hours: 96 }],
    ])
    expect(document.teams).toEqual({
      cards: { title: { en: 'Cards', zh: '银行卡' }, skills: ['cards'] },
      loans: { title },
      service: { title },
    })
    expect(document.taxonomy?.categories?.map(({ code }) => code)).toEqual(['loan', 'card'])
    expect(controls.closure).toMatchObject({ lessons: true, by: { rule: 'satisfaction-required' } })
    expect(controls.negotiationFirst).toBe(true)
  })

  test('takes away by name', () => {
    const { document } = policyFrom(
      branch({ without: { clocks: ['first-answer'], teams: ['loans'], categories: ['loan'] } }),
    )
    expect(document.clocks.map(({ id }) => id)).toEqual(['acknowledgement'])
    expect(Object.keys(document.teams)).toEqual(['cards'])
    expect(document.taxonomy?.categories).toEqual([])
  })

  test('replaces a table of the same name as a whole', () => {
    const table = (value: string) => ({
      id: 'routing',
      hitPolicy: 'first',
      inputs: [{ name: 'kind', type: 'string' }],
      outputs: [{ name: 'team', type: 'string' }],
      rules: [{ id: value, when: {}, output: { team: value } }],
    })
    const own = branch({
      extends: { ...house, tables: [table('cards')] },
      tables: [table('loans')],
    })
    expect(policyFrom(own).tables.map(({ table: { rules } }) => rules.map(({ id }) => id))).toEqual([
      ['loans'],
    ])
  })

  test('has the hash of what it amounts to, not of how it is written', () => {
    const { id, version } = branch()
    const own = { ...house, id, version, title }
    expect(policyFrom(branch()).hash).toBe(policyFrom(own).hash)
    expect(policyFrom(branch()).hash).not.toBe(policyFrom({ ...own, effectiveFrom: '2026-02-01' }).hash)
  })

  test('may be extended again', () => {
    const desk = { ...branch({ extends: branch({ controls: { negotiationFirst: false } }) }), id: 'desk' }
    expect(policyFrom(desk)).toMatchObject({ id: 'desk', controls: { negotiationFirst: false } })
  })

  test('leaves the other one as it was', () => {
    const before = structuredClone(house)
    policyFrom(branch({ without: { clocks: ['first-answer'] }, controls: { closure: { lessons: false } } }))
    expect(house).toEqual(before)
  })

  test.each([
    ['no name of its own', { extends: house }, 'id: invalid-type'],
    [
      'nothing there to take away',
      branch({ without: { clocks: ['lunch'] } }),
      'without.clocks.0: nothing-to-remove',
    ],
    [
      'a list that policies do not have',
      branch({ without: { lunches: [] } as object }),
      'without: unrecognized-keys',
    ],
    ['a path where no file can be read', { ...branch(), extends: 'house.yaml' }, 'extends: extends-unread'],
    ['nothing to take away from', { ...house, without: { clocks: [] } }, ': unrecognized-keys'],
    [
      'a prototype in disguise',
      JSON.parse('{"id":"x","version":"1","extends":{"controls":{"__proto__":{"lessons":true}}}}'),
      'controls.__proto__: forbidden-key',
    ],
  ])('%s is an issue', (_, written, expected) => {
    expect(issuesOf(written)).toContain(expected)
  })

  test('that extends itself is an issue and no endless loop', () => {
    const circle: Record<string, unknown> = { ...branch() }
    circle.extends = circle
    expect(issuesOf(circle).at(0)).toMatch(/extends-too-long$/)
  })
})

describe('files that extend each other', () => {
  const house =
    'id: house\nversion: "1"\ntitle: { en: H, zh: 总行 }\neffectiveFrom: 2026-01-01\ncalendar: cn-mainland\n'
  const own = (base: string) => `id: own\nversion: "1"\ntitle: { en: O, zh: 分行 }\nextends: ${base}\n`
  const table = JSON.stringify({
    id: 'routing',
    hitPolicy: 'first',
    inputs: [{ name: 'kind', type: 'string' }],
    outputs: [{ name: 'team', type: 'string' }],
    rules: [{ id: 'all', when: {}, output: { team: 'x' } }],
  })
  const codes = (files: Record<string, string>, main = 'policy.yaml') =>
    loadPolicy(files, main).issues.map(({ code, path }) => `${path.join('/')}: ${code}`)

  test('are found from the file that names them, also above the folder', () => {
    const found = loadPolicy(
      {
        'policy.yaml': own('../house/policy.yaml'),
        '../house/policy.yaml': `${house}tables: [tables/routing.yaml]\n`,
        '../house/tables/routing.yaml': table,
      },
      'policy.yaml',
    )
    expect(found.ok && [found.value.id, found.value.tables.map(({ id }) => id)]).toEqual(['own', ['routing']])
  })

  test('are read through a function as well', () => {
    const asked: string[] = []
    const found = loadPolicy((path) => {
      asked.push(path)
      return path === 'a/policy.yaml' ? own('../../b.yaml') : house
    }, 'a/policy.yaml')
    expect([found.ok, asked]).toEqual([true, ['a/policy.yaml', '../b.yaml']])
  })

  test.each([
    ['a base that is not there', { 'policy.yaml': own('base.yaml') }, 'base.yaml: missing-file'],
    [
      'a table of the base that is not there',
      { 'policy.yaml': own('b/base.yaml'), 'b/base.yaml': `${house}tables: [t.yaml]\n` },
      'b/t.yaml: missing-file',
    ],
    [
      'a circle',
      { 'policy.yaml': own('b.yaml'), 'b.yaml': own('policy.yaml') },
      'policy.yaml: extends-cycle',
    ],
    [
      'a base that cannot be read',
      { 'policy.yaml': own('b.yaml'), 'b.yaml': 'id: [' },
      'b.yaml: unreadable-file',
    ],
  ])('%s is an issue', (_, files, expected) => {
    expect(codes(files)).toContain(expected)
  })
})

describe('a setting', () => {
  const blank = {
    ...house,
    settings: { 'first-contact-hours': { title } },
    clocks: [{ ...clock('first-contact', 1), target: { businessHours: { setting: 'first-contact-hours' } } }],
  }
  const targetOf = (written: unknown, settings: Record<string, number> = {}) => {
    const found = parsePolicy(written, { library: shipped, settings })
    return found.ok ? found.value.document.clocks[0]?.target : found.issues.map(({ code }) => code)
  }

  test('that nobody has filled in is an issue', () => {
    expect(targetOf(blank)).toEqual(['setting-missing'])
  })

  test('is filled in by a policy that extends the procedure', () => {
    const own = { ...branch(), extends: blank, settings: { 'first-contact-hours': { value: 4 } } }
    expect(targetOf(own)).toEqual({ businessHours: 4 })
  })

  test('is filled in by the host, who has the last word', () => {
    const written = { ...blank, settings: { 'first-contact-hours': { title, value: 4 } } }
    expect(targetOf(written, { 'first-contact-hours': 2 })).toEqual({ businessHours: 2 })
  })

  test('must be declared', () => {
    expect(targetOf({ ...blank, settings: {} })).toEqual(['unknown-setting'])
    expect(targetOf(house, { lunch: 1 })).toEqual(['unknown-setting'])
  })

  test('of the wrong kind is found like any wrong value', () => {
    const own = { ...blank, settings: { 'first-contact-hours': { title, value: 'soon' } } }
    expect(targetOf(own)).toEqual(['invalid-union'])
  })

  test('changes the hash of the policy', () => {
    const hash = (value: number) =>
      parsePolicy(blank, { library: shipped, settings: { 'first-contact-hours': value } })
    const [two, four, again] = [hash(2), hash(4), hash(2)].map((found) => found.ok && found.value.hash)
    expect(two).toBe(again)
    expect(two).not.toBe(four)
  })
})
