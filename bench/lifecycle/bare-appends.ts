import type { Pool } from 'pg'
import type { Append } from 'redress'
import type { SqliteHandle } from 'redress/sqlite'
import { durableStatements } from '../stores/durable-sqlite.js'

/** The bytes of one append, serialised beforehand. */
export interface BareAppend {
  readonly id: string
  readonly revision: number
  readonly complaint: string
  readonly wakeAt: number | null
  readonly entries: readonly { readonly sequence: number; readonly entry: string }[]
  readonly effects: readonly { readonly id: string; readonly effect: string }[]
}

export const bareAppend = (id: string, step: Append, expectedRevision: number): BareAppend => ({
  id,
  revision: expectedRevision + 1,
  complaint: JSON.stringify(step.complaint),
  wakeAt: step.wakeAt === undefined ? null : Date.parse(step.wakeAt),
  entries: step.entries.map((entry) => ({ sequence: entry.sequence, entry: JSON.stringify(entry) })),
  effects: step.effects.map((effect) => ({ id: effect.id, effect: JSON.stringify(effect) })),
})

/** The same bytes, read and written once: what every way of keeping complaints as JSON does, however quickly it decides. */
export const throughJson = (append: BareAppend): BareAppend => ({
  ...append,
  complaint: JSON.stringify(JSON.parse(append.complaint)),
})

/** The least that keeps an append in SQLite: statements in one transaction, nothing looked at and nothing checked. */
export const intoSqlite = (handle: SqliteHandle): ((append: BareAppend) => void) => {
  const { state, entry, effect } = durableStatements(handle)
  return (append) => {
    handle.exec('begin immediate')
    state.run(append.id, append.revision, append.complaint, append.wakeAt)
    for (const each of append.entries) entry.run(append.id, each.sequence, each.entry)
    for (const each of append.effects) effect.run(each.id, each.effect)
    handle.exec('commit')
  }
}

const insertAll = `with state as (
  insert into redress_complaint (id, revision, complaint, wake_at) values ($1, $2, $3, $4)
  on conflict (id) do update
    set revision = excluded.revision, complaint = excluded.complaint, wake_at = excluded.wake_at
), entry as (
  insert into redress_journal (complaint, sequence, entry)
  select $1, * from unnest($5::integer[], $6::json[])
) insert into redress_outbox (id, effect) select * from unnest($7::text[], $8::json[])`

/** The least that keeps an append in PostgreSQL: one prepared statement with the inserts. */
export const intoPostgres =
  (pool: Pool) =>
  async ({ id, revision, complaint, wakeAt, entries, effects }: BareAppend): Promise<void> => {
    await pool.query({
      name: 'bare',
      text: insertAll,
      values: [
        id,
        revision,
        complaint,
        wakeAt,
        entries.map(({ sequence }) => sequence),
        entries.map(({ entry }) => entry),
        effects.map((effect) => effect.id),
        effects.map(({ effect }) => effect),
      ],
    })
  }
