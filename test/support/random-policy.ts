import * as fc from 'fast-check'
import { isRecord } from '../../src/is-record.js'
import { eventTypes, priorities, roles } from '../../src/vocabulary/index.js'
import { soundPolicy } from './sound-policy.js'

type Path = readonly (string | number)[]

/** Every place of a policy that holds a word or a number, but for what is only read by people. */
export const leavesOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]))
  if (!isRecord(value)) return [path]
  return Object.entries(value).flatMap(([key, each]) =>
    ['title', 'source', 'label', 'what', 'from'].includes(key) && isRecord(each)
      ? []
      : leavesOf(each, [...path, key]),
  )
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Readonly<Record<string | number, unknown>>)[step], value)

const amounts = [-1, 0, 0.5, 1, 2, 7, 30, 99, 150, 1e6]

const replacements: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...amounts) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...eventTypes) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...roles) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...priorities, 'fraud', 'redirect', 'complaint', 'loan') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>('09:00', '17:00', '2026-03-02', '2026-12-31', 'branch', 'reply'),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(true, false, null, '', 'x', [], {}) },
)

const units = [
  'businessDays',
  'calendarDays',
  'weeks',
  'months',
  'businessHours',
  'businessMinutes',
  'hours',
  'minutes',
]

const targets: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...units), fc.constantFrom(...amounts))
  .map(([unit, amount]) => ({ [unit]: amount }))

const counting: fc.Arbitrary<unknown> = fc.record(
  {
    startDay: fc.constantFrom('exclude', 'first-business-day', 'include'),
    end: fc.constantFrom('close-of-business', 'end-of-day', 'same-time', 'opening'),
    convention: fc.constantFrom('none', 'following', 'preceding'),
    atClose: fc.constantFrom('close', 'next-opening'),
    receipt: fc.constantFrom(
      'as-received',
      'next-opening',
      'previous-closing',
      { cutoff: '17:00' },
      { cutoff: '5 pm' },
    ),
    unpublished: fc.constantFrom('provisional', 'error'),
  },
  { requiredKeys: [] },
)

const clockParts: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('target', 'pausesAtMost', 'lengths.0.target', 'extensions.0.by', 'escalations.2.after'),
    targets,
  ),
  fc.tuple(fc.constant('counting'), counting),
  fc.tuple(
    fc.constantFrom('startsOn', 'stopsOn', 'restartsOn', 'pausesOn', 'cancelsOn', 'reopensOn'),
    fc.uniqueArray(fc.constantFrom(...eventTypes), { minLength: 1, maxLength: 3 }),
  ),
  fc.tuple(
    fc.constant('escalations.0'),
    targets.map((before) => ({ id: 'early', before, notify: ['handler'] })),
  ),
  fc.tuple(fc.constant('window'), fc.boolean()),
  fc.tuple(fc.constant('per'), fc.constantFrom('enquiry', 'request', 'message')),
)

const weeks: fc.Arbitrary<unknown> = fc.dictionary(
  fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
  fc.constantFrom([['09:00', '17:00']], [['12:00', '09:00']], [['22:00', '02:00']], [['00:00', '24:00']], []),
)

const changes: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...leavesOf(soundPolicy)), replacements)
      .map(([path, value]) => [path.join('.'), value] as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(2), clockParts)
      .map(([clock, [part, value]]) => [`clocks.${clock}.${part}`, value] as const),
  },
  { weight: 1, arbitrary: weeks.map((week) => ['calendars.branch.weekly', week] as const) },
)

/** A few changes, right or wrong, of the policy in which nothing is wrong: where, and what stands there then. */
export const policyChanges: fc.Arbitrary<readonly (readonly [string, unknown])[]> = fc.array(changes, {
  minLength: 1,
  maxLength: 3,
})
