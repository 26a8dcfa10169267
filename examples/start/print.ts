import { type BoardSummary, nameOf, type PeriodView, type PolicyNames, priorityNames } from 'redress/report'

const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - width(text)))

export const heading = (text: string): void =>
  console.log(`\n${text}\n${'─'.repeat(Math.min(100, width(text)))}`)

const bars = (
  title: string,
  counts: Readonly<Record<string, number>>,
  names: PolicyNames['teams'],
  most: number,
): void => {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1])
  const top = rows[0]?.[1] ?? 1
  rows.slice(0, most).forEach(([code, count], index) => {
    const { en, zh } = nameOf(code, names)
    const bar = '█'.repeat(Math.max(1, Math.round((20 * count) / top)))
    console.log(`  ${padded(index === 0 ? title : '', 10)}${padded(en, 26)}${padded(zh, 18)}${bar} ${count}`)
  })
}

/** The board on a terminal: totals, then counts as bars. */
export const printBoard = (board: BoardSummary, names: PolicyNames): void => {
  console.log(
    `  ${board.complaints} complaints, ${board.open} open, ${board.overdue} overdue, ${board.dueToday} due today, ${board.dueThisWeek} this week`,
  )
  bars('priority', board.byPriority, priorityNames, 4)
  bars('category', board.byCategory, names.categories, 6)
  bars('team', board.byTeam, names.teams, 6)
}

/** The figures that people ask a report for first. */
export const printKeyFigures = ({ keys }: PeriodView): void => {
  for (const { name, text, note } of keys) console.log(`  ${padded(name, 24)}${padded(text, 12)}${note}`)
}
