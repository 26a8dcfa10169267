import { describe, expect, test } from 'vitest'
import {
  type Complaint,
  clocksOf,
  explainComplaint,
  explainDecision,
  handleAll,
} from '../../../../src/complaint/index.js'
import { RedressError } from '../../../../src/errors.js'
import type { Policy } from '../../../../src/policy/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import { answerClock, clockBank, smallRegime } from '../../../support/clock-bank.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { policyFrom } from '../../../support/policy-from.js'

const table = (id: string, more: object = {}, output = 'cards') => ({
  id,
  hitPolicy: 'first',
  inputs: [{ name: 'complainants', type: 'number', min: 1, integer: true }],
  outputs: [{ name: id, type: 'string', values: ['cards', 'general'] }],
  rules: [{ id: 'all', when: {}, output: { [id]: output } }],
  ...more,
})

const tableBank = (tables: readonly { readonly id: string }[]): Policy =>
  policyFrom({ ...clockBank([answerClock()]).document, ...(tables === undefined ? {} : { tables }) })

const lived = (policy: Policy, ...events: ComplaintEvent[]): Complaint => {
  const taken = handleAll({ id: 'c-1' }, [make.received(), ...events], { policy, now: at(9) })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.complaint
}

const said = (policy: Policy, complaint: Complaint, now = at(9)) => {
  const { says, because = [] } = explainComplaint(complaint, { policy, now })
  return [says, ...because.map((each) => each.says)]
}

describe('a complaint explained', () => {
  test('is what it is, what is due first, and each clock with its day and its law', () => {
    const policy = clockBank([answerClock({ id: 'own', title: { en: 'Own', zh: '自有' } })], {
      regime: smallRegime({}),
    })
    expect(said(policy, lived(policy))).toEqual([
      { en: 'Complaint c-1 under policy clock-bank 1', zh: '投诉 c-1，适用制度 clock-bank 1' },
      {
        en: 'Of 2 open clocks "Answer" (small-law) is due first, on 2026-03-12',
        zh: '在2个未完成的时限中，“答复”（small-law）最先到期，日期为2026-03-12',
      },
      {
        en: 'Answer: running, due on 2026-03-12 (small-law)',
        zh: '答复：计时中，到期日2026-03-12（small-law）',
      },
      { en: 'Own: running, due on 2026-03-12', zh: '自有：计时中，到期日2026-03-12' },
    ])
  })

  test('each clock rests on its own story and names its source', () => {
    const policy = clockBank([answerClock()])
    const complaint = lived(policy)
    const [clock] = clocksOf(complaint, { policy, now: at(9) })
    expect(explainComplaint(complaint, { policy, now: at(9) }).because?.at(-1)).toMatchObject({
      because: [clock?.because],
      source: clock?.source,
    })
  })

  test('is called by its number once it has one', () => {
    const policy = clockBank([])
    expect(said(policy, lived(policy, make.registered({ at: at(1) })))).toEqual([
      {
        en: 'Complaint TS-2026-0001 under policy clock-bank 1',
        zh: '投诉 TS-2026-0001，适用制度 clock-bank 1',
      },
    ])
  })

  test('has no day for what stands still, and nothing that is due first', () => {
    const policy = clockBank([answerClock({ pausesOn: ['contact.made'] })])
    expect(said(policy, lived(policy, make.contacted({ at: at(2) }))).slice(1)).toEqual([
      { en: 'Answer: paused', zh: '答复：已暂停' },
    ])
  })

  test('tells what each table decided, in the order of the policy, and each table once', () => {
    const tables = [
      table('routing', { version: '1', effectiveFrom: '2020-01-01' }),
      table('routing', { version: '2', effectiveFrom: '2027-01-01' }),
      table('urgency'),
    ]
    const policy = tableBank(tables)
    const complaint = lived(policy)
    const why = ['routing', 'urgency'].map((id) => explainDecision(complaint, id, { policy }).why)
    expect(explainComplaint(complaint, { policy, now: at(9) }).because?.slice(1, -1)).toEqual(why)
  })

  test('passes over a table that has not been asked yet', () => {
    const complaint = lived(tableBank([table('routing')]))
    const policy = tableBank([table('routing'), table('urgency')])
    expect(explainComplaint(complaint, { policy, now: at(9) }).because).toHaveLength(3)
  })
})

describe('a decision explained', () => {
  test('is that of the table asked about', () => {
    const policy = tableBank([table('routing'), table('urgency', {}, 'general')])
    const complaint = lived(policy)
    const explained = explainDecision(complaint, 'urgency', { policy })
    expect(explained).not.toEqual(explainDecision(complaint, 'routing', { policy }))
    expect(JSON.stringify(explained)).toContain('general')
    expect(JSON.stringify(explained)).not.toContain('cards')
  })

  test('is by the version that decided, though a later one comes first', () => {
    const earlier = table('routing', { version: '1', effectiveFrom: '2020-01-01' })
    const later = table('routing', { version: '2', effectiveFrom: '2027-01-01' }, 'general')
    const complaint = lived(tableBank([earlier, later]))
    const [one, other] = [tableBank([earlier, later]), tableBank([later, earlier])]
    const why = explainDecision(complaint, 'routing', { policy: other }).why
    expect(why).toEqual(explainDecision(complaint, 'routing', { policy: one }).why)
    expect(JSON.stringify(why)).toContain('cards')
  })

  test.each<[string, readonly { readonly id: string }[], readonly { readonly id: string }[], string]>([
    ['a table that the policy does not have', [table('routing')], [table('urgency')], 'routing'],
    ['a table that was not asked', [table('routing')], [table('routing'), table('urgency')], 'urgency'],
    ['a table that nobody knows', [table('routing')], [table('routing')], 'moon'],
  ])('%s has none', (_, before, after, asked) => {
    const complaint = lived(tableBank(before))
    const policy = tableBank(after)
    const answer = () => explainDecision(complaint, asked, { policy })
    expect(answer).toThrow(RedressError)
    expect(answer).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: expect.stringContaining(`no decision of a table "${asked}" on c-1`),
        details: { table: asked, tables: policy.tables.map(({ id }) => id) },
      }),
    )
  })
})
