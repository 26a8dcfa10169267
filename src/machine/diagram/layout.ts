import type { Phase } from '../chart/stages.js'
import type { Box, Link } from './boxes.js'
import { textWidth } from './text-width.js'

/** A box with its place. */
export interface PlacedBox extends Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An arrow with its course: points joined by straight lines, the label beside its first stretch. */
export interface PlacedLink extends Link {
  /** Of the state that it leads to. */
  readonly phase?: Phase
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly labelAt: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

/** One region laid out; its left upper corner is at 0, 0. */
export interface Layout {
  readonly boxes: readonly PlacedBox[]
  readonly links: readonly PlacedLink[]
  readonly width: number
  readonly height: number
}

type Side = 'left' | 'right'

interface Course extends Link {
  readonly side: Side
  readonly fromY: number
  readonly toY: number
}

const size = { port: 17, gap: 26, lane: 13, pad: 10, least: 46 } as const

/** Onward on the right, back on the left. */
const sideOf = ({ from, to }: Link, order: ReadonlyMap<string, number>): Side =>
  (order.get(to) ?? 0) > (order.get(from) ?? 0) ? 'right' : 'left'

const leaving = (
  links: readonly Link[],
  id: string,
  side: Side,
  order: ReadonlyMap<string, number>,
): Link[] => links.filter((link) => link.from === id && sideOf(link, order) === side)

/** Arrows on one side, each in the innermost lane that is free along its way; short ones first. */
const lanesOf = (courses: readonly Course[]): Map<Course, number> => {
  const taken: (readonly [number, number])[][] = []
  const lanes = new Map<Course, number>()
  const length = ({ fromY, toY }: Course) => Math.abs(fromY - toY)
  for (const course of [...courses].sort((a, b) => length(a) - length(b))) {
    const [top, bottom] = [Math.min(course.fromY, course.toY), Math.max(course.fromY, course.toY)]
    const free = taken.findIndex((lane) => lane.every(([from, to]) => to < top || from > bottom))
    const lane = free === -1 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), [top, bottom]]
    lanes.set(course, lane)
  }
  return lanes
}

/** Titles are larger and bolder than the labels that widths are reckoned for. */
const widthOf = ({ title, inside }: Box): number =>
  Math.max(textWidth(title) * 1.32, textWidth(inside.join(' · ')) * 1.1) + 4 * size.pad

const widest = (courses: readonly Course[]): number =>
  Math.max(0, ...courses.map(({ label }) => textWidth(label))) + 2 * size.pad

/** How high a box must be for the arrows that leave it, and where they and those that arrive meet its side. */
const stacked = (boxes: readonly Box[], links: readonly Link[], order: ReadonlyMap<string, number>) => {
  const tops = new Map<string, { readonly y: number; readonly height: number }>()
  let y = 0
  for (const { id, inside } of boxes) {
    const most = Math.max(
      ...(['left', 'right'] as const).map((side) => leaving(links, id, side, order).length),
    )
    const height = Math.max(size.least + (inside.length > 0 ? 12 : 0), (most + 1) * size.port + size.pad)
    tops.set(id, { y, height })
    y += height + size.gap
  }
  return { tops, height: y - size.gap }
}

/**
 * States one below the other in the chart's order; arrows onward run on the right, arrows back on the left, each in a lane of its own
 * so that none lies over another. Every arrow leaves at a height of its own, with its label there; those that arrive share one.
 */
export const layout = (boxes: readonly Box[], links: readonly Link[]): Layout => {
  const order = new Map(boxes.map(({ id }, place) => [id, place]))
  const { tops, height } = stacked(boxes, links, order)
  const courses = boxes.flatMap(({ id }) =>
    (['left', 'right'] as const).flatMap((side) =>
      leaving(links, id, side, order).map((link, place): Course => {
        const [from, to] = [tops.get(link.from), tops.get(link.to)]
        return {
          ...link,
          side,
          fromY: (from?.y ?? 0) + size.pad + (place + 1) * size.port,
          toY: (to?.y ?? 0) + size.pad,
        }
      }),
    ),
  )
  const left = courses.filter(({ side }) => side === 'left')
  const right = courses.filter(({ side }) => side === 'right')
  const lanes = { left: lanesOf(left), right: lanesOf(right) }
  const room = (side: Side, own: readonly Course[]) =>
    own.length === 0 ? 0 : widest(own) + (Math.max(...lanes[side].values()) + 1) * size.lane
  const x = room('left', left)
  const boxWidth = Math.max(150, ...boxes.map(widthOf))
  const rightEdge = x + boxWidth
  const phaseOf = new Map(boxes.map(({ id, phase }) => [id, phase]))
  const place = (course: Course): PlacedLink => {
    const { side, fromY, toY } = course
    const away = widest(side === 'left' ? left : right) + ((lanes[side].get(course) ?? 0) + 0.5) * size.lane
    const [edge, lane] = side === 'left' ? [x, x - away] : [rightEdge, rightEdge + away]
    const phase = phaseOf.get(course.to)
    return {
      ...course,
      ...(phase === undefined ? {} : { phase }),
      points: [
        [edge, fromY],
        [lane, fromY],
        [lane, toY],
        [edge, toY],
      ],
      labelAt: {
        x: side === 'left' ? edge - size.pad : edge + size.pad,
        y: fromY - 4,
        anchor: side === 'left' ? 'end' : 'start',
      },
    }
  }
  return {
    boxes: boxes.map((box) => ({
      ...box,
      x,
      y: tops.get(box.id)?.y ?? 0,
      width: boxWidth,
      height: tops.get(box.id)?.height ?? size.least,
    })),
    links: courses.map(place),
    width: rightEdge + room('right', right),
    height,
  }
}
