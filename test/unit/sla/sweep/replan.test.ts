import { expect, test } from 'vitest'
import { toText } from '../../../../src/explanation.js'
import { cnMainland } from '../../../../src/sla/calendars/index.js'
import {
  defineCalendar,
  nextActionAt,
  type Obligation,
  type OpenClock,
  replan,
  runClock,
} from '../../../../src/sla/index.js'

const before = defineCalendar(cnMainland)
/** As if a notice made Thursday 12 March 2026 a day off. */
const after = defineCalendar({
  ...cnMainland,
  version: '2026-b',
  holidays: [...(cnMainland.holidays ?? []), '2026-03-12'],
})
const reply: Obligation = { id: 'reply', calendar: before, target: { businessDays: 5 }, pausable: true }
const at = (text: string) => Date.parse(`2026-${text}:00+08:00`)

const openClock = (id: string, start: string, ...pauses: [string, string][]): OpenClock => {
  const events = pauses.flatMap(([from, to]) => [
    { kind: 'pause', at: at(from) } as const,
    { kind: 'resume', at: at(to) } as const,
  ])
  const now = at('03-31T00:00')
  const clock = runClock(reply, [{ kind: 'start', at: at(start) }, ...events], now)
  return {
    id,
    startedAt: at(start),
    pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
    dueAt: Number(clock.dueAt),
  }
}

const clocks = [
  openClock('early', '03-02T10:00'),
  openClock('over it', '03-09T10:00'),
  openClock('paused over it', '03-09T10:00', ['03-10T09:00', '03-13T09:00']),
]

test('only deadlines that rest on the changed day move, with the old, the new and the reason', () => {
  const moved = [...replan(clocks, () => ({ ...reply, calendar: after }))]
  expect(moved.map(({ id, was, now }) => [id, was.toISOString(), now.toISOString()])).toEqual([
    ['over it', '2026-03-16T09:00:00.000Z', '2026-03-17T09:00:00.000Z'],
  ])
  expect(toText(moved[0]?.because ?? { says: { en: '', zh: '' } }, 'en')).toBe(
    'Due Tue 17 Mar 2026 at 17:00 instead of Mon 16 Mar 2026 at 17:00: 5 business days under calendar cn-mainland (2026-b)',
  )
})

test('a re-planned due time is the one the clock itself would name', () => {
  const shorter: Obligation = { ...reply, calendar: after, target: { businessHours: 20 } }
  for (const { id, now } of replan(clocks, () => shorter)) {
    const clock = clocks.find((each) => each.id === id)
    const events = (clock?.pauses ?? []).flatMap(({ from, to }) => [
      { kind: 'pause', at: from } as const,
      { kind: 'resume', at: to } as const,
    ])
    const start = { kind: 'start', at: clock?.startedAt ?? 0 } as const
    expect(runClock(shorter, [start, ...events], at('03-31T00:00')).dueAt).toEqual(now)
  }
})

test('nothing moves when nothing changed', () => {
  expect([...replan(clocks, () => reply)]).toEqual([])
})

test('the next action is the earliest of all clocks, and none when all are done', () => {
  const start = { kind: 'start', at: at('03-02T10:00') } as const
  const days = runClock(reply, [start], at('03-02T11:00'))
  const hours = runClock({ ...reply, target: { businessHours: 2 } }, [start], at('03-02T11:00'))
  expect(nextActionAt([days, hours])).toEqual(hours.dueAt)
  const done = runClock(reply, [start, { kind: 'stop', at: at('03-02T12:00') }], at('03-02T13:00'))
  expect(nextActionAt([done])).toBeUndefined()
})
