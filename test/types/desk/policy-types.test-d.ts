import { describe, expectTypeOf, test } from 'vitest'
import type { Complaint, JournalEntry } from '../../../src/complaint/index.js'
import { explainDecision, handle, openComplaint, replay } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { definePolicy, type Policy } from '../../../src/policy/public.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { cnMainland } from '../../../src/sla/calendars/cn-mainland.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'

const bank = definePolicy({
  id: 'bank',
  version: '1',
  title: { en: 'Bank', zh: '银行' },
  effectiveFrom: '2026-01-01',
  calendar: cnMainland,
  teams: { cards: { title: { en: 'Cards', zh: '银行卡' } } },
  tables: [
    {
      id: 'routing',
      hitPolicy: 'first',
      inputs: [{ name: 'amount', type: 'number' }],
      outputs: [
        { name: 'team', type: 'string', values: ['cards'] },
        { name: 'handling', type: 'string', values: ['simple', 'full'] },
      ],
      rules: [{ when: {}, output: { team: 'cards', handling: 'simple' } }],
    },
  ],
})

declare const store: ComplaintStore
declare const event: ComplaintEvent
declare const wide: Policy
declare const stored: Complaint
declare const journal: readonly JournalEntry[]
const now = '2026-03-02T02:00:00.000Z'
type Handling = 'simple' | 'full' | null | undefined

describe('a complaint under a policy that is written in TypeScript', () => {
  test('has the facts of the policy, from the pure core', () => {
    const opened = openComplaint(event, { policy: bank, id: 'c-1', now })
    if (!opened.ok) return
    expectTypeOf(opened.complaint.facts.handling).toEqualTypeOf<Handling>()
    const handled = handle(opened.complaint, event, { policy: bank, now })
    if (handled.ok) expectTypeOf(handled.complaint.facts.handling).toEqualTypeOf<Handling>()
    expectTypeOf(replay(journal, { policies: [bank] })?.facts.handling).toEqualTypeOf<Handling>()
    // @ts-expect-error no table of the policy puts it out
    opened.complaint.facts.anythingAtAll
  })

  test('has them from the desk', async () => {
    const desk = createDesk({ store, policies: [bank] })
    const answer = await desk.handle('c-1', event)
    if (answer.ok) expectTypeOf(answer.complaint.facts.handling).toEqualTypeOf<Handling>()
    expectTypeOf((await desk.load('c-1'))?.facts.handling).toEqualTypeOf<Handling>()
  })

  test('explains the tables of its policy and no others', () => {
    const opened = openComplaint(event, { policy: bank, id: 'c-1', now })
    if (!opened.ok) return
    explainDecision(opened.complaint, 'routing', { policy: bank })
    // @ts-expect-error there is no such table
    explainDecision(opened.complaint, 'no-such-table', { policy: bank })
  })
})

describe('a complaint under a policy that was loaded', () => {
  test('has facts of any name', () => {
    expectTypeOf(stored.facts.whatever).toEqualTypeOf<
      string | number | boolean | null | readonly string[] | undefined
    >()
    explainDecision(stored, 'any-table', { policy: wide })
  })

  test('goes wherever a complaint goes', () => {
    const opened = openComplaint(event, { policy: bank, id: 'c-1', now })
    if (opened.ok) expectTypeOf(opened.complaint).toExtend<Complaint>()
    const desk = createDesk({ store, policies: [bank, wide] })
    expectTypeOf(desk.load).returns.resolves.toExtend<Complaint | undefined>()
  })
})
