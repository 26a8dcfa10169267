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
import type { SqliteStatement, SqliteValue } from './sqlite-driver.js'
import { isStorableId } from './storable.js'
import { isDamage, withTexts } from './stored-text.js'

/** Every effect that may stand before another one of its complaint is deliverable and not buried. */
export const sqliteOutboxTexts = {
  claimable: `select place from redress_outbox as box
    where buried_at is null and (deliver_at is null or deliver_at <= ?) and (next_at is null or next_at <= ?)
      and (held_until is null or held_until <= ? or held_until > ?)
      and place = (select earlier.place from redress_outbox as earlier
        where earlier.complaint = box.complaint and earlier.buried_at is null
          and (earlier.deliver_at is null or earlier.deliver_at <= ?)
        order by earlier.place limit 1)
    order by place limit ?`,
  claim: `update redress_outbox set claims = claims + 1, attempts = attempts + 1, held_until = ?
    where place = ? returning place, cast(effect as blob) as effect, attempts, claims`,
  settleClaimed: 'delete from redress_outbox where id = ? and claims = ? and buried_at is null',
  failClaimed: `update redress_outbox set held_until = null, next_at = ?, buried_at = ?, error = ?
    where id = ? and claims = ? and buried_at is null`,
  buryDamaged: 'update redress_outbox set held_until = null, buried_at = ?, error = ? where place = ?',
  deadLetters: `select place, cast(id as blob) as id, cast(complaint as blob) as complaint, cast(effect as blob) as effect,
      attempts, buried_at, cast(error as blob) as error
    from redress_outbox
    where buried_at is not null and place > ? order by place limit ?`,
  sendAgain: `update redress_outbox set buried_at = null, next_at = null, attempts = 0
    where id = ? and buried_at is not null`,
} as const

const pageSize = 256

/** A dead letter whose texts are not decoded yet. */
interface BuriedBytes {
  readonly place: number | bigint
  readonly effect: unknown
}

/** What the queue needs of the store that it belongs to. */
interface SqliteMeans {
  readonly sql: Readonly<Record<keyof typeof sqliteOutboxTexts, SqliteStatement>>
  readonly transact: <T>(work: () => T) => T
  readonly rowsOf: <Row>(statement: SqliteStatement, ...values: SqliteValue[]) => Row[]
  /** Rows with their texts still as bytes: one that is damaged must not hide the others. */
  readonly bytesOf: (statement: SqliteStatement, ...values: SqliteValue[]) => Promise<unknown[]>
}

/** The outbox of a SQLite file as a queue: a claim is one transaction, under the one writer that SQLite has. */
export const sqliteOutboxQueue = ({ sql, transact, rowsOf, bytesOf }: SqliteMeans): OutboxQueue => ({
  async claimOutbox(now, limit, leaseMs) {
    const { moment, until, tooFar, limit: size } = claimRow(now, limit, leaseMs)
    const claimed = (place: number) => {
      try {
        return claimedEffects(rowsOf<ClaimedRow>(sql.claim, until, place))
      } catch (failure) {
        if (!isDamage(failure)) throw failure
        // What cannot be read can never be delivered, and must not hold up what can.
        sql.buryDamaged.run(moment, failure.message, place)
        return []
      }
    }
    return transact(() =>
      rowsOf<{ place: number }>(sql.claimable, moment, moment, moment, tooFar, moment, size).flatMap(
        ({ place }) => claimed(place),
      ),
    )
  },
  async settleClaimed(effectId, claim) {
    return (
      isStorableId(effectId) && transact(() => Number(sql.settleClaimed.run(effectId, claim).changes) === 1)
    )
  },
  async failClaimed(effectId, claim, failure) {
    const { nextAt, buriedAt, error } = failureRow(failure)
    return (
      isStorableId(effectId) &&
      transact(() => Number(sql.failClaimed.run(nextAt, buriedAt, error, effectId, claim).changes) === 1)
    )
  },
  async *deadLetters() {
    const buried = paged<BuriedBytes>(
      pageSize,
      async (after) => (await bytesOf(sql.deadLetters, Number(after?.place ?? 0), pageSize)) as BuriedBytes[],
    )
    for await (const { effect, ...others } of buried) {
      const [row] = withTexts<DeadLetterRow>([others])
      if (row !== undefined)
        yield deadLetter(row, () => withTexts<{ effect: string }>([{ effect }])[0]?.effect ?? '')
    }
  },
  async sendAgain(effectIds) {
    return transact(() =>
      effectIds.filter(isStorableId).reduce((count, id) => count + Number(sql.sendAgain.run(id).changes), 0),
    )
  },
})
