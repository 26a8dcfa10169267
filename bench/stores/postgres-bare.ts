import type { Pool } from 'pg'
import type { BareRow } from './bare-rows.js'

const insertAll = `with state as (
  insert into redress_complaint (id, revision, complaint, wake_at)
  select * from unnest($1::text[], $2::integer[], $3::json[], $4::bigint[])
  on conflict (id) do update
    set revision = excluded.revision, complaint = excluded.complaint, wake_at = excluded.wake_at
), entry as (
  insert into redress_journal (complaint, sequence, entry)
  select * from unnest($1::text[], $5::integer[], $6::json[])
) insert into redress_outbox (id, effect) select * from unnest($7::text[], $8::json[])`

/** One prepared statement with the three inserts, the least that keeps a step: no revision is looked at. */
export const postgresBare =
  (pool: Pool) =>
  async (rows: readonly BareRow[]): Promise<void> => {
    const column = <Key extends keyof BareRow>(key: Key): BareRow[Key][] => rows.map((row) => row[key])
    await pool.query({
      name: 'bare',
      text: insertAll,
      values: [
        column('id'),
        column('revision'),
        column('complaint'),
        column('wakeAt'),
        column('sequence'),
        column('entry'),
        column('effectId'),
        column('effect'),
      ],
    })
  }
