import type { ReportLine } from '../../src/report/index.js'

/** Some sums of a report as one would write them for one purpose: no merging, exact durations kept. */
export interface HandSums {
  received: number
  closed: number
  open: number
  met: number
  late: number
  paid: number
  readonly byCategory: Map<string, number>
  readonly byCause: Map<string, number>
  readonly byChannel: Map<string, number>
  readonly byUnit: Map<string, number>
  readonly byDay: Map<string, number>
  readonly cycleMinutes: number[]
}

const into = (counts: Map<string, number>, key = '-'): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export const handWritten = (
  lines: Iterable<ReportLine>,
  { from, to }: { readonly from: string; readonly to: string },
): HandSums => {
  const sums: HandSums = {
    received: 0,
    closed: 0,
    open: 0,
    met: 0,
    late: 0,
    paid: 0,
    byCategory: new Map(),
    byCause: new Map(),
    byChannel: new Map(),
    byUnit: new Map(),
    byDay: new Map(),
    cycleMinutes: [],
  }
  for (const line of lines) {
    if (line.kind !== 'complaint' || line.merged) continue
    if (line.receivedOn >= from && line.receivedOn <= to) {
      sums.received += 1
      into(sums.byCategory, line.category)
      into(sums.byCause, line.cause)
      into(sums.byChannel, line.channel)
      into(sums.byUnit, line.unit)
      into(sums.byDay, line.receivedOn)
      let state = ''
      for (const clock of line.clocks) {
        if (!clock.statutory) continue
        if (clock.state === 'late' || clock.state === 'overdue') state = 'late'
        else if (clock.state === 'met' && state === '') state = 'met'
      }
      if (state === 'met') sums.met += 1
      if (state === 'late') sums.late += 1
    }
    if (line.closedOn !== undefined && line.closedOn >= from && line.closedOn <= to) {
      sums.closed += 1
      if (line.cycleMinutes !== undefined) sums.cycleMinutes.push(line.cycleMinutes)
      for (const { minor } of line.paid) sums.paid += minor
    }
    if (line.receivedOn <= to && (line.closedOn === undefined || line.closedOn > to)) sums.open += 1
  }
  sums.cycleMinutes.sort((a, b) => a - b)
  return sums
}
