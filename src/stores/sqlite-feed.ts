import type { JournalEntry } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { type Feed, placeOf } from './feed-position.js'
import { storeFailed } from './refusals.js'
import type { SqliteStatement, SqliteValue } from './sqlite-driver.js'
import { storableCount } from './storable.js'
import { storedJson, withTexts } from './stored-text.js'

/**
 * Every entry gets the next place of all. SQLite has one writer at a time, so places are committed in their order, and none is given
 * twice, also after rows were deleted. The entries that are there get theirs in the order of appending.
 */
export const sqliteFeed: readonly string[] = [
  'alter table redress_journal rename to redress_journal_before',
  `create table redress_journal (
  place integer primary key autoincrement,
  complaint text not null,
  sequence integer not null,
  entry text not null,
  unique (complaint, sequence)
)`,
  `insert into redress_journal (complaint, sequence, entry)
    select complaint, sequence, entry from redress_journal_before order by rowid`,
  'drop table redress_journal_before',
]

export const sqliteFeedTexts = {
  entriesSince: `select place, sequence, cast(complaint as blob) as complaint, cast(entry as blob) as entry
    from redress_journal where place > ? order by place limit ?`,
} as const

interface FeedRow {
  readonly place: number | bigint
  readonly sequence: number | bigint
  readonly complaint: string
  readonly entry: string
}

/** What the feed needs of the store that it belongs to. */
interface SqliteMeans {
  readonly sql: Readonly<Record<keyof typeof sqliteFeedTexts, SqliteStatement>>
  /** Rows with their texts still as bytes: one that is damaged must not hide those before it. */
  readonly bytesOf: (statement: SqliteStatement, ...values: SqliteValue[]) => Promise<unknown[]>
}

const damagedAt = (position: string, cause: RedressError): RedressError =>
  storeFailed(
    {
      en: `The entry at position ${position} is damaged; restore it from a backup, or go on from this position without it`,
      zh: `位置${position}处的日志条目已损坏；请从备份恢复，或跳过该条并从此位置继续读取`,
    },
    { cause, details: { ...cause.details, position } },
  )

/** The entries of a SQLite file in the order of appending. */
export const sqliteEntriesSince = ({ sql, bytesOf }: SqliteMeans): Feed => ({
  async entriesSince(position, limit) {
    const rows = await bytesOf(sql.entriesSince, placeOf(position), storableCount(limit, 0, 'The limit'))
    const found: { position: string; entry: JournalEntry }[] = []
    for (const bytes of rows) {
      const here = String((bytes as FeedRow).place)
      try {
        const [row] = withTexts<FeedRow>([bytes])
        if (row === undefined) continue
        const place = { complaint: row.complaint, sequence: Number(row.sequence) }
        found.push({ position: here, entry: storedJson<JournalEntry>(row.entry, place) })
      } catch (cause) {
        if (found.length > 0) break
        throw cause instanceof RedressError ? damagedAt(here, cause) : cause
      }
    }
    return found
  },
})
