import { rowsOf } from '../rows-of.js'
import type { Terminal } from '../terminal.js'
import type { ComparedRow, CompareRows } from './compare-rows.js'
import { type BacktestSummary, startTally } from './tally.js'

type UnreadRow = Extract<ComparedRow, { ok: false }>

type ShownRow = Omit<UnreadRow, 'ok' | 'causes'>

export interface HistoryBacktest extends BacktestSummary {
  /** Rows that could not be put to both versions. */
  readonly unread: number
  /** The first of them. */
  readonly firstUnread: readonly ShownRow[]
  /** How many of them there are by cause, most frequent first; a row may have several. */
  readonly causes: readonly { readonly cause: string; readonly rows: number }[]
}

const mostUnread = 10

/** Puts every row of the files to both versions, one after the other, and counts what moves. */
export const runBacktest = async (
  files: readonly string[],
  compareRows: CompareRows,
  examples: number,
  terminal: Terminal,
): Promise<HistoryBacktest> => {
  const tally = startTally(examples)
  const firstUnread: ShownRow[] = []
  const rowsBy = new Map<string, number>()
  let unread = 0
  for await (const compared of rowsOf(files, compareRows, terminal)) {
    if (compared.ok) tally.add(compared.row, compared.before, compared.after)
    else {
      unread += 1
      const { ok: _, causes, ...place } = compared
      for (const cause of new Set(causes)) rowsBy.set(cause, (rowsBy.get(cause) ?? 0) + 1)
      if (firstUnread.length < mostUnread) firstUnread.push(place)
    }
  }
  const causes = [...rowsBy].map(([cause, rows]) => ({ cause, rows })).sort((a, b) => b.rows - a.rows)
  return { ...tally.summary(), unread, firstUnread, causes }
}
