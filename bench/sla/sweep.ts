import { createDueIndex } from '../../src/sla/index.js'
import { bar, nanosInTurns, row } from './measure.js'
import { hour } from './question.js'

const many = 10_000_000
const quarter = 90 * 24 * hour

/** What is due among ten million moments of a quarter, against a scan of a typed array. */
export const sweepTenMillion = (): void => {
  const moments = Float64Array.from(
    { length: many },
    (_, i) => ((i * 2_654_435_761) % 4_294_967_296) * (quarter / 4_294_967_296),
  )
  const index = createDueIndex(many)
  for (const moment of moments) index.add(moment)
  const scanned = (now: number): number => {
    let count = 0
    for (let i = 0; i < many; i++) if ((moments[i] as number) <= now) count++
    return count
  }
  const indexed = (now: number): number => {
    let count = 0
    index.due(now, () => {
      count++
    })
    return count
  }
  const windows = [60_000, hour, 24 * hour]
  for (const now of windows) if (scanned(now) !== indexed(now)) throw new Error('The sweep differs')
  const timed = windows.map((now) => nanosInTurns(1, 5, [() => scanned(now), () => indexed(now)]))
  const [raw, ours] = [0, 1].map((way) => timed.map((nanos) => (nanos[way] ?? Number.NaN) / 1e6)) as [
    number[],
    number[],
  ]
  row('\ndue among ten million, ms', 'a minute', 'an hour', 'a day')
  row('scan of a typed array', ...raw)
  row('due index', ...ours)
  const ratios = ours.map((ms, i) => ms / (raw[i] ?? 1))
  bar(
    ratios.every((ratio) => ratio <= 2),
    `sweep of ten million: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times a raw scan (aim: at most 2)`,
  )
}
