import type { PlainDate } from '../../time.js'

const dayMs = 86_400_000

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

const closing = (year: number, month: number, day: number): number =>
  Date.UTC(year, month, Math.min(day, lastDayOf(year, month)))

/**
 * Days from a date to the close of so many complete monthly cycles after it: the rest of the running cycle, then the cycles. A
 * cycle that closes on the date itself is the running one.
 *
 * @example
 * daysOfCycles('2026-09-10', 25, 2) // 76: to 25 September, then to 25 November
 */
export const daysOfCycles = (from: PlainDate, closingDay: number, cycles: number): number => {
  const start = new Date(`${from}T00:00:00Z`)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()]
  const running = closing(year, month, closingDay) < start.getTime() ? month + 1 : month
  return (closing(year, running + cycles, closingDay) - start.getTime()) / dayMs
}
