import { RedressError } from '../errors.js'
import type { BoardFrame } from './board-frame.js'
import type { BoardLine, DueSpan } from './board-line.js'
import { addCounts, type Counts, countOf } from './counts.js'
import { mostUrgent } from './urgency.js'

/**
 * How a set of complaints stands at one moment. Plain JSON. Counts are by code; `-` is what is not said.
 * `due` counts every open complaint once, by its open clock that is due first.
 */
export interface Board extends BoardFrame {
  readonly complaints: number
  readonly open: number
  readonly due: Readonly<Record<DueSpan, number>>
  /** Open complaints for which a limit set by law or regulator has passed. */
  readonly beyondLimit: number
  readonly byCategory: Counts
  readonly byPriority: Counts
  readonly byTeam: Counts
  readonly byChannel: Counts
  /** By local date of receipt. */
  readonly byDay: Counts
  /** The ten most urgent, the most urgent first. */
  readonly urgent: readonly BoardLine[]
}

const nothingDue: Board['due'] = { overdue: 0, today: 0, 'this-week': 0, later: 0, paused: 0, none: 0 }

/** The board of no complaints: adding it to another changes nothing. */
export const emptyBoard = ({ now, timeZone }: BoardFrame): Board => ({
  now,
  timeZone,
  complaints: 0,
  open: 0,
  due: nothingDue,
  beyondLimit: 0,
  byCategory: {},
  byPriority: {},
  byTeam: {},
  byChannel: {},
  byDay: {},
  urgent: [],
})

/**
 * Two boards of different complaints as one; in any order and grouping the result is the same.
 *
 * @throws RedressError `boards-differ` when they are seen from different moments or zones.
 */
export const mergeBoards = (a: Board, b: Board): Board => {
  if (a.now !== b.now || a.timeZone !== b.timeZone)
    throw new RedressError('boards-differ', 'Only boards of one moment and one zone can be merged', {
      details: { first: [a.now, a.timeZone], second: [b.now, b.timeZone] },
    })
  return {
    now: a.now,
    timeZone: a.timeZone,
    complaints: a.complaints + b.complaints,
    open: a.open + b.open,
    due: { ...nothingDue, ...addCounts(a.due, b.due) },
    beyondLimit: a.beyondLimit + b.beyondLimit,
    byCategory: addCounts(a.byCategory, b.byCategory),
    byPriority: addCounts(a.byPriority, b.byPriority),
    byTeam: addCounts(a.byTeam, b.byTeam),
    byChannel: addCounts(a.byChannel, b.byChannel),
    byDay: addCounts(a.byDay, b.byDay),
    urgent: mostUrgent([...a.urgent, ...b.urgent]),
  }
}

/**
 * The board with more complaints on it. Each complaint may be added once.
 *
 * @example
 * addToBoard(emptyBoard(frame), complaints.map((each) => boardLine(each, clocksOf(each, { policy, now: frame.now }), frame)))
 * // { complaints: 131, open: 131, due: { overdue: 4, today: 11, … }, byTeam: { cards: 31, … }, … }
 */
export const addToBoard = (board: Board, lines: readonly BoardLine[]): Board => {
  const open = lines.filter((line) => line.open)
  return mergeBoards(board, {
    now: board.now,
    timeZone: board.timeZone,
    complaints: lines.length,
    open: open.length,
    due: { ...nothingDue, ...countOf(open.map((line) => line.due)) },
    beyondLimit: open.filter((line) => line.beyondLimit).length,
    byCategory: countOf(lines.map((line) => line.category)),
    byPriority: countOf(lines.map((line) => line.priority)),
    byTeam: countOf(lines.map((line) => line.team)),
    byChannel: countOf(lines.map((line) => line.channel)),
    byDay: countOf(lines.map((line) => line.receivedOn)),
    urgent: mostUrgent(lines),
  })
}
