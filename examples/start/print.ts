import type { Board, PeriodView, ReportNames } from 'redress/report'
import { codeNames, nameOf } from 'redress/vocabulary'
import { language, say } from './language.js'

const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(1, columns - width(text)))

export const heading = (text: string): void =>
  console.log(`\n${text}\n${'─'.repeat(Math.min(100, width(text)))}`)

const bars = (
  title: string,
  counts: Readonly<Record<string, number>>,
  names: ReportNames['teams'],
  most: number,
): void => {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1])
  const top = rows[0]?.[1] ?? 1
  rows.slice(0, most).forEach(([code, count], index) => {
    const bar = '█'.repeat(Math.max(1, Math.round((20 * count) / top)))
    console.log(
      `  ${padded(index === 0 ? title : '', 10)}${padded(nameOf(code, names)[language], 28)}${bar} ${count}`,
    )
  })
}

/** The board on a terminal: totals, then counts as bars. */
export const printBoard = (board: Board, names: ReportNames): void => {
  console.log(
    say(
      `  ${board.complaints} complaints, ${board.open} open, ${board.overdue} overdue, ${board.dueToday} due today, ${board.dueThisWeek} this week`,
      `  投诉${board.complaints}件，未结${board.open}件，逾期${board.overdue}件，今日到期${board.dueToday}件，本周到期${board.dueThisWeek}件`,
    ),
  )
  bars(say('priority', '优先级'), board.byPriority, codeNames.priority, 4)
  bars(say('category', '类别'), board.byCategory, names.categories, 6)
  bars(say('team', '团队'), board.byTeam, names.teams, 6)
}

/** The figures that people ask a report for first. */
export const printKeyFigures = ({ keys }: PeriodView): void => {
  for (const { name, text, note } of keys) console.log(`  ${padded(name, 24)}${padded(text, 12)}${note}`)
}
