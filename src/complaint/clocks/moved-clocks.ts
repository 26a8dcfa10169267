import type { Reason, Said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import type { Policy, PolicyClock } from '../../policy/index.js'
import { type Calendar, changedDays, sayTarget } from '../../sla/index.js'
import type { Instant, PlainDate, Target } from '../../time.js'
import { changesOf, localDate } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import type { Complaint } from '../complaint.js'
import { type ComplaintClock, clocksOf } from './clocks.js'
import { isLive } from './next-due.js'
import { startedClocks } from './started-clocks.js'

/** One clock under one version of a policy. */
export interface Version {
  readonly policy: Policy
  readonly clock: PolicyClock
  /** The length that holds for this complaint. */
  readonly target: Target
}

const versionName = ({ id, version, hash }: Policy): string => `${id} ${version} (${hash.slice(0, 8)})`

const calendarName = ({ id, hash, definition: { version } }: Calendar): string =>
  `${id} ${version ?? ''} (${hash.slice(0, 8)})`.replace('  ', ' ')

const changed = (what: Said, was: string, now: string, because: readonly Reason[] = []): Reason => ({
  says: { en: `${what.en}: ${now} instead of ${was}`, zh: `${what.zh}：由${was}改为${now}` },
  ...(because.length === 0 ? {} : { because }),
})

const targetChange = (before: Version, after: Version): Reason[] => {
  const [was, now] = [sayTarget(before.target), sayTarget(after.target)]
  if (was.en === now.en) return []
  return [{ says: { en: `Length: ${now.en} instead of ${was.en}`, zh: `时限：由${was.zh}改为${now.zh}` } }]
}

/** What a calendar is but for the rules of its zones. */
const withoutRules = ({ definition }: Calendar): string =>
  canonicalJson(JSON.parse(JSON.stringify(definition, (key, value) => (key === 'zones' ? undefined : value))))

const offsetName = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.round(Math.abs(minutes) % 60)]
  return `UTC${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

/** Names of the rules of zones under which a deadline was derived, and under which it is now. */
interface RuleVersions {
  readonly was: string
  readonly now: string
}

const zoneChange = (
  before: Version,
  after: Version,
  [from, to]: readonly [Date, Date],
  versions: RuleVersions | undefined,
): Reason[] => {
  const [old, next] = [
    before.clock.obligation.calendar.definition,
    after.clock.obligation.calendar.definition,
  ]
  if (old.timeZone !== next.timeZone) return []
  const rules = [old, next].map((each) => changesOf(zoneOf(each), from.getTime(), to.getTime() + 1))
  const [was, now] = rules.map((each) => offsetName(each.at(-1)?.[1] ?? 0))
  if (canonicalJson(rules[0]) === canonicalJson(rules[1])) return []
  const on = localDate(zoneOf(next), to.toISOString())
  const named =
    versions === undefined
      ? { en: '', zh: '' }
      : {
          en: `${versions.now} instead of ${versions.was}, `,
          zh: `由${versions.was}改为${versions.now}，`,
        }
  return [
    {
      says: {
        en: `Rules of the time zone ${next.timeZone}: ${named.en}${now} instead of ${was} on ${on}`,
        zh: `时区${next.timeZone}的规则：${named.zh}${on}为${now}（原为${was}）`,
      },
    },
  ]
}

const calendarChange = (before: Version, after: Version, from: Date, to: Date): Reason[] => {
  const [was, now] = [before.clock.obligation.calendar, after.clock.obligation.calendar]
  if (was.hash === now.hash || withoutRules(was) === withoutRules(now)) return []
  const days = changedDays(was, now, from, to)
  return [changed({ en: 'Calendar', zh: '日历' }, calendarName(was), calendarName(now), days)]
}

const countingOf = ({ clock }: Version): string => canonicalJson(clock.definition.counting ?? {})

const countingChange = (before: Version, after: Version): Reason[] => {
  const [was, now] = [countingOf(before), countingOf(after)]
  if (was === now) return []
  return [changed({ en: 'Way of counting', zh: '计算方式' }, was, now)]
}

/** What differs between two versions of one clock and bears on the days from `from` to `to`. */
export const whyMoved = (
  before: Version,
  after: Version,
  [from, to]: readonly [Date, Date],
  zones?: RuleVersions,
): readonly Reason[] => {
  const found = [
    ...targetChange(before, after),
    ...calendarChange(before, after, from, to),
    ...zoneChange(before, after, [from, to], zones),
    ...countingChange(before, after),
  ]
  if (found.length > 0) return found
  return [
    changed(
      { en: 'Rules of the clock', zh: '时限规则' },
      versionName(before.policy),
      versionName(after.policy),
    ),
  ]
}

/** When a clock is due; a paused one: when it would be if it were resumed now. */
export interface ClockMoment {
  readonly dueAt: Instant
  readonly dueOn?: PlainDate
  readonly ifResumedNow?: true
}

/** A deadline of a complaint that another version of the policy moves, begins or ends. */
export interface MovedClock {
  readonly complaint: string
  readonly clock: string
  /** Which of several clocks of this id. */
  readonly of?: string
  readonly title: Said
  /** Absent: only the new version has this clock. */
  readonly was?: ClockMoment
  /** Absent: only the old version has it. */
  readonly now?: ClockMoment
  /** Under the new version it is overdue at once. */
  readonly overdue: boolean
  readonly because: Reason
}

const momentOf = ({ clock }: ComplaintClock): ClockMoment | undefined => {
  const { dueAt, dueOn, dueIfResumedNow } = clock
  if (dueAt !== undefined) return { dueAt: dueAt.toISOString(), ...(dueOn === undefined ? {} : { dueOn }) }
  return dueIfResumedNow === undefined
    ? undefined
    : { dueAt: dueIfResumedNow.toISOString(), ifResumedNow: true }
}

const keyOf = ({ id, of = '' }: ComplaintClock): string => `${id}\n${of}`

const versionsOf = (policy: Policy, complaint: Complaint, id: string, now: Instant): Version[] =>
  startedClocks(complaint, { policy, now })
    .filter(({ clock }) => clock.definition.id === id)
    .map(({ clock, obligation: { target } }) => ({ policy, clock, target }))

const onlyIn = (policy: Policy): Reason => ({
  says: {
    en: `Only ${policy.id} ${policy.version} has this clock for such a complaint`,
    zh: `仅${policy.id} ${policy.version}对此类投诉规定了该时限`,
  },
})

/** A moment as its date, or by the minute where another one has the same date. */
const spoken = (moment: ClockMoment | undefined, other: ClockMoment | undefined): string =>
  (moment?.dueOn === other?.dueOn ? undefined : moment?.dueOn) ?? moment?.dueAt ?? '—'

const reasonFor = (
  policies: readonly [before: Policy, after: Policy],
  complaint: Complaint,
  [was, is]: readonly [ComplaintClock | undefined, ComplaintClock | undefined],
  { now, zones }: { readonly now: Instant; readonly zones: RuleVersions | undefined },
): readonly Reason[] => {
  const [before, after] = policies
  if (was === undefined) return [onlyIn(after)]
  if (is === undefined) return [onlyIn(before)]
  const days = [was.clock.startedAt, ...[was, is].map(({ clock }) => clock.dueAt ?? clock.dueIfResumedNow)]
    .filter((each) => each !== undefined)
    .map(Number)
  const [from, to] = [new Date(Math.min(...days)), new Date(Math.max(...days))]
  return versionsOf(before, complaint, was.id, now).flatMap((old) =>
    versionsOf(after, complaint, is.id, now).flatMap((version) => whyMoved(old, version, [from, to], zones)),
  )
}

/**
 * The deadlines of one complaint that move when another version of its policy, or of a calendar in it, takes the place of the one
 * it rests on: old, new and why. A pure comparison that changes nothing. Clocks that have ended keep their results and are left
 * out; the facts are those on record.
 *
 * @param versions `before`: the version the complaint rests on; `after`: the one to compare with; `now`: the moment to look from;
 *   `zones`: names of the rules of time zones under which each of them counts, where they differ.
 * @example
 * movedClocks(complaint, { before: policy2026, after: policy2027, now: '2026-12-20T00:00:00Z' })
 * // [{ clock: 'regulator-answer', was: { dueOn: '2027-01-04', … }, now: { dueOn: '2027-01-05', … }, because: … }]
 */
export const movedClocks = (
  complaint: Complaint,
  {
    before,
    after,
    now,
    zones,
  }: {
    readonly before: Policy
    readonly after: Policy
    readonly now: Instant
    readonly zones?: RuleVersions | undefined
  },
): readonly MovedClock[] => {
  const clocksUnder = (policy: Policy) =>
    new Map(clocksOf(complaint, { policy, now }).map((each) => [keyOf(each), each]))
  const [olds, news] = [clocksUnder(before), clocksUnder(after)]
  return [...new Map([...olds, ...news])].flatMap(([key, shown]): MovedClock[] => {
    const pair = [olds.get(key), news.get(key)] as const
    // What has ended keeps its result, whatever a later version would have said.
    if (pair[0] !== undefined && !isLive(pair[0])) return []
    const [was, is] = pair.map((each) => (each !== undefined && isLive(each) ? momentOf(each) : undefined))
    if (was?.dueAt === is?.dueAt) return []
    return [
      {
        complaint: complaint.id,
        clock: shown.id,
        ...(shown.of === undefined ? {} : { of: shown.of }),
        title: shown.title,
        ...(was === undefined ? {} : { was }),
        ...(is === undefined ? {} : { now: is }),
        overdue: is !== undefined && shown.clock.overdue,
        because: {
          says: {
            en: `${shown.title.en}: due ${spoken(is, was)} instead of ${spoken(was, is)}`,
            zh: `${shown.title.zh}：到期日由${spoken(was, is)}改为${spoken(is, was)}`,
          },
          because: reasonFor([before, after], complaint, pair, { now, zones }),
        },
      },
    ]
  })
}
