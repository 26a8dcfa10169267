import { type Calendar, openPeriods } from '../../src/sla/index.js'

/**
 * What someone would write by hand for one calendar and one question, with nothing general about it: prefix sums and a binary
 * search for working time; rank, select and a fixed offset for business days. Moments in, `Date` out, as in the library.
 */
export interface Limit {
  readonly addHours: (from: number, hours: number) => Date
  readonly addDays: (from: number, days: number) => Date
  readonly between: (from: number, to: number) => number
}

const dayMs = 86_400_000

const firstAbove = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** `offset` is the zone's one offset: a zone with changes would cost more. */
export const handWritten = (calendar: Calendar, offset: number, from: string, until: string): Limit => {
  const periods = [...openPeriods(calendar, { after: from, until })]
  const open = Float64Array.from(periods, (period) => period.open.getTime())
  const close = Float64Array.from(periods, (period) => period.close.getTime())
  const before = new Float64Array(periods.length + 1)
  for (let i = 0; i < periods.length; i++)
    before[i + 1] = (before[i] as number) + (close[i] as number) - (open[i] as number)
  const firstDay = Math.floor(((open[0] as number) + offset) / dayMs)
  const closings: number[] = []
  const rank: number[] = []
  for (let i = 0; i < periods.length; i++) {
    const day = Math.floor(((open[i] as number) + offset) / dayMs) - firstDay
    while (rank.length <= day) rank.push(closings.length)
    const known = rank[day] as number
    closings[known] = close[i] as number
  }
  const [rankOf, closingOf] = [Int32Array.from(rank), Float64Array.from(closings)]
  const sumAt = (at: number): number => {
    const i = firstAbove(close, at)
    return (before[i] as number) + Math.max(0, at - (open[i] as number))
  }
  return {
    addHours: (at, hours) => {
      const sum = sumAt(at) + hours * 3_600_000
      const i = firstAbove(before, sum - 1) - 1
      return new Date((open[i] as number) + sum - (before[i] as number))
    },
    addDays: (at, days) => {
      const day = Math.floor((at + offset) / dayMs) - firstDay
      return new Date(closingOf[(rankOf[day + 1] as number) + days - 1] as number)
    },
    between: (a, b) => sumAt(b) - sumAt(a),
  }
}
