import { bytesFrom } from '../files.js'
import { progressOn, progressText } from '../progress.js'
import type { Terminal } from '../terminal.js'
import type { ComparedRow, CompareRows } from './compared-row.js'
import { type BacktestSummary, startTally } from './tally.js'

type UnreadRow = Extract<ComparedRow, { ok: false }>

export interface HistoryBacktest extends BacktestSummary {
  /** Rows that could not be put to both versions. */
  readonly unread: number
  /** The first of them. */
  readonly firstUnread: readonly Omit<UnreadRow, 'ok'>[]
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
  const progress = progressOn(terminal)
  const firstUnread: Omit<UnreadRow, 'ok'>[] = []
  let unread = 0
  for (const file of files) {
    const { bytes, size } = await bytesFrom(file, terminal)
    let [read, rows] = [0, 0]
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        read += piece.length
        yield piece
      }
    }
    for await (const compared of compareRows(file, counted())) {
      rows += 1
      if (compared.ok) tally.add(compared.row, compared.before, compared.after)
      else {
        unread += 1
        const { ok: _, ...place } = compared
        if (firstUnread.length < mostUnread) firstUnread.push(place)
      }
      progress.show(progressText(file, read, size, rows))
    }
    progress.clear()
  }
  return { ...tally.summary(), unread, firstUnread }
}
