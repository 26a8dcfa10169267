import { type BoardSummary, nameOf, type PolicyNames, priorityNames } from 'redress/report'

const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - width(text)))

export const heading = (text: string): void =>
  console.log(`\n${text}\n${'─'.repeat(Math.min(100, width(text)))}`)

const bars = (counts: Readonly<Record<string, number>>, names: PolicyNames['teams'], most: number): void => {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1])
  const top = rows[0]?.[1] ?? 1
  for (const [code, count] of rows.slice(0, most)) {
    const { en, zh } = nameOf(code, names)
    console.log(
      `  ${padded(en, 28)}${padded(zh, 24)}${'█'.repeat(Math.max(1, Math.round((24 * count) / top)))} ${count}`,
    )
  }
}

/** The board on a terminal: totals, then counts as bars. */
export const printBoard = (board: BoardSummary, names: PolicyNames): void => {
  console.log(
    `  ${board.complaints} complaints, ${board.open} open, ${board.overdue} overdue, ${board.dueToday} due today, ${board.dueThisWeek} this week`,
  )
  heading('Priority · 优先级')
  bars(board.byPriority, priorityNames, 4)
  heading('Category · 投诉类别')
  bars(board.byCategory, names.categories, 8)
  heading('Team · 承办团队')
  bars(board.byTeam, names.teams, 8)
}
