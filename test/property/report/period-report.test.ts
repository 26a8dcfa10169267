import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePeriod, type ReportLine, type ReportPart, startReport } from '../../../src/report/index.js'
import type { Part } from '../../../src/report/measure/measure.js'
import { spread } from '../../../src/report/measure/spread.js'
import { reportLines } from '../../support/report-lines.js'

const week = parsePeriod('2026-W47')
if (!week.ok) throw new Error('no such week')
const frame = {
  now: '2026-11-21T02:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  period: week.value,
  compare: true,
}

const partOfLines = (lines: readonly ReportLine[]): ReportPart => {
  const running = startReport(frame)
  for (const line of lines) running.add(line)
  return running.part()
}

const merged = (...parts: readonly ReportPart[]): ReportPart => {
  const running = startReport(frame)
  for (const part of parts) running.absorb(part)
  return running.part()
}

const reportOf = (part: ReportPart) => {
  const running = startReport(frame)
  running.absorb(part)
  return running.report()
}

const nothing = partOfLines([])
const text = (value: unknown): string => JSON.stringify(value)

const split = fc.tuple(reportLines, fc.infiniteStream(fc.nat({ max: 2 }))).map(([lines, places]) => {
  const parts: ReportLine[][] = [[], [], []]
  for (const line of lines) parts[places.next().value]?.push(line)
  return { lines, parts: parts.map(partOfLines) }
})

it('merging is associative and commutative, and the part of no complaints changes nothing', () => {
  fc.assert(
    fc.property(split, ({ parts: [a = nothing, b = nothing, c = nothing] }) => {
      expect(text(merged(merged(a, b), c))).toBe(text(merged(a, merged(b, c))))
      expect(text(merged(a, b))).toBe(text(merged(b, a)))
      expect(text(merged(a, nothing))).toBe(text(a))
    }),
  )
})

it('parts of any split, sent as JSON, make the whole: figure for figure', () => {
  fc.assert(
    fc.property(split, ({ lines, parts }) => {
      const whole = startReport(frame)
      for (const line of lines) whole.add(line)
      const sent = parts.map((part) => JSON.parse(text(part)) as ReportPart)
      expect(text(reportOf(merged(...sent)))).toBe(text(whole.report()))
    }),
  )
})

it('the order of complaints does not matter', () => {
  fc.assert(
    fc.property(reportLines, (lines) => {
      expect(text(partOfLines([...lines].reverse()))).toBe(text(partOfLines(lines)))
    }),
  )
})

it('every breakdown adds up to the complaints it breaks down', () => {
  const sum = (counts: object): number => Object.values(counts).reduce((total, count) => total + count, 0)
  fc.assert(
    fc.property(reportLines, (lines) => {
      const { received, closed, standing } = reportOf(partOfLines(lines)).figures
      const counted = lines.filter(({ kind, merged: gone }) => kind === 'complaint' && !gone)
      expect(received.complaints).toBe(
        counted.filter(({ receivedOn }) => receivedOn >= '2026-11-16' && receivedOn <= '2026-11-22').length,
      )
      for (const counts of [received.byDay, received.byChannel, received.byCategory, received.byCause])
        expect(sum(counts)).toBe(received.complaints)
      expect(sum(closed.outcomes)).toBe(closed.complaints)
      expect(sum(standing.byAge)).toBe(standing.open)
    }),
  )
})

it('what was open before, plus what came in, less what was closed, is what is open', () => {
  fc.assert(
    fc.property(reportLines, (drawn) => {
      const lines = drawn.filter(
        ({ receivedOn, closedOn }) => closedOn === undefined || closedOn >= receivedOn,
      )
      const { figures, before } = reportOf(partOfLines(lines))
      const { received, closed, standing } = figures
      const counted = (before?.standing.open ?? 0) + received.complaints - closed.complaints
      expect(standing.open).toBe(counted)
    }),
  )
})

it('quantiles of durations are within one per cent of the exact ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3_000_000 }), { minLength: 1, maxLength: 200 }), (durations) => {
      const running = spread((minutes: number) => minutes)()
      for (const minutes of durations) running.add(minutes)
      const found = running.value()
      const sorted = [...durations].sort((a, b) => a - b)
      const exact = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
      for (const [value = Number.NaN, at] of [
        [found.median, exact(0.5)],
        [found.p90, exact(0.9)],
      ] as const)
        expect(Math.abs(value - at)).toBeLessThanOrEqual(0.01 * at)
      expect(found.greatest).toBe(sorted.at(-1))
      expect(text(running.part() as Part).length).toBeLessThan(20_000)
    }),
  )
})
