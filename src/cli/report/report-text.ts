import { type Language, toText } from '../../explanation.js'
import {
  type FigureTable,
  type PeriodReport,
  type PublicReport,
  periodView,
  type ReportNames,
} from '../../report/index.js'
import { aligned, type Colours, indented } from '../print.js'

const tableText = ({ title, columns, rows }: FigureTable, colours: Colours): string => {
  const right = columns.map((_, place) => place).slice(1)
  const [head = '', ...lines] = aligned([columns, ...rows], right)
  return [colours.bold(title), `  ${colours.dim(head)}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

const words = {
  recurrence: { en: 'Recurrence', zh: '重复发生的问题' },
  withheld: { en: 'too few complaints to be shown', zh: '件数过少，不予列示' },
} as const

/** The report for a terminal. */
export const periodText = (
  report: PeriodReport,
  language: Language,
  names: ReportNames,
  colours: Colours,
): string => {
  const { title, keys, tables, recurrence, noRecurrence } = periodView(report, { names, language })
  const { period } = report.figures
  const keyRows = keys.map(({ name, text, note }) => [`  ${name}`, text, note])
  const signals = recurrence.map((reason) => indented(toText(reason, language)))
  return [
    `${colours.bold(title)}  ${period.from} – ${period.to} (${report.timeZone})`,
    aligned(keyRows, [1]).join('\n'),
    ...tables.map((table) => tableText(table, colours)),
    [
      colours.bold(words.recurrence[language]),
      ...signals,
      ...(noRecurrence === undefined ? [] : [`  ${noRecurrence}`]),
    ].join('\n'),
  ].join('\n\n')
}

/** The published form for a terminal. */
export const publicText = (report: PublicReport, language: Language, colours: Colours): string =>
  [
    `${colours.bold(report.period.id)}  ${report.period.from} – ${report.period.to}`,
    ...report.tables.map(({ title, rows, withheld }) =>
      withheld
        ? `${colours.bold(title[language])}\n  ${words.withheld[language]}`
        : [
            colours.bold(title[language]),
            ...aligned(
              rows.map(({ name, count, share = 0 }) => [
                `  ${name[language]}`,
                String(count),
                `${(share * 100).toFixed(1)}%`,
              ]),
              [1, 2],
            ),
          ].join('\n'),
    ),
  ].join('\n\n')
