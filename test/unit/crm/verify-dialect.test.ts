import { describe, expect, test } from 'vitest'
import { crmNames } from '../../../src/crm/dialect.js'
import { type Dialect, parseDialect, starterDialect, verifyDialect } from '../../../src/desk/crm.js'
import { smallBank } from '../../support/policies.js'

const starter = starterDialect('salesforce-case', { id: 'salesforce', role: 'system' })
const offers = { Status: ['New', 'Working', 'Escalated', 'Closed'], Origin: ['Phone', 'Email', 'Web'] }

/** The starter with one thing changed. */
const changed = (change: (draft: Record<string, never> & { read: never; write: never }) => void): Dialect => {
  const draft = structuredClone(starter)
  change(draft as never)
  return draft
}

const set = (object: unknown, key: string, value: unknown): void => {
  ;(object as Record<string, unknown>)[key] = value
}

interface Mistake {
  readonly title: string
  readonly make: (draft: Dialect) => void
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly hint?: string
}

const mistakes: readonly Mistake[] = [
  {
    title: 'a field that is misspelt',
    make: ({ read }) => set(read, 'content', ['Subjct', 'Description']),
    code: 'unknown-crm-field',
    path: ['read', 'content', 0],
    hint: 'did you mean Subject?',
  },
  {
    title: 'a field that the CRM fills itself',
    make: ({ write }) => set(write, 'reference', 'CaseNumber'),
    code: 'read-only-crm-field',
    path: ['write', 'reference'],
  },
  {
    title: 'a status that the picklist does not offer',
    make: ({ write }) => set(write.status?.handling, 'investigating', 'Workin'),
    code: 'crm-value-not-offered',
    path: ['write', 'status', 'field'],
    hint: 'did you mean "Working"?',
  },
  {
    title: 'a picklist value that is read and not offered',
    make: ({ read }) =>
      set(read.fields, 'Origin', { to: 'complaint.channel', values: { Telephone: 'phone' } }),
    code: 'crm-value-not-offered',
    path: ['read', 'fields', 'Origin'],
  },
  {
    title: 'a channel that is misspelt',
    make: ({ read }) => set(read.fields, 'Origin', { to: 'complaint.channel', values: { Phone: 'phoen' } }),
    code: 'invalid-value',
    path: ['read', 'fields', 'Origin', 'values', 'Phone'],
  },
  {
    title: 'a place that a receipt does not have',
    make: ({ read }) => set(read.fields, 'Region__c', { to: 'complaint.regoin' }),
    code: 'unrecognized-keys',
    path: ['read', 'fields', 'Region__c', 'to'],
  },
  {
    title: 'a stage that is misspelt',
    make: ({ write }) => set(write.status?.handling, 'investigatin', 'Working'),
    code: 'unknown-value',
    path: ['write', 'status', 'handling', 'investigatin'],
    hint: 'did you mean "investigating"?',
  },
  {
    title: 'a stage without a status',
    make: ({ write }) => set(write.status?.handling, 'in-dispute', undefined),
    code: 'crm-stage-unnamed',
    path: ['write', 'status', 'handling'],
  },
  {
    title: 'a party that nobody waits for',
    make: ({ write }) => set(write.status, 'waiting', { custmer: 'On Hold' }),
    code: 'unknown-value',
    path: ['write', 'status', 'waiting', 'custmer'],
  },
  {
    title: 'a clock that the policy does not have',
    make: ({ write }) => set(write, 'clocks', { decison: { field: 'Due__c' } }),
    code: 'unknown-value',
    path: ['write', 'clocks', 'decison'],
    hint: 'did you mean "decision"?',
  },
  {
    title: 'a fact that nothing gives',
    make: ({ write }) => set(write, 'facts', { Prio__c: { fact: 'priorty' } }),
    code: 'unknown-value',
    path: ['write', 'facts', 'Prio__c', 'fact'],
    hint: 'did you mean "priority"?',
  },
  {
    title: 'a team that the policy does not have',
    make: ({ read }) => set(read.owner, 'teams', { '00G1': 'card' }),
    code: 'unknown-value',
    path: ['read', 'owner', 'teams', '00G1'],
  },
  {
    title: 'one field for two things',
    make: ({ write }) => set(write, 'nextDue', { field: 'Status' }),
    code: 'crm-field-twice',
    path: ['write', 'nextDue', 'field'],
  },
  {
    title: 'a level that there is not',
    make: ({ write }) => set(write, 'attention', { field: 'IsEscalated', values: { normall: false } }),
    code: 'unknown-value',
    path: ['write', 'attention', 'values', 'normall'],
  },
]

describe('a dialect is held against the CRM and the policy', () => {
  test.each(crmNames)('the starter of %s has nothing to mend', (crm) =>
    expect(verifyDialect(starterDialect(crm, { id: crm, role: 'system' }), { policy: smallBank() })).toEqual(
      [],
    ),
  )

  test.each(mistakes)('$title', ({ make, code, path, hint }) => {
    const dialect = changed(make as never)
    const found = verifyDialect(dialect, { policy: smallBank(), offers })
    const issue = found.find((each) => each.code === code)
    expect(issue?.path.slice(0, path.length)).toEqual(path)
    if (hint !== undefined) expect(issue?.hint).toContain(hint)
    expect(issue?.says?.zh ?? issue?.message).toBeTruthy()
  })

  test('a date that is written as a time', () => {
    const dialect = { ...starterDialect('dynamics-incident', starter.by) }
    const wrong: Dialect = { ...dialect, write: { nextDue: { field: 'followupby' } } }
    expect(verifyDialect(wrong).map(({ code }) => code)).toContain('crm-field-kind')
  })

  test('a Zendesk status that can never be undone', () => {
    const zendesk = starterDialect('zendesk-ticket', starter.by)
    const wrong = structuredClone(zendesk)
    set(wrong.write.status?.handling, 'closed', 'closed')
    expect(verifyDialect(wrong)).toMatchObject([{ code: 'crm-closes-for-good' }])
  })
})

describe('data that is no dialect', () => {
  test.each([
    ['another CRM', { ...starter, crm: 'siebel' }, ['crm']],
    ['a zone that is not', { ...starter, timeZone: 'China' }, ['timeZone']],
    ['no text', { ...starter, read: { ...starter.read, content: [] } }, ['read', 'content']],
    [
      'a place in the heading',
      { ...starter, read: { ...starter.read, fields: { A: { to: 'by.role' } } } },
      ['read', 'fields', 'A'],
    ],
    ['a role that is not', { ...starter, by: { id: 'x', role: 'robot' } }, ['by', 'role']],
  ])('%s', (_, value, path) => {
    const { ok, issues } = parseDialect(value)
    expect(ok).toBe(false)
    expect(issues[0]?.path.slice(0, path.length)).toEqual(path)
  })

  test('a starter is one', () =>
    expect(parseDialect(JSON.parse(JSON.stringify(starter)))).toMatchObject({ ok: true, value: starter }))
})
