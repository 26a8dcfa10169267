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

describe('nobody leaves a time limit by migrating', () => {
  const duty = (more: object = {}) => ({
    id: 'answer',
    title: { en: 'Answer', zh: '答复' },
    target: { calendarDays: 10 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent'],
    statutory: true,
    source,
    ...more,
  })
  const under = (version: string, clocks: object[], more: object = {}) =>
    smallBank({ version, regimes: [], clocks: clocks as never, ...more })
  const first = under('1', [duty()])
  const complaint = () => {
    const taken = handleAll({ id: 'c-1' }, [make.received(), make.registered({ at: at(1) })], {
      policy: first,
      now: at(30),
    })
    if (!taken.ok) throw new Error(taken.refusal.code)
    return taken.complaint
  }
  const to = (next: ReturnType<typeof smallBank>) =>
    migrate(
      complaint(),
      { ...event, from: 'small-bank@1', to: `${next.id}@${next.version}` },
      { from: first, to: next, now: at(31) },
    )
  const codeOf = (answer: ReturnType<typeof migrate>) => (answer.ok ? 'taken' : answer.refusal.code)

  test.each<[string, Parameters<typeof to>[0], string]>([
    ['another policy', under('9', [duty()], { id: 'other-bank' }), 'migration-other-policy'],
    [
      'one that ended before the receipt',
      under('2', [duty()], { effectiveTo: '2026-03-01' }),
      'migration-not-in-force',
    ],
    [
      'one that begins after today',
      under('2', [duty()], { effectiveFrom: '2026-03-05' }),
      'migration-not-in-force',
    ],
    [
      'one that was in force on the day of receipt',
      under('2', [duty()], { effectiveTo: '2026-03-02' }),
      'taken',
    ],
    ['one that begins today', under('2', [duty()], { effectiveFrom: '2026-03-03' }), 'taken'],
    ['one without the time limit', under('2', []), 'migration-loses-clock'],
    [
      'one that makes it the house\u2019s own',
      under('2', [duty({ statutory: false })]),
      'migration-loses-clock',
    ],
    [
      'one that gives a day more',
      under('2', [duty({ target: { calendarDays: 11 } })]),
      'migration-loses-clock',
    ],
    ['one that gives a day less', under('2', [duty({ target: { calendarDays: 9 } })]), 'taken'],
    [
      'one under which it has ended',
      under('2', [duty({ stopsOn: ['complaint.registered'] })]),
      'migration-loses-clock',
    ],
  ])('%s', (_, next, code) => {
    expect(codeOf(to(next))).toBe(code)
  })

  test('what the customer may do for longer is no loss', () => {
    const window = duty({ window: true })
    const [before, after] = [under('1', [window]), under('2', [{ ...window, target: { calendarDays: 20 } }])]
    const taken = handleAll({ id: 'c-1' }, [make.received()], { policy: before, now: at(30) })
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(codeOf(migrate(taken.complaint, event, { from: before, to: after, now: at(31) }))).toBe('taken')
  })

  test('a date that rested on a calendar not yet published may move when it is', () => {
    const weekly = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
    )
    const calendars = (more: object) => ({ own: { timeZone: 'Asia/Shanghai', weekly, ...more } })
    const clock = duty({ target: { businessDays: 5 } })
    const version = (name: string, more: object) =>
      under(name, [clock], { calendar: 'own', calendars: calendars(more) })
    const provisional = version('1', { publishedThrough: '2026-02-28' })
    const published = version('2', { publishedThrough: '2026-12-31', holidays: ['2026-03-05'] })
    const certain = version('1', { publishedThrough: '2026-12-31' })
    const moved = (before: typeof published) => {
      const taken = handleAll({ id: 'c-1' }, [make.received()], { policy: before, now: at(30) })
      if (!taken.ok) throw new Error(taken.refusal.code)
      return codeOf(migrate(taken.complaint, event, { from: before, to: published, now: at(31) }))
    }
    expect([moved(provisional), moved(certain)]).toEqual(['taken', 'migration-loses-clock'])
  })

  test('is told which time limit it is, and the way out, in both languages', () => {
    const answer = to(under('2', []))
    expect(answer.ok ? undefined : answer.refusal.because[0]?.says).toEqual({
      en: 'Under small-bank@2 the statutory time limit "Answer" would vanish or be due later; leave the complaint under small-bank@1, or give the new version that time limit, due no later',
      zh: '迁移至 small-bank@2 后，法定时限“答复”将消失或推迟；请保留 small-bank@1，或在新版本中规定不晚于原期限的同一时限',
    })
  })
})

test('the desk migrates to a version that it was given, and to no other', async () => {
  const desk = createDesk({
    store: memoryStore(),
    policies: [old, { ...quick, document: { ...quick.document, effectiveFrom: '2026-03-03' } }],
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
