import {
  type ClaimedRow,
  claimedEffects,
  claimRow,
  type DeadLetterRow,
  deadLetter,
  failureRow,
  type OutboxQueue,
} from './outbox-rows.js'
import { paged } from './paged.js'
import { isStorableId } from './storable.js'

export const postgresOutboxStatements = {
  // Of two deliverers who ask at once one skips what the other has locked. Who locks what another one just let go of looks at the
  // row as it is by then, and finds it held.
  claimOutbox: `with free as (
  select box.place from redress_outbox as box
  where box.buried_at is null and (box.deliver_at is null or box.deliver_at <= $1::bigint)
    and (box.next_at is null or box.next_at <= $1::bigint)
    and (box.held_until is null or box.held_until <= $1::bigint or box.held_until > $4::bigint)
    and box.place = (select earlier.place from redress_outbox as earlier
      where earlier.complaint = box.complaint and earlier.buried_at is null
        and (earlier.deliver_at is null or earlier.deliver_at <= $1::bigint)
      order by earlier.place limit 1)
  order by box.place limit $2 for update of box skip locked
) update redress_outbox set claims = claims + 1, attempts = attempts + 1, held_until = $3::bigint
  where place = any (array (select place from free))
  returning place, effect::text as effect, attempts, claims`,
  settleClaimed: `delete from redress_outbox where id = $1::text and claims = $2::integer and buried_at is null
    returning place`,
  failClaimed: `update redress_outbox set held_until = null, next_at = $3::bigint, buried_at = $4::bigint, error = $5::text
    where id = $1::text and claims = $2::integer and buried_at is null returning place`,
  deadLetters: `select place, id, complaint, effect::text as effect, attempts, buried_at, error from redress_outbox
    where buried_at is not null and place > $1::bigint order by place limit $2`,
  sendAgain: `update redress_outbox set buried_at = null, next_at = null, attempts = 0
    where id = any (array (select json_array_elements_text($1::json))) and buried_at is not null returning place`,
} as const

const pageSize = 256

type Ask = <Row>(text: string, params: unknown[]) => Promise<Row[]>

/** The outbox of a PostgreSQL database as a queue: everything is one statement. */
export const postgresOutboxQueue = (rowsOf: Ask): OutboxQueue => {
  const sql = postgresOutboxStatements
  const isDone = async (text: string, effectId: string, ...more: unknown[]): Promise<boolean> =>
    isStorableId(effectId) && (await rowsOf(text, [effectId, ...more])).length === 1
  return {
    async claimOutbox(now, limit, leaseMs) {
      const { moment, until, tooFar, limit: size } = claimRow(now, limit, leaseMs)
      return claimedEffects(await rowsOf<ClaimedRow>(sql.claimOutbox, [moment, size, until, tooFar]))
    },
    settleClaimed: (effectId, claim) => isDone(sql.settleClaimed, effectId, claim),
    async failClaimed(effectId, claim, failure) {
      const { nextAt, buriedAt, error } = failureRow(failure)
      return isDone(sql.failClaimed, effectId, claim, nextAt, buriedAt, error)
    },
    async *deadLetters() {
      const buried = paged<DeadLetterRow & { readonly effect: string }>(pageSize, (after) =>
        rowsOf(sql.deadLetters, [String(after?.place ?? 0), pageSize]),
      )
      for await (const row of buried) yield deadLetter(row, () => row.effect)
    },
    async sendAgain(effectIds) {
      return (await rowsOf(sql.sendAgain, [JSON.stringify(effectIds.filter(isStorableId))])).length
    },
  }
}
