import {
  businessTimeBetween,
  cnMainland,
  createDueIndex,
  defineCalendar,
  due,
  isOpen,
  type Obligation,
  type OpenClock,
  replan,
} from '../../src/sla/index.js'
import { handWritten } from './limit.js'
import { nanosPerCall, row } from './measure.js'
import { peers } from './peers.js'

const hour = 3_600_000
const day = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
] as const
// Peers know neither make-up days nor own hours of a date, so these are left out for everyone.
const { dates: _dates, ...days } = cnMainland
const calendar = defineCalendar({ ...days, weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } })
const limit = handWritten(calendar, 8 * hour, '2014-01-01', '2034-01-01')
isOpen(calendar, '2014-02-01')
isOpen(calendar, '2033-12-01')

const calls = 20_000
const span = Date.parse('2025-06-01') - Date.parse('2022-01-01')
const starts = Float64Array.from(
  { length: calls },
  (_, i) => Date.parse('2022-01-01') + ((i * 7919) % calls) * (span / calls),
)
const at = (i: number): number => Math.floor(starts[i] ?? 0)
const spans: [name: string, days: number][] = [
  ['1 day', 1],
  ['15 business days', 15],
  ['8 weeks', 40],
  ['1 year', 250],
]

for (const [, count] of spans)
  for (let i = 0; i < calls; i++) {
    const [from, hours] = [at(i), count * 7.5]
    if (+due(calendar, from, { businessDays: count }) !== +limit.addDays(from, count))
      throw new Error(`days ${i}`)
    if (+due(calendar, from, { businessHours: hours }) !== +limit.addHours(from, hours))
      throw new Error(`hours ${i}`)
  }

const { found, missing } = await peers(
  (cnMainland.holidays ?? []).map((each) => (typeof each === 'string' ? each : each.date)),
)
const agreement = (of: number, same: (i: number) => boolean): string => {
  let agreed = 0
  for (let i = 0; i < of; i++) if (same(i)) agreed++
  return `${agreed}/${of}`
}

console.log(
  `node ${process.version}, processor time; results checked equal to the hand-written limit on ${calls} starts`,
)
row('business days, ns a call', ...spans.map(([name]) => name))
row('hand-written limit', ...spans.map(([, n]) => nanosPerCall(calls, 15, (i) => +limit.addDays(at(i), n))))
row(
  'due',
  ...spans.map(([, n]) => nanosPerCall(calls, 15, (i) => +due(calendar, at(i), { businessDays: n }))),
)
for (const { name, addDays } of found) {
  if (addDays === undefined) continue
  const dateOf = (date: Date) => new Date(+date + 8 * hour).toISOString().slice(0, 10)
  const right = agreement(
    300,
    (i) => dateOf(addDays(new Date(at(i)), 15)) === dateOf(limit.addDays(at(i), 15)),
  )
  row(
    `${name} (right at 15: ${right})`,
    ...spans.map(([, n]) => nanosPerCall(300, 3, (i) => +addDays(new Date(at(i)), n))),
  )
}

row('business hours, ns a call', ...spans.map(([name]) => name))
row(
  'hand-written limit',
  ...spans.map(([, n]) => nanosPerCall(calls, 15, (i) => +limit.addHours(at(i), n * 7.5))),
)
row(
  'due',
  ...spans.map(([, n]) => nanosPerCall(calls, 15, (i) => +due(calendar, at(i), { businessHours: n * 7.5 }))),
)
for (const { name, addHours } of found) {
  if (addHours === undefined) continue
  const right = agreement(100, (i) => +addHours(new Date(at(i)), 105) === +limit.addHours(at(i), 105))
  row(
    `${name} (right at 15: ${right})`,
    ...spans.map(([, n]) => nanosPerCall(30, 1, (i) => +addHours(new Date(at(i)), n * 7))),
  )
}

row('working time between, ns a call', ...spans.map(([name]) => name))
const apart = (n: number) => n * 1.4 * 24 * hour
row(
  'hand-written limit',
  ...spans.map(([, n]) => nanosPerCall(calls, 15, (i) => limit.between(at(i), at(i) + apart(n)))),
)
row(
  'businessTimeBetween',
  ...spans.map(([, n]) =>
    nanosPerCall(calls, 15, (i) => businessTimeBetween(calendar, at(i), at(i) + apart(n))),
  ),
)

let made = 0
const compile = nanosPerCall(5, 5, () => {
  const fresh = defineCalendar({ ...cnMainland, id: `fresh-${made++}` })
  return Number(isOpen(fresh, '2016-06-01')) + Number(isOpen(fresh, '2025-06-01'))
})
row('define and compile ten years, ms', compile / 1e6)

const many = 10_000_000
const quarter = 90 * 24 * hour
const moments = Float64Array.from(
  { length: many },
  (_, i) => ((i * 2_654_435_761) % 4_294_967_296) * (quarter / 4_294_967_296),
)
const index = createDueIndex(many)
for (let i = 0; i < many; i++) index.add(moments[i] ?? 0)
const rawScan = (now: number): number => {
  let count = 0
  for (let i = 0; i < many; i++) if ((moments[i] as number) <= now) count++
  return count
}
const indexed = (now: number): number => {
  let count = 0
  index.due(now, () => {
    count++
  })
  return count
}
row('due among ten million, ms', 'a minute', 'an hour', 'a day')
const windows = [60_000, hour, 24 * hour]
for (const now of windows) if (rawScan(now) !== indexed(now)) throw new Error('sweep differs')
row('raw scan', ...windows.map((now) => nanosPerCall(1, 3, () => rawScan(now)) / 1e6))
row('due index', ...windows.map((now) => nanosPerCall(1, 3, () => indexed(now)) / 1e6))

const changed = defineCalendar({
  ...calendar.definition,
  version: 'b',
  holidays: [...(cnMainland.holidays ?? []), '2025-03-12'],
})
isOpen(changed, '2014-02-01')
isOpen(changed, '2033-12-01')
const open: OpenClock[] = Array.from({ length: 1_000_000 }, (_, i) => {
  const startedAt = Date.parse('2025-01-01') + ((i * 7919) % 1_000_000) * 8_000
  const pause = (n: number) => ({ from: startedAt + n * 20 * hour, to: startedAt + n * 20 * hour + 6 * hour })
  return { id: String(i), startedAt, pauses: i % 2 === 0 ? [pause(1)] : [pause(1), pause(2)], dueAt: 0 }
})
const obligation: Obligation = { id: 'reply', calendar, target: { businessHours: 112.5 }, pausable: true }
const planned = open.map((clock) => clock)
let k = 0
for (const { now } of replan(open, () => obligation)) {
  const clock = open[k]
  if (clock !== undefined) planned[k++] = { ...clock, dueAt: +now }
}
const moved = nanosPerCall(1, 1, () => {
  let count = 0
  for (const _ of replan(planned, () => ({ ...obligation, calendar: changed }))) count++
  return count
})
let howMany = 0
const next: Obligation = { ...obligation, calendar: changed }
const replanning = nanosPerCall(1, 2, () => {
  howMany = 0
  for (const _ of replan(planned, () => next)) howMany++
  return howMany
})
row('re-plan a million clocks, ms', replanning / 1e6, `${howMany} moved`)
row('the same, a new obligation object each, ms', moved / 1e6)
if (missing.length > 0) console.log(`not installed: ${missing.join(', ')}`)
