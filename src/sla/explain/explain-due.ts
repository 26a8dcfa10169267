import type { Reason, Said, Source } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { formatDay, msPerDay, parseDay } from '../../plain-date.js'
import type { Instant, Moment, PlainDate, Target } from '../../time.js'
import { offsetAt } from '../../time-zone.js'
import { staleIssue, staleZones } from '../calendar/stale-zones.js'
import { type ComputedDeadline, computeDeadline } from '../count/deadline.js'
import type { DueOptions } from '../count/due-options.js'
import { targetOf } from '../count/target.js'
import { type Calendar, tableAt } from '../table/calendar.js'
import { startOfDay } from '../table/days.js'
import { type LedgerDay, ledgerOf } from './ledger.js'
import { sayAmount, sayDay, sayTimeOn } from './wording.js'

/** What an answer rests on: the same hash gives the same answer for ever. */
export interface CalendarReference {
  readonly id: string
  readonly hash: string
  readonly version?: string
}

/** A due instant with everything that led to it. */
export interface Deadline {
  readonly dueAt: Date
  /** The local date of the last day: 24:00 of 17 March is 17 March. */
  readonly dueOn: PlainDate
  /** The answer rests on dates whose holidays are not published yet (or not any more). */
  readonly provisional: boolean
  readonly from: Instant
  readonly target: Target
  readonly timeZone: string
  readonly days: readonly LedgerDay[]
  readonly because: Reason
  /** Where the holidays of the due year were read. */
  readonly source?: Source
  readonly restsOn: { readonly calendar: CalendarReference; readonly zones?: string }
  /** `stale-time-zone`, when the rules of the zone are known to be older than what holds there between start and due time. */
  readonly issues?: readonly Issue[]
}

export const referenceTo = ({ id, hash, definition: { version } }: Calendar): CalendarReference =>
  version === undefined ? { id, hash } : { id, hash, version }

/** The due instant in words; midnight at the end of the last day is written 24:00 of that day. */
export const sayDue = (calendar: Calendar, dueAt: number, lastDay: number): Said => {
  const { zone } = tableAt(calendar, dueAt)
  const wall = dueAt + offsetAt(zone, dueAt)
  const day = Math.floor(wall / msPerDay)
  const endsLastDay = dueAt === startOfDay(calendar, lastDay + 1)
  return endsLastDay ? sayTimeOn(lastDay, msPerDay) : sayTimeOn(day, wall - day * msPerDay)
}

const headline = (calendar: Calendar, sum: ComputedDeadline): Said => {
  const [due, start, amount] = [
    sayDue(calendar, sum.dueAt, sum.lastDay),
    sayDay(sum.startDay),
    sayAmount(sum.target),
  ]
  const back = sum.target.amount < 0
  return {
    en: `Due ${due.en} (${calendar.timeZone}): ${amount.en} ${back ? 'before' : 'from'} ${start.en}`,
    zh: `${due.zh}到期（${calendar.timeZone}）：自${start.zh}起${back ? '往前' : ''}${amount.zh}`,
  }
}

/** `2026-10-01–2026-10-07, 2026-10-11`: runs of dates read better than lists of them. */
const runsOf = (dates: readonly PlainDate[], comma: string): string => {
  const runs: [first: PlainDate, last: PlainDate][] = []
  for (const date of [...dates].sort()) {
    const run = runs.at(-1)
    if (run !== undefined && parseDay(date) === (parseDay(run[1]) ?? 0) + 1) run[1] = date
    else runs.push([date, date])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(comma)
}

const groups = (days: readonly LedgerDay[]): readonly Reason[] => {
  const byText = new Map<string, { says: Said; dates: string[] }>()
  for (const day of days) {
    if (day.kind === 'weekday' && day.role === 'counted') continue
    const text = day.name === undefined ? day.because.en : `${day.kind} ${day.name.en} ${day.role}`
    const group = byText.get(text) ?? { says: day.because, dates: [] }
    group.dates.push(day.date)
    byText.set(text, group)
  }
  return [...byText.values()].map(({ says, dates }) => ({
    says: { en: `${runsOf(dates, ', ')}: ${says.en}`, zh: `${runsOf(dates, '、')}：${says.zh}` },
  }))
}

const provisionalReason = (calendar: Calendar): Reason => {
  const { publishedFrom, publishedThrough, nextListDue, fixedDays = [] } = calendar.definition
  const span = `${publishedFrom ?? '…'} – ${publishedThrough ?? '…'}`
  const next =
    nextListDue === undefined
      ? { en: '', zh: '' }
      : {
          en: `; the next list is usually out by ${nextListDue}`,
          zh: `（下一年度安排通常于${nextListDue}前公布）`,
        }
  return {
    says: {
      en: `Provisional: holidays are known for ${span} only${next.en}`,
      zh: `暂定：节假日安排仅公布于${span}${next.zh}，公布后须重新计算`,
    },
    ...(fixedDays.length === 0
      ? {}
      : {
          because: fixedDays.map(({ by, source }) => ({
            says:
              by === 'statute'
                ? {
                    en: 'Days that statute fixes are off in later years too',
                    zh: '此后年度，法律规定的休假日仍休假',
                  }
                : {
                    en: 'Days kept every year are off in later years too',
                    zh: '此后年度，历年均休假的日子仍休假',
                  },
            source,
          })),
        }),
  }
}

const yearSources = (calendar: Calendar, sum: ComputedDeadline): readonly Reason[] => {
  const years = [...new Set([formatDay(sum.startDay).slice(0, 4), formatDay(sum.lastDay).slice(0, 4)])].sort()
  return years.flatMap((year) => {
    const source = calendar.definition.sources?.[year]
    return source === undefined
      ? []
      : [{ says: { en: `Holidays of ${year}`, zh: `${year}年节假日安排` }, source }]
  })
}

const staleIn = ({ definition }: Calendar, { from, dueAt }: ComputedDeadline): readonly Said[] =>
  staleZones(definition, Math.min(from, dueAt), Math.max(from, dueAt))

export const reasonOf = (calendar: Calendar, sum: ComputedDeadline, days: readonly LedgerDay[]): Reason => ({
  says: headline(calendar, sum),
  because: [
    ...groups(days),
    ...(sum.provisional ? [provisionalReason(calendar)] : []),
    ...staleIn(calendar, sum).map((says) => ({ says })),
    ...yearSources(calendar, sum),
  ],
})

/** How a deadline is counted, and by which release of the tz database the runtime knows its zones. */
type ExplainOptions = DueOptions & { readonly zones?: string }

const rulesReason = ({ timeZone, definition: { zones: given } }: Calendar, zones: string): Reason => {
  const more =
    given === undefined
      ? { en: '', zh: '' }
      : { en: `; those of ${timeZone} were handed over`, zh: `；${timeZone}的规则由外部提供` }
  return {
    says: { en: `Rules of time zones: tzdata ${zones}${more.en}`, zh: `时区规则：tzdata ${zones}${more.zh}` },
  }
}

/** The days of {@link explainDue} and its reason, without what the answer rests on. */
export const ledgerOfDue = (
  calendar: Calendar,
  from: Moment,
  target: Target,
  { zones, ...options }: ExplainOptions = {},
): Omit<Deadline, 'restsOn'> => {
  const sum = computeDeadline(calendar, from, target, options)
  const days = ledgerOf(calendar, sum)
  const dueOn = formatDay(sum.lastDay)
  const source = calendar.definition.sources?.[dueOn.slice(0, 4)]
  const issues = staleIn(calendar, sum).map(staleIssue)
  const reason = reasonOf(calendar, sum, days)
  return {
    dueAt: new Date(sum.dueAt),
    dueOn,
    provisional: sum.provisional,
    from: new Date(sum.from).toISOString(),
    target: targetOf(sum.target),
    timeZone: calendar.timeZone,
    days,
    because: {
      ...reason,
      because: [...(reason.because ?? []), ...(zones === undefined ? [] : [rulesReason(calendar, zones)])],
    },
    ...(source === undefined ? {} : { source }),
    ...(issues.length === 0 ? {} : { issues }),
  }
}

/**
 * {@link due} with its reasons: a ledger of every date from the start to the due date, whose amounts sum exactly to the
 * target, and the same in words (English and Chinese) with the source of the holidays.
 *
 * Besides the options of `due`, `zones`: the release of the runtime's rules of time zones (`process.versions.tz`), for the answer to name it.
 *
 * @throws RedressError as `due` does.
 * @example
 * explainDue(cnMainland, '2026-09-28T10:00:00+08:00', { businessDays: 7 }).days.at(-4)
 * // { date: '2026-10-10', kind: 'make-up-day', role: 'counted', amount: 1, … }
 */
export const explainDue = (
  calendar: Calendar,
  from: Moment,
  target: Target,
  options: ExplainOptions = {},
): Deadline => ({
  ...ledgerOfDue(calendar, from, target, options),
  restsOn: {
    calendar: referenceTo(calendar),
    ...(options.zones === undefined ? {} : { zones: options.zones }),
  },
})
