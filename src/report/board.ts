import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { type BoardFrame, frameOf } from './board-frame.js'
import type { BoardLine, DueSpan } from './board-line.js'
import { addCounts, type Counts, countOf } from './counts.js'

/**
 * How a set of complaints stands at one moment. Plain JSON. Counts are by code; `-` is what is not said.
 * `due` counts every open complaint once, by its open clock that is due first.
 */
export interface Board extends BoardFrame {
  readonly complaints: number
  readonly open: number
  readonly due: Readonly<Record<DueSpan, number>>
  /** The three numbers that people ask for first. `dueThisWeek` includes what is due today. */
  readonly overdue: number
  readonly dueToday: number
  readonly dueThisWeek: number
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

const asked = (due: Board['due']): Pick<Board, 'overdue' | 'dueToday' | 'dueThisWeek'> => ({
  overdue: due.overdue,
  dueToday: due.today,
  dueThisWeek: due.today + due['this-week'],
})

/** How many of the most urgent complaints a board keeps. */
const mostUrgentKept = 10

const rank = (order: readonly string[], value: string | undefined): number => {
  const place = value === undefined ? -1 : order.indexOf(value)
  return place === -1 ? order.length : place
}

const keysOf = (line: BoardLine): readonly (number | string)[] => [
  rank(['beyond-limit', 'overdue', 'today'], line.beyondLimit ? 'beyond-limit' : line.due),
  rank(['major', 'escalated', 'normal'], line.attention),
  rank(['urgent', 'high', 'normal', 'low'], line.priority),
  line.dueAt ?? '9',
  line.id,
]

/**
 * The order of urgency: what is beyond a limit of law or regulator, what is overdue by the bank's own, what is due today, then the
 * rest; among equals what is major or escalated, then the higher priority, then what is due first. The id decides at last, so that the
 * order is the same on every machine.
 */
const byUrgency = (a: BoardLine, b: BoardLine): number => {
  const theirs = keysOf(b)
  for (const [place, key] of keysOf(a).entries()) {
    const other = theirs[place] ?? ''
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}

/** The most urgent of the open ones. */
const mostUrgent = (lines: readonly BoardLine[]): readonly BoardLine[] =>
  lines
    .filter((line) => line.open)
    .sort(byUrgency)
    .slice(0, mostUrgentKept)

/** The board of no complaints: adding it to another changes nothing. */
const emptyBoard = (frame: BoardFrame): Board => ({
  ...frameOf(frame),
  complaints: 0,
  open: 0,
  due: nothingDue,
  overdue: 0,
  dueToday: 0,
  dueThisWeek: 0,
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
const mergeBoards = (a: Board, b: Board): Board => {
  if (a.now !== b.now || a.timeZone !== b.timeZone)
    throw new RedressError(
      'boards-differ',
      said('Only boards of one moment and one zone can be merged', '只有同一时刻、同一时区的看板可以合并'),
      {
        details: { first: [a.now, a.timeZone], second: [b.now, b.timeZone] },
      },
    )
  const due = { ...nothingDue, ...addCounts(a.due, b.due) }
  return {
    ...frameOf(a),
    complaints: a.complaints + b.complaints,
    open: a.open + b.open,
    due,
    ...asked(due),
    beyondLimit: a.beyondLimit + b.beyondLimit,
    byCategory: addCounts(a.byCategory, b.byCategory),
    byPriority: addCounts(a.byPriority, b.byPriority),
    byTeam: addCounts(a.byTeam, b.byTeam),
    byChannel: addCounts(a.byChannel, b.byChannel),
    byDay: addCounts(a.byDay, b.byDay),
    urgent: mostUrgent([...a.urgent, ...b.urgent]),
  }
}

const boardOf = (frame: BoardFrame, lines: readonly BoardLine[]): Board => {
  const open = lines.filter((line) => line.open)
  const due = { ...nothingDue, ...countOf(open.map((line) => line.due)) }
  return {
    ...frameOf(frame),
    complaints: lines.length,
    open: open.length,
    due,
    ...asked(due),
    beyondLimit: open.filter((line) => line.beyondLimit).length,
    byCategory: countOf(lines.map((line) => line.category)),
    byPriority: countOf(lines.map((line) => line.priority)),
    byTeam: countOf(lines.map((line) => line.team)),
    byChannel: countOf(lines.map((line) => line.channel)),
    byDay: countOf(lines.map((line) => line.receivedOn)),
    urgent: mostUrgent(lines),
  }
}

/** A board under way. */
export interface RunningBoard {
  readonly add: (line: BoardLine) => void
  /** Adds the board of other complaints. @throws RedressError `boards-differ` when it is of another moment or zone. */
  readonly absorb: (board: Board) => void
  readonly board: () => Board
}

/** Lines that are added together: each addition costs as much as there are codes and days. */
const portion = 500

/**
 * Starts a board; lines may come in any order, and memory grows with the number of codes and days, not of complaints. Each complaint
 * may be added once.
 *
 * @example
 * const running = startBoard({ now, timeZone: 'Asia/Shanghai' })
 * for (const complaint of complaints) running.add(boardLine(complaint, { clocks: clocksOf(complaint, { policy, now }), now, timeZone }))
 * running.board() // { complaints: 131, open: 131, due: { overdue: 4, today: 11, … }, byTeam: { cards: 31, … }, … }
 */
export const startBoard = (frame: BoardFrame): RunningBoard => {
  let board = emptyBoard(frame)
  let lines: BoardLine[] = []
  const settle = (): Board => {
    if (lines.length > 0) board = mergeBoards(board, boardOf(board, lines))
    lines = []
    return board
  }
  return {
    add: (line) => {
      lines.push(line)
      if (lines.length === portion) settle()
    },
    absorb: (other) => {
      board = mergeBoards(board, other)
    },
    board: settle,
  }
}
