import type { Said } from '../../explanation.js'
import { actionTypeNames, type Names, vulnerabilityNames } from '../../vocabulary/index.js'
import { nameOfStated } from '../code-names.js'
import { byFrequency, type Counts, unsaid } from '../counts.js'
import type { HandlerRecord } from '../figures/handlers.js'
import type { PeriodFigures } from '../figures/period-report.js'
import type { Say } from '../page/bar-figure.js'
import { type ReportNames, stageNames } from '../report-names.js'
import type { FigureTable } from './figure-table.js'
import { periodWords as words } from './period-words.js'
import type { SayFigures } from './say-figures.js'

const most = 10

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** What is complained about most, the most frequent first, each with the cause that is found most often. */
export const problemTable = ({ received }: PeriodFigures, { say, figure, names }: Wording): FigureTable => {
  const { causesByCategory } = received
  const sizes = Object.fromEntries(
    Object.entries(causesByCategory).map(([category, causes]) => [category, sumOf(causes)]),
  )
  return {
    id: 'problems',
    title: say(words.problems),
    columns: [
      say(words.byCategory),
      say(words.complaints),
      say(words.share),
      say(words.mainCause),
      say(words.ofThem),
    ],
    rows: byFrequency(sizes)
      .slice(0, most)
      .map(([category, count]) => {
        const [cause, times] = byFrequency(causesByCategory[category] ?? {})[0] ?? [unsaid, 0]
        return [
          say(nameOfStated(category, names.categories)),
          figure.count(count),
          figure.percent(count / received.complaints),
          cause === unsaid ? unsaid : say(nameOfStated(cause, names.causes)),
          cause === unsaid ? unsaid : figure.count(times),
        ]
      }),
  }
}

/** Complaints by the care that their customers need; `none` for those of whom no need is known. */
const groupNames: Names = {
  none: { en: 'No need of care known', zh: '无特别关照情形' },
  ...vulnerabilityNames,
}

/** What tables are written with. */
export interface Wording {
  readonly say: Say
  readonly figure: SayFigures
  readonly names: ReportNames
}

const head = (say: Say, ...titles: readonly Said[]): string[] => titles.map(say)

const clockTable = ({ received }: PeriodFigures, { say, figure, names }: Wording): FigureTable => ({
  id: 'clocks',
  title: say(words.clocks),
  note: say(words.clocksNote),
  columns: head(
    say,
    words.clock,
    words.met,
    words.recordedLate,
    words.late,
    words.running,
    words.overdue,
    words.kept,
    words.median,
    words.p90,
  ),
  rows: Object.entries(received.clocks).map(([id, { states, onTime, taken }]) => [
    say(nameOfStated(id, names.clocks)),
    figure.count(states.met),
    figure.count(states['recorded-late']),
    figure.count(states.late),
    figure.count(states.open + states.paused),
    figure.count(states.overdue),
    figure.percent(onTime.rate),
    figure.duration(taken.median),
    figure.duration(taken.p90),
  ]),
})

const stageTable = ({ closed }: PeriodFigures, { say, figure }: Wording): FigureTable => {
  const ordered = Object.keys(stageNames).filter((stage) => Object.hasOwn(closed.stages, stage))
  const own = Object.keys(closed.stages).filter((stage) => !Object.hasOwn(stageNames, stage))
  const rows = [...ordered, ...own].map(
    (stage) => [say(nameOfStated(stage, stageNames)), closed.stages[stage]] as const,
  )
  return {
    id: 'stages',
    title: say(words.stages),
    note: say(words.stagesNote),
    columns: head(say, words.stage, words.complaints, words.median, words.p90, words.greatest),
    rows: [...rows, [say(words.approval), closed.approval] as const].flatMap(([name, spread]) =>
      spread === undefined || spread.count === 0
        ? []
        : [
            [
              name,
              figure.count(spread.count),
              figure.duration(spread.median),
              figure.duration(spread.p90),
              figure.duration(spread.greatest),
            ],
          ],
    ),
  }
}

const groupTable = ({ received }: PeriodFigures, { say, figure }: Wording): FigureTable => ({
  id: 'groups',
  title: say(words.groups),
  note: say(words.groupsNote),
  columns: head(
    say,
    words.group,
    words.complaints,
    words.upheld,
    words.onTime,
    words.satisfaction,
    words.paid,
  ),
  rows: Object.entries(received.groups).map(
    ([group, { complaints, outcomes, limits, redress, satisfaction }]) => [
      say(nameOfStated(group, groupNames)),
      figure.count(complaints),
      figure.count((outcomes.upheld ?? 0) + (outcomes['partly-upheld'] ?? 0)),
      figure.percent(limits.rate),
      figure.mark(satisfaction.mean),
      figure.money(redress.paid),
    ],
  ),
})

/** A page is no list of the staff: all of them are in the figures. */
const mostHandlers = 15

const byWork = (
  handlers: PeriodFigures['closed']['handlers'],
): readonly (readonly [string, HandlerRecord])[] =>
  Object.entries(handlers)
    .sort(([a, x], [b, y]) => y.closed - x.closed || (a < b ? -1 : 1))
    .slice(0, mostHandlers)

const handlerTable = ({ closed }: PeriodFigures, { say, figure }: Wording): FigureTable => ({
  id: 'handlers',
  title: say(words.handlers),
  note: say(words.handlersNote),
  columns: head(
    say,
    words.handler,
    words.closed,
    words.onTime,
    words.median,
    words.rehandled,
    words.reopened,
    words.overrides,
    words.satisfaction,
    words.quality,
  ),
  rows: byWork(closed.handlers).map(([handler, record]) => [
    handler,
    figure.count(record.closed),
    figure.percent(record.limits.rate),
    figure.duration(record.cycle.median),
    figure.count(record.rehandled),
    figure.count(record.reopened),
    figure.count(record.overrides),
    figure.mark(record.satisfaction.mean),
    figure.mark(record.quality.mean),
  ]),
})

const actionsTable = ({ actions }: PeriodFigures, { say, figure }: Wording): FigureTable => {
  const planned = Object.values(actions.planned).reduce((sum, count) => sum + count, 0)
  const row = (name: Said, text: string): string[] => [say(name), text]
  return {
    id: 'actions',
    title: say(words.actions),
    columns: head(say, words.measure, words.value),
    rows: [
      row(words.actionsPlanned, figure.count(planned)),
      row(words.actionsDone, `${figure.count(actions.done)} (${figure.percent(actions.doneInTime.rate)})`),
      row(words.actionsOpen, figure.count(actions.open)),
      row(words.actionsLate, figure.count(actions.late)),
      row(words.actionsOrdered, figure.count(actions.orderedByRegulator)),
      row(words.actionsEffective, figure.percent(actions.effective.rate)),
      row(words.actionsUnchecked, figure.count(actions.unchecked)),
    ],
  }
}

const lateActionTable = ({ actions }: PeriodFigures, { say }: Wording): FigureTable => ({
  id: 'late-actions',
  title: say(words.latest),
  columns: head(say, words.action, words.measure, words.owner, words.dueOn),
  rows: actions.latest.map(({ id, type, owner, dueOn }) => [
    id,
    say(nameOfStated(type, actionTypeNames)),
    owner,
    dueOn,
  ]),
})

/** The tables of a report that have no chart, without those that have no rows. */
export const periodTables = (figures: PeriodFigures, wording: Wording): readonly FigureTable[] =>
  [actionsTable, clockTable, stageTable, groupTable, lateActionTable, handlerTable]
    .map((make) => make(figures, wording))
    .filter(({ rows }) => rows.length > 0)
