import type { Language } from '../../explanation.js'
import {
  byteOrderMark,
  cfpbRegister,
  csvLine,
  isCounted,
  isWithin,
  type Period,
  supervisorRegister,
} from '../../report/index.js'
import { wrongUsage } from '../usage.js'
import type { ReportOutput } from './report-output.js'
import type { Reported } from './report-source.js'

export type ListForm = 'register' | 'cfpb' | 'lines'

type Cells = readonly (string | number | boolean | undefined)[]

const cellsOf = (form: 'register' | 'cfpb', { line, complaint, clocks = [] }: Reported): Cells => {
  if (form === 'register') return supervisorRegister.row(line)
  if (complaint === undefined)
    throw wrongUsage('lines do not hold what the CFPB form needs: give the store or the complaints')
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
