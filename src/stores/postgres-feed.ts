import type { JournalEntry } from '../complaint/index.js'
import { type Feed, unknownPosition } from './feed-position.js'
import { storeFailed } from './refusals.js'
import { storableCount } from './storable.js'
import { storedJson } from './stored-text.js'

/**
 * Every entry has the number of the transaction that wrote it. Numbers are given when transactions begin to write, and not when they
 * commit, so the feed ends before the oldest one that is still running: what it will commit stands behind.
 */
export const postgresFeed: readonly string[] = [
  "alter table redress_journal add column tx xid8 not null default '0'",
  'create index redress_journal_feed on redress_journal (tx, complaint, sequence)',
]

/**
 * A transaction that was begun early may append to a complaint after a later one has: the number of the entry before is then
 * taken, so that a complaint's entries are in their order. A higher number than its own hides nothing, since a follower comes to
 * it only when all lower ones have ended.
 */
export const transactionOfEntry = `greatest(pg_current_xact_id(), (
    select earlier.tx from redress_journal as earlier
    where earlier.complaint = line.complaint order by earlier.sequence desc limit 1))`

export const postgresFeedStatements = {
  // Ordered by the number itself: `tx` alone would be the text that is answered, by which 1000 stands before 999.
  entriesSince: `select tx::text as tx, complaint, sequence, entry::text as entry from redress_journal as line
    where (line.tx, complaint, sequence) > ($1::xid8, $2::text, $3::integer)
      and line.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by line.tx, complaint, sequence limit $4`,
} as const

/** Asked only when nothing is there: a number that this server has not given yet. */
const isAhead = 'select $1::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) as ahead'

const form = /^(\d{1,20})(?:\.(\d{1,10})\.(.+))?$/s

/** A transaction, and in it a complaint and a sequence; a transaction alone stands before its first entry. */
const parsed = (position: string): readonly [tx: string, complaint: string, sequence: number] => {
  if (position === '') return ['0', '', 0]
  const [, tx, sequence = '0', complaint = ''] = form.exec(position) ?? []
  if (tx === undefined) throw unknownPosition(position)
  return [tx, complaint, Number(sequence)]
}

const ofAnotherServer = (position: string) =>
  storeFailed(
    {
      en: `The position ${position} is ahead of this server, so it was given by another one: the database was restored elsewhere. See "After a restore" in docs/how-to/follow-what-changes.md`,
      zh: `位置${position}超前于本服务器，系由另一服务器给出（数据库曾恢复至他处）；请参阅 docs/how-to/follow-what-changes.md 中“After a restore”一节`,
    },
    { details: { position } },
  )

type Ask = <Row>(text: string, params: unknown[]) => Promise<Row[]>

/** The entries of a PostgreSQL database in the order of their transactions. */
export const postgresEntriesSince = (rowsOf: Ask): Feed => ({
  async entriesSince(position, limit) {
    const [tx, complaint, sequence] = parsed(position)
    const rows = await rowsOf<{ tx: string; complaint: string; sequence: number; entry: string }>(
      postgresFeedStatements.entriesSince,
      [tx, complaint, sequence, storableCount(limit, 0, 'The limit')],
    )
    if (rows.length === 0) {
      const [answer] = await rowsOf<{ ahead: boolean }>(isAhead, [tx])
      if (answer?.ahead === true) throw ofAnotherServer(position)
    }
    return rows.map((row) => ({
      position: `${row.tx}.${row.sequence}.${row.complaint}`,
      entry: storedJson<JournalEntry>(row.entry, { complaint: row.complaint, sequence: row.sequence }),
    }))
  },
})
