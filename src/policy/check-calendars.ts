import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { doubtful, type Issue, noted } from '../issues.js'
import { type Calendar, due, sayTarget } from '../sla/index.js'
import type { PlainDate, Target } from '../time.js'
import { localDate } from '../time-zone.js'
import type { PolicyClock } from './clocks.js'
import type { Policy } from './policy.js'

const isBusiness = (target: Target): boolean =>
  'businessDays' in target || 'businessHours' in target || 'businessMinutes' in target

/** Every length of a clock that rests on holidays: its own, those for other facts, and those that an extension gives. */
const businessTargets = ({ definition: { target, lengths = [], extensions = [] } }: PolicyClock): Target[] =>
  [
    target,
    ...lengths.map((each) => each.target),
    ...extensions.flatMap(({ to, by }) => to ?? by ?? []),
  ].filter(isBusiness)

/** A calendar that hardly ever opens may never reach the end of a target. */
const reached = (calendar: Calendar, on: PlainDate, target: Target): PlainDate[] => {
  try {
    // The last moment of the last day, which may end at the midnight after it.
    return [localDate(calendar.timeZone, new Date(due(calendar, on, target).getTime() - 1).toISOString())]
  } catch (error) {
    if (error instanceof RedressError && error.code === 'beyond-horizon') return []
    throw error
  }
}

/** The business-day target that reaches furthest when it begins on a day, and the date that it reaches. */
const furthest = (clocks: readonly PolicyClock[], calendar: Calendar, on: PlainDate) =>
  clocks
    .flatMap((clock) => businessTargets(clock).map((target) => ({ id: clock.definition.id, target })))
    .flatMap((each) => reached(calendar, on, each.target).map((reaches) => ({ ...each, reaches })))
    .sort((one, other) => (one.reaches < other.reaches ? 1 : -1))[0]

const findingsOf = (calendar: Calendar, clocks: readonly PolicyClock[], on: PlainDate): Issue[] => {
  const { id, timeZone, definition } = calendar
  const { publishedThrough, nextListDue, caution } = definition
  const path = ['calendars', id]
  const through =
    publishedThrough === undefined
      ? said('', '')
      : said(`, published through ${publishedThrough}`, `，节假日公布至 ${publishedThrough}`)
  const its = clocks.map(({ definition }) => definition.id)
  const found: Issue[] = [
    noted(
      'calendar-used',
      path,
      said(
        `counted on it (${timeZone}${through.en}): ${its.join(', ')}`,
        `按本日历（${timeZone}${through.zh}）计算的时限：${its.join('、')}`,
      ),
    ),
  ]
  const last = furthest(clocks, calendar, on)
  if (last === undefined) return found
  if (publishedThrough !== undefined && last.reaches > publishedThrough) {
    const target = sayTarget(last.target)
    found.push(
      doubtful(
        'calendar-ends',
        path,
        said(
          `its holidays are published through ${publishedThrough}, but ${target.en} of ${last.id} from ${on} reach ${last.reaches}`,
          `节假日只公布至 ${publishedThrough}，而 ${last.id} 的${target.zh}自 ${on} 起算将至 ${last.reaches}`,
        ),
        nextListDue === undefined
          ? said(
              'add the next year and its `publishedThrough`; until then such deadlines are provisional',
              '请补充下一年度的节假日及 `publishedThrough`；在此之前，此类到期日为暂定',
            )
          : said(
              `the next list is usually out by ${nextListDue}: update, or add it and its \`publishedThrough\`; until then such deadlines are provisional`,
              `下一年度的节假日安排通常于 ${nextListDue} 前公布：请升级，或自行补充并写明 \`publishedThrough\`；在此之前，此类到期日为暂定`,
            ),
      ),
    )
  }
  if (caution !== undefined) found.push(doubtful('calendar-incomplete', path, caution))
  return found
}

/**
 * On which calendar each clock counts, and what is to be known of it on a day: that its holidays end before the longest business-day
 * target does, or that it lacks some.
 *
 * Issues: `calendar-used` (information), `calendar-ends`, `calendar-incomplete`.
 */
export const checkCalendars = ({ clocks }: Policy, on: PlainDate): readonly Issue[] => {
  const used = new Map<Calendar, PolicyClock[]>()
  for (const clock of clocks) {
    const { calendar } = clock.obligation
    used.set(calendar, [...(used.get(calendar) ?? []), clock])
  }
  return [...used].flatMap(([calendar, its]) => findingsOf(calendar, its, on))
}
