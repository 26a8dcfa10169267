import type { BoardLine } from './board-line.js'

/** How many of the most urgent complaints a board keeps. */
export const mostUrgentKept = 10

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
 * The order of urgency: what is beyond a limit of law or regulator, what is overdue by the bank's own, what is due today, then the rest; among equals what is major or escalated, then
 * the higher priority, then what is due first. The id decides at last, so that the order is the same on every machine.
 */
export const byUrgency = (a: BoardLine, b: BoardLine): number => {
  const theirs = keysOf(b)
  for (const [place, key] of keysOf(a).entries()) {
    const other = theirs[place] ?? ''
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}

/** The most urgent of the open ones. */
export const mostUrgent = (lines: readonly BoardLine[]): readonly BoardLine[] =>
  lines
    .filter((line) => line.open)
    .sort(byUrgency)
    .slice(0, mostUrgentKept)
