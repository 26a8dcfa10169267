import type { Language, Reason } from '../../explanation.js'
import type { PeriodReport } from '../figures/period-report.js'
import type { ReportNames } from '../report-names.js'
import { careTable, comparedTables } from './compared-tables.js'
import type { FigureTable } from './figure-table.js'
import { type KeyFigure, keyFigures } from './key-figures.js'
import { periodTables, problemTable, type Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'
import { sayFigures } from './say-figures.js'

/** A report in words, for a page, a terminal or a host's own screen. */
export interface PeriodView {
  readonly title: string
  readonly keys: readonly KeyFigure[]
  readonly tables: readonly FigureTable[]
  readonly recurrence: readonly Reason[]
  /** Why there is nothing to say about recurrence, when there is not. */
  readonly noRecurrence?: string
}

/**
 * The report of a period in words of one language.
 *
 * @example
 * periodView(report, { names: reportNames([policy]), language: 'en' }).keys[0] // { id: 'received', name: 'Received', text: '412', note: '18 repeats', … }
 */
export const periodView = (
  { figures, before }: PeriodReport,
  { names, language }: { readonly names: ReportNames; readonly language: Language },
): PeriodView => {
  const wording: Wording = { say: (said) => said[language], figure: sayFigures(language), names }
  const { signals, tooShort } = figures.recurrence
  const none = tooShort ? words.recurrenceShort : words.recurrenceNone
  return {
    title: `${words.title[language]} ${figures.period.id}`,
    keys: keyFigures(figures, before, wording),
    tables: [
      ...comparedTables(figures, before, wording),
      ...(Object.keys(figures.received.causesByCategory).length === 0
        ? []
        : [problemTable(figures, wording)]),
      careTable(figures, before, wording),
      ...periodTables(figures, wording),
    ],
    recurrence: signals.map(({ because }) => because),
    ...(signals.length === 0 ? { noRecurrence: none[language] } : {}),
  }
}
