import { type Language, said, toText } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import {
  byteOrderMark,
  cfpbRegister,
  csvLine,
  csvText,
  type DrawChart,
  type FigureTable,
  figureRows,
  isCounted,
  isWithin,
  type Period,
  type PeriodReport,
  type PublicReport,
  periodPage,
  periodView,
  publicPage,
  publicReport,
  type ReportFrame,
  type ReportNames,
  reportNames,
  startReport,
  supervisorRegister,
} from '../../report/index.js'
import { chartDrawer } from '../draw-chart.js'
import { aligned, type Colours, coloursOf, indented, json } from '../print.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'
import type { ReportOutput } from './report-output.js'
import type { Reported } from './report-source.js'

type ListForm = 'register' | 'cfpb' | 'lines'

type Cells = readonly (string | number | boolean | undefined)[]

const cellsOf = (form: 'register' | 'cfpb', { line, complaint, clocks = [] }: Reported): Cells => {
  if (form === 'register') return supervisorRegister.row(line)
  if (complaint === undefined)
    throw wrongUsage(
      said(
        'lines do not hold what the CFPB form needs: give the store or the complaints',
        '统计行不含 CFPB 表单所需内容：请提供存储或投诉文件',
      ),
    )
  return cfpbRegister.row(complaint, { clocks })
}

/** Complaints one a line: those received in the period for a supervisor, all of them as lines for a later report. */
export const writeList = async (
  form: ListForm,
  complaints: AsyncIterable<Reported>,
  options: { readonly period: Period | undefined; readonly json: boolean; readonly language: Language },
  { write }: ReportOutput,
): Promise<void> => {
  const { period, json, language } = options
  if (form === 'lines') {
    for await (const { line } of complaints) await write(`${JSON.stringify(line)}\n`)
    return
  }
  const head = form === 'cfpb' ? cfpbRegister.head : supervisorRegister.head(language)
  if (!json) await write(byteOrderMark + csvLine(head))
  let written = 0
  for await (const each of complaints) {
    if (!isCounted(each.line) || (period !== undefined && !isWithin(period, each.line.receivedOn))) continue
    const cells = cellsOf(form, each)
    const record = (): string =>
      JSON.stringify(Object.fromEntries(head.map((name, place) => [name, cells[place] ?? null])))
    await write(json ? `${written === 0 ? '[\n' : ',\n'}${record()}` : csvLine(cells))
    written += 1
  }
  if (json) await write(written === 0 ? '[]\n' : '\n]\n')
}

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
const periodText = (
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
const publicText = (report: PublicReport, language: Language, colours: Colours): string =>
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

export type Shape = 'text' | 'html' | 'json' | 'csv'

export interface Wanted {
  readonly form: 'management' | 'public'
  readonly shape: Shape
  readonly language: Language
  readonly policies: readonly Policy[]
  readonly least: number
}

const drawerFor = async (shape: Shape, terminal: Terminal): Promise<{ drawChart?: DrawChart }> => {
  if (shape !== 'html') return {}
  const drawChart = await chartDrawer()
  if (drawChart !== undefined) return { drawChart }
  terminal.err('The report has no charts: install echarts to have them.\n')
  return {}
}

const csvOfPeriod = ({ figures, before }: PeriodReport): string => {
  const [head = [], ...rows] = figureRows(figures)
  const earlier = new Map(
    (before === undefined ? [] : figureRows(before)).map(([name, value]) => [name, value]),
  )
  if (before === undefined) return csvText([head, ...rows])
  const names = new Set([
    ...rows.map(([name]) => name),
    ...[...earlier.keys()].filter((name) => name !== 'figure'),
  ])
  const here = new Map(rows.map(([name, value]) => [name, value]))
  return csvText([
    ['figure', figures.period.id, before.period.id],
    ...[...names].map((name) => [name, here.get(name), earlier.get(name)]),
  ])
}

const csvOfPublic = ({ tables }: PublicReport, language: Language): string =>
  csvText([
    ['table', 'code', 'name', 'complaints', 'share'],
    ...tables.flatMap(({ id, rows }) =>
      rows.map(({ code, name, count, share }) => [id, code, name[language], count, share]),
    ),
  ])

/** Adds up all complaints and writes what was asked for. */
export const writeReport = async (
  complaints: AsyncIterable<Reported>,
  frame: ReportFrame,
  { form, shape, language, policies, least }: Wanted,
  terminal: Terminal,
  { write }: ReportOutput,
): Promise<void> => {
  const running = startReport(frame)
  for await (const { line } of complaints) running.add(line)
  const report = running.report()
  const names = reportNames(policies)
  const drawer = await drawerFor(shape, terminal)
  const colours = coloursOf(terminal)
  if (form === 'public') {
    const published = publicReport(report, { names, least })
    if (shape === 'json') await write(json(published))
    else if (shape === 'csv') await write(csvOfPublic(published, language))
    else if (shape === 'html') await write(publicPage(published, { language, ...drawer }))
    else await write(`${publicText(published, language, colours)}\n`)
    return
  }
  if (shape === 'json') await write(json(report))
  else if (shape === 'csv') await write(csvOfPeriod(report))
  else if (shape === 'html') await write(periodPage(report, { language, names, ...drawer }))
  else await write(`${periodText(report, language, names, colours)}\n`)
}
