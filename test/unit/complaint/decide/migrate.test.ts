import { describe, expect, test } from 'vitest'
import { type Complaint, handle, handleAll, migrate, replay, wake } from '../../../../src/complaint/index.js'
import { createDesk } from '../../../../src/desk/index.js'
import { memoryStore } from '../../../../src/stores/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const source = { cite: 'House rule', confidence: 'H' as const }
const old = smallBank()
const quick = smallBank({
  version: '2',
  clocks: [
    {
      id: 'acknowledgement',
      title: { en: 'Confirm receipt', zh: '确认收到' },
      target: { hours: 72 },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent'],
      statutory: false,
      source,
    },
  ],
  tables: [
    {
      id: 'routing',
      hitPolicy: 'first',
      inputs: [{ name: 'signals', type: 'list' }],
      outputs: [{ name: 'team', type: 'string', values: ['cards', 'general'] }],
      rules: [{ id: 'all', when: {}, output: { team: 'cards' } }],
    },
  ],
})

const lived = (...events: ComplaintEvent[]) => {
  const taken = handleAll({ id: 'c-1' }, events, { policy: old, now: at(30) })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken
}

const event = make.policyMigrated({ from: 'small-bank@1', to: 'small-bank@2', at: at(31) })
const before = lived(make.received(), make.registered({ at: at(1) }))

const moved = (complaint: Complaint = before.complaint) => {
  const answer = migrate(complaint, event, { from: old, to: quick, now: at(31) })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

describe('migrate', () => {
  test('is an entry, after which tables and clocks are those of the new version', () => {
    const { complaint, drafts, clocks } = moved()
    expect(complaint.policy).toEqual({ id: 'small-bank', version: '2', hash: quick.hash })
    expect(drafts).toMatchObject([
      { sequence: 3, event: { type: 'policy.migrated' }, basis: { policy: { version: '2' } } },
    ])
    expect([before.complaint.facts.team, complaint.facts.team]).toEqual(['general', 'cards'])
    const due = (list: typeof clocks) => list.find(({ id }) => id === 'acknowledgement')?.clock
    expect([due(before.clocks)?.status, due(clocks)?.status]).toEqual(['breached', 'running'])
    expect(complaint.stage).toEqual(before.complaint.stage)
  })

  test('replays across the change of versions, and not without both', () => {
    const { complaint, drafts } = moved()
    const next = handle(complaint, make.acceptedEvent({ at: at(32) }), { policy: quick, now: at(32) })
    if (!next.ok) throw new Error(next.refusal.code)
    const journal = JSON.parse(JSON.stringify([...before.drafts, ...drafts, ...next.drafts]))
    expect(replay(journal, { policies: [quick, old] })).toEqual(next.complaint)
    expect(() => replay(journal, { policies: [quick] })).toThrow(/small-bank@1/)
    expect(() => replay(journal, { policies: [old] })).toThrow(/small-bank@2/)
  })

  test('does not fire an escalation step again', () => {
    const woken = wake(before.complaint, { policy: old, now: at(31) })
    expect(woken.complaint.rungsReached).toContain('acknowledgement:1:warn')
    const answer = migrate(woken.complaint, event, {
      from: old,
      to: old.version === '1' ? quick : old,
      now: at(31),
    })
    expect(answer.ok && answer.complaint.rungsReached).toEqual(woken.complaint.rungsReached)
  })

  test.each([
    ['another version than the one it rests on', { from: 'small-bank@0' }, 'migration-mismatch'],
    ['another version than the one given', { to: 'small-bank@3' }, 'migration-mismatch'],
    ['somebody who may not', { by: make.person('handler') }, 'not-permitted'],
    ['the future', { at: at(40) }, 'event-in-the-future'],
  ])('refuses %s', (_, fields, code) => {
    expect(
      migrate(before.complaint, { ...event, ...fields }, { from: old, to: quick, now: at(31) }),
    ).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  test('says which versions it was about, in both languages', () => {
    const answer = migrate(
      before.complaint,
      { ...event, to: 'small-bank@3' },
      { from: old, to: quick, now: at(31) },
    )
    expect(answer.ok ? undefined : answer.refusal).toStrictEqual({
      code: 'migration-mismatch',
      event: 'policy.migrated',
      stage: 'registered',
      allowed: [],
      because: [
        {
          says: {
            en: 'The event leads from small-bank@1 to small-bank@3; the complaint stands under small-bank@1, and small-bank@2 was given',
            zh: '事件载明由 small-bank@1 迁移至 small-bank@3，而投诉适用 small-bank@1，所提供的新版本为 small-bank@2',
          },
        },
      ],
    })
  })

  test('leads nowhere from a version to itself', () => {
    const back = { ...event, to: 'small-bank@1' }
    expect(migrate(before.complaint, back, { from: old, to: old, now: at(31) })).toMatchObject({
      refusal: { code: 'migration-mismatch' },
    })
  })

  test('has to be permitted by the version that it leaves and by the one that it leads to', () => {
    const strict = smallBank({
      version: '2',
      controls: { permissions: { 'policy.migrated': { roles: ['general-manager'] } } },
    })
    const back = { ...event, from: 'small-bank@2', to: 'small-bank@1' }
    for (const answer of [
      migrate(before.complaint, event, { from: old, to: strict, now: at(31) }),
      migrate(before.complaint, back, { from: strict, to: old, now: at(31) }),
    ])
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  })

  test('leaves a finished complaint under the policy it ended under', () => {
    const { complaint } = lived(
      make.received(),
      make.registered({ at: at(1) }),
      make.withdrawn({ at: at(2) }),
    )
    expect(migrate(complaint, event, { from: old, to: quick, now: at(31) })).toMatchObject({
      ok: false,
      refusal: { code: 'finished-keeps-its-policy' },
    })
  })

  test('cannot come about by reporting the event among others', () => {
    expect(handle(before.complaint, event, { policy: old, now: at(31) })).toMatchObject({
      ok: false,
      refusal: { code: 'reserved-event' },
    })
  })
})

test('the desk migrates to a version that it was given, and to no other', async () => {
  const desk = createDesk({
    store: memoryStore(),
    policies: [old, { ...quick, document: { ...quick.document, effectiveFrom: '2030-01-01' } }],
    now: () => at(31),
  })
  await desk.open(make.received(), { id: 'c-1' })
  expect(await desk.handle('c-1', { ...event, to: 'small-bank@9' })).toMatchObject({
    ok: false,
    refusal: { code: 'migration-mismatch' },
  })
  expect(await desk.handle('c-1', event)).toMatchObject({ ok: true, complaint: { policy: { version: '2' } } })
  expect(await desk.handle('c-1', make.registered({ at: at(31) }))).toMatchObject({ ok: true })
  expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
})
