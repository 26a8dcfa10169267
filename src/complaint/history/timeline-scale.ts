import type { Instant } from '../../time.js'
import { localMinute } from '../../time-zone.js'
import { type Zone, zoneOf } from '../../zone-rules.js'
import type { CaseTimeline } from './case-timeline.js'

const hour = 3_600_000
const day = 24 * hour

/** A moment worth a line on the drawing: a midnight, or on short lives a full hour. */
export interface Tick {
  readonly share: number
  readonly label: string
}

/** Where moments lie on a drawing of a life: 0 is its first moment, 1 the last one shown. */
export interface TimelineScale {
  readonly share: (at: Instant) => number
  readonly ticks: readonly Tick[]
}

const year = 365 * day
const steps = [1, 2, 6, 12, 24, 48, 96, 168, 336, 720, 2160, 4380].map((hours) => hours * hour)
const mostTicks = 8
const stepFor = (length: number): number =>
  steps.find((each) => length / each <= mostTicks) ?? Math.ceil(length / mostTicks / year) * year

/** A due time further off than a month and four times the life so far lies outside the drawing. */
const furthestAhead = (length: number): number => Math.max(4 * length, 31 * day)

/** How far the zone's wall clock is ahead of UTC at a moment. */
const offsetAt = (zone: Zone, at: number): number => {
  const minute = Math.floor(at / 60_000) * 60_000
  return Date.parse(`${localMinute(zone, new Date(minute).toISOString()).replace(' ', 'T')}Z`) - minute
}

/** When the zone's wall clock shows a time. One that it passes over is the moment at which it does. */
const momentOf = (zone: Zone, wall: number, offset: number): number => {
  const at = wall - offsetAt(zone, wall - offset)
  return Math.max(at, wall - offsetAt(zone, at))
}

const lastShown = ({ from, until, clocks }: CaseTimeline): number => {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  const furthest = end + furthestAhead(end - start)
  const dues = clocks
    .flatMap(({ runs }) => runs)
    .flatMap(({ outcome, dueAt }) => (outcome === 'open' && dueAt !== undefined ? [Date.parse(dueAt)] : []))
    .filter((due) => due <= furthest)
  return Math.max(end, start + hour, ...dues)
}

/**
 * The scale on which a life is drawn. It reaches to the due times of clocks that still run, unless they are very far off.
 */
export const timelineScale = (life: CaseTimeline): TimelineScale => {
  const zone = zoneOf(life)
  const start = Date.parse(life.from)
  const length = lastShown(life) - start
  const offset = offsetAt(zone, start)
  const step = stepFor(length)
  const first = Math.ceil((start + offset) / step) * step
  // One more than there are steps, and one for an hour that the wall clock passes over.
  const walls = Array.from({ length: mostTicks + 2 }, (_, place) => first + place * step)
  const moments = new Set(walls.map((wall) => momentOf(zone, wall, offset)))
  const shown = [...moments].filter((at) => at <= start + length)
  const ticks = shown.map((at): Tick => {
    const local = localMinute(zone, new Date(at).toISOString())
    return { share: (at - start) / length, label: step < day ? local.slice(5) : local.slice(0, 10) }
  })
  return { share: (at) => Math.min(1, Math.max(0, (Date.parse(at) - start) / length)), ticks }
}
