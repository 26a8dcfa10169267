import { RedressError } from '../../errors.js'
import { type Said, said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'
import { type Calendar, type DueOptions, due, runClock, sayTarget } from '../../sla/index.js'
import type { PlainDate, Target } from '../../time.js'
import type { PolicyClock } from '../clocks.js'

type Path = readonly (string | number)[]

/** How far from the beginning of a policy its clocks may still start. */
const yearsOfUse = 50

const laterBy = (date: PlainDate, years: number): PlainDate => `${Number(date.slice(0, 4)) + years}-01-02`

const wholeUnits = ['businessDays', 'calendarDays', 'weeks', 'months']

const amountOf = (target: Target): readonly [unit: string, amount: number] =>
  Object.entries(target)[0] as [string, number]

const sayAmount = (target: Target): Said => {
  const [unit, amount] = amountOf(target)
  return said(`${unit}: ${amount}`, `${unit}: ${amount}`)
}

/** Of a length the least that makes sense: a time that is given is more than none, an escalation may be at the due time itself. */
type Least = 'some' | 'none'

const wrongAmount = (target: Target, least: Least, path: Path): Issue | undefined => {
  const [unit, amount] = amountOf(target)
  const { en } = sayAmount(target)
  if (!Number.isFinite(amount))
    return wrong(
      'invalid-target',
      [...path, unit],
      said(`${en} is no finite number`, `${en} 不是有限的数`),
      said('give a whole number such as 5', '请填写具体数字，例如 5'),
    )
  if (wholeUnits.includes(unit) && !Number.isInteger(amount))
    return wrong(
      'invalid-target',
      [...path, unit],
      said(`${en} is no whole number`, `${en} 不是整数`),
      said(
        'days, weeks and months are whole; give hours or minutes for less',
        '日、周、月须为整数；更短的时限请用小时或分钟',
      ),
    )
  if (amount < 0 || (amount === 0 && least === 'some'))
    return wrong(
      'invalid-target',
      [...path, unit],
      amount < 0
        ? said(`${en} ends before it begins`, `${en} 使期限在开始之前届满`)
        : said(
            `${en} leaves no time: it is overdue as soon as it starts`,
            `${en} 不留任何时间，一经起算即逾期`,
          ),
      least === 'some' ? said('give more than 0', '须大于 0') : said('give 0 or more', '须不小于 0'),
    )
  return undefined
}

/** How a clock counts, tried on a length that nothing else can be wrong with. */
const wrongCounting = (calendar: Calendar, options: DueOptions, from: PlainDate): Issue[] => {
  const { unpublished, ...rest } = options
  const found: Issue[] = []
  if (unpublished === 'error' && calendar.definition.publishedThrough !== undefined)
    found.push(
      wrong(
        'calendar-not-published',
        ['counting', 'unpublished'],
        said(
          `an event whose deadline lies after ${calendar.definition.publishedThrough} could not be recorded`,
          `期限晚于 ${calendar.definition.publishedThrough} 的事件将无法登记`,
        ),
        said(
          'leave it out: such deadlines are then marked as provisional',
          '请删除该项，此类期限将标记为暂定',
        ),
      ),
    )
  try {
    due(calendar, from, { hours: 1 }, rest)
  } catch (error) {
    if (!(error instanceof RedressError)) throw error
    found.push(
      error.code === 'beyond-horizon'
        ? wrong(
            'beyond-horizon',
            ['calendar'],
            said(`"${calendar.id}" never opens`, `日历“${calendar.id}”没有任何营业时间`),
            said('give it opening hours', '请填写营业时间'),
          )
        : wrong(
            'invalid-value',
            ['counting'],
            said(`it cannot be counted so: ${error.message}`, `无法按此方式计算：${error.message}`),
            said("write cutoff as a time of day such as '17:00'", '截止时间请按 17:00 的格式填写'),
          ),
    )
  }
  return found
}

const isReached = (calendar: Calendar, target: Target, options: DueOptions, from: PlainDate): boolean => {
  try {
    due(calendar, from, target, options)
    return true
  } catch (error) {
    if (error instanceof RedressError && error.code === 'beyond-horizon') return false
    throw error
  }
}

const beyond = (
  calendar: Calendar,
  target: Target,
  options: DueOptions,
  from: PlainDate,
  path: Path,
): Issue[] => {
  if (isReached(calendar, target, options, laterBy(from, yearsOfUse))) return []
  if (!isReached(calendar, { businessMinutes: 1 }, {}, from))
    return [
      wrong(
        'beyond-horizon',
        path,
        said(
          `"${calendar.id}" never opens, so that this never ends`,
          `日历“${calendar.id}”没有任何营业时间，期限永远不会届满`,
        ),
        said(
          'give the calendar opening hours, or count in calendar days',
          '请为日历填写营业时间，或按自然日计算',
        ),
      ),
    ]
  const amount = sayTarget(target)
  return [
    wrong(
      'beyond-horizon',
      path,
      said(
        `${amount.en} on "${calendar.id}" reach beyond the year 2199`,
        `按日历“${calendar.id}”计算，${amount.zh}超出 2199 年`,
      ),
      said('give a length that ends within some years', '请填写可在数年内届满的期限'),
    ),
  ]
}

type Length = readonly [path: Path, target: Target, least: Least]

const lengthsOf = ({ definition }: PolicyClock): readonly Length[] => {
  const { target, lengths = [], extensions = [], waits, silence, pausesAtMost, escalations = [] } = definition
  return [
    [['target'], target, 'some'],
    ...lengths.map((each, index): Length => [['lengths', index, 'target'], each.target, 'some']),
    ...extensions.flatMap(({ to, by }, index): Length[] => [
      ...(to === undefined ? [] : [[['extensions', index, 'to'], to, 'some'] as const]),
      ...(by === undefined ? [] : [[['extensions', index, 'by'], by, 'some'] as const]),
    ]),
    ...(waits === undefined
      ? []
      : [
          [['waits', 'atMost'], waits.atMost, 'some'] as const,
          [['waits', 'afterwards'], waits.afterwards, 'some'] as const,
        ]),
    ...(silence?.target === undefined ? [] : [[['silence', 'target'], silence.target, 'some'] as const]),
    ...(pausesAtMost === undefined ? [] : [[['pausesAtMost'], pausesAtMost, 'some'] as const]),
    ...escalations.flatMap((step, index): Length[] => [
      ...('before' in step ? [[['escalations', index, 'before'], step.before, 'none'] as const] : []),
      ...('after' in step ? [[['escalations', index, 'after'], step.after, 'none'] as const] : []),
    ]),
  ]
}

/** A length on a calendar, whole, of some time and within what calendars can count. */
export const wrongLength = (
  calendar: Calendar,
  [path, target, least]: Length,
  from: PlainDate,
  options: DueOptions = {},
): Issue[] => {
  const found = wrongAmount(target, least, path)
  return found === undefined ? beyond(calendar, target, options, from, path) : [found]
}

/** Whatever else the engine of clocks would refuse at run time, tried on a clock that starts. */
const refusedByEngine = ({ obligation }: PolicyClock, from: PlainDate): Issue[] => {
  const { unpublished: _, ...options } = obligation.options ?? {}
  try {
    runClock({ ...obligation, options }, [{ kind: 'start', at: `${from}T12:00:00Z` }], `${from}T12:00:00Z`)
    return []
  } catch (error) {
    if (!(error instanceof RedressError)) throw error
    return [
      wrong(
        'invalid-value',
        [],
        said(`it could not run: ${error.says.en}`, `时限无法运行：${error.says.zh}`),
      ),
    ]
  }
}

/** Every length of a clock, and how it counts, that would be refused when the clock runs. */
export const wrongLengths = (clock: PolicyClock, from: PlainDate, steps: readonly Issue[]): Issue[] => {
  const { calendar, options = {} } = clock.obligation
  const counting = wrongCounting(calendar, options, from)
  if (counting.length > 0) return counting
  const found = lengthsOf(clock).flatMap((length) => wrongLength(calendar, length, from, options))
  // What the engine refuses because of a step is told at the step.
  const isTold = found.length > 0 || steps.some(({ severity }) => severity === 'error')
  return isTold ? found : refusedByEngine(clock, from)
}
