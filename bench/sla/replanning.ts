import { cnMainland } from '../../src/sla/calendars/index.js'
import { defineCalendar, due, isOpen, type Obligation, type OpenClock, replan } from '../../src/sla/index.js'
import { bar, nanosPerCall, row } from './measure.js'
import { calendar, hour } from './question.js'

const many = 1_000_000

const changed = defineCalendar({
  ...calendar.definition,
  version: 'b',
  holidays: [...(cnMainland.holidays ?? []), '2025-03-12'],
})

const openClock = (i: number): OpenClock => {
  const startedAt = Date.parse('2025-01-01') + ((i * 7919) % many) * 8_000
  const pause = (n: number) => ({ from: startedAt + n * 20 * hour, to: startedAt + n * 20 * hour + 6 * hour })
  return { id: String(i), startedAt, pauses: i % 2 === 0 ? [pause(1)] : [pause(1), pause(2)], dueAt: 0 }
}

const count = (items: Iterable<unknown>): number => {
  let found = 0
  for (const _ of items) found++
  return found
}

/** A day off is proclaimed while a million clocks run, with one and a half million pauses between them. */
export const replanAMillion = (): void => {
  isOpen(changed, '2014-02-01')
  isOpen(changed, '2033-12-01')
  const obligation: Obligation = { id: 'reply', calendar, target: { businessHours: 112.5 }, pausable: true }
  const next: Obligation = { ...obligation, calendar: changed }
  const planned: OpenClock[] = []
  for (let i = 0; i < many; i++) {
    const clock = openClock(i)
    for (const { now } of replan([clock], () => obligation)) planned.push({ ...clock, dueAt: +now })
  }
  let moved = 0
  const ms =
    nanosPerCall(1, 3, () => {
      moved = count(replan(planned, () => next))
      return moved
    }) / 1e6
  // The first of them, the slow way: pauses lengthen a target in hours by the working time they hold.
  for (const { id, now } of replan(planned.slice(0, 1000), () => next)) {
    const clock = planned[Number(id)]
    if (
      clock === undefined ||
      +now <= clock.dueAt ||
      +now < +due(changed, clock.startedAt, obligation.target)
    )
      throw new Error(`Clock ${id} moved the wrong way`)
  }
  row('\nre-plan a million clocks, ms', ms, `${moved} moved`)
  bar(
    ms <= 1200,
    `re-plan of a million clocks with 1.5 million pauses: ${Math.round(ms)} ms (aim: about a second)`,
  )
}
