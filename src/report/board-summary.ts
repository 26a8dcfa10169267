import type { Board } from './board.js'

/** A board with the three numbers that people ask for first. `dueThisWeek` includes what is due today. */
export interface BoardSummary extends Board {
  readonly overdue: number
  readonly dueToday: number
  readonly dueThisWeek: number
}

export const summaryOf = (board: Board): BoardSummary => ({
  ...board,
  overdue: board.due.overdue,
  dueToday: board.due.today,
  dueThisWeek: board.due.today + board.due['this-week'],
})
