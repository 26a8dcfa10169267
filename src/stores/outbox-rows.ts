import type { Effect } from '../complaint/index.js'
import type { ComplaintStore } from '../ports/index.js'
import { longestSkewMs, storableCount, storableInstant } from './storable.js'
import { isDamage, storedJson } from './stored-text.js'

/** The part of a store that makes a queue of its outbox. */
export type OutboxQueue = Required<
  Pick<ComplaintStore, 'claimOutbox' | 'settleClaimed' | 'failClaimed' | 'deadLetters' | 'sendAgain'>
>

/** What a claim asks: the moment, until when it holds, from when on a lease is of a clock that ran ahead, how many. */
export const claimRow = (now: string, limit: number, leaseMs: number) => {
  const moment = storableInstant(now)
  const until = moment + storableCount(leaseMs, 0, 'The lease')
  return { moment, until, tooFar: until + longestSkewMs, limit: storableCount(limit, 0, 'The limit') }
}

const longestError = 1_000
/** Columns of text carry neither NUL nor half of a character. */
const unstorable = /\0|\p{Surrogate}/gu

type Failure = Parameters<OutboxQueue['failClaimed']>[2]

/** A failed attempt as its columns; without a next one the effect is buried. */
export const failureRow = ({ at, error, retryAt }: Failure) => {
  const failedAt = storableInstant(at)
  return {
    at: failedAt,
    error: error.slice(0, longestError).replace(unstorable, '\uFFFD'),
    nextAt: retryAt === undefined ? null : storableInstant(retryAt),
    buriedAt: retryAt === undefined ? failedAt : null,
  }
}

type Numeric = number | bigint | string

/** A claimed effect as databases answer it. */
export interface ClaimedRow {
  readonly place: Numeric
  readonly effect: string
  readonly attempts: Numeric
  readonly claims: Numeric
}

export const claimedEffects = (rows: readonly ClaimedRow[]) =>
  [...rows]
    .sort((a, b) => Number(a.place) - Number(b.place))
    .map(({ place, effect, attempts, claims }) => ({
      effect: storedJson<Effect>(effect, { effectAt: Number(place) }),
      attempt: Number(attempts),
      claim: Number(claims),
    }))

/** A dead letter as databases answer it, but for its effect. */
export interface DeadLetterRow {
  readonly place: Numeric
  readonly id: string
  readonly complaint: string
  readonly attempts: Numeric
  readonly buried_at: Numeric
  readonly error: string | null
}

/** Of an effect that is damaged only its id and its complaint are known. */
const effectOf = ({ place, id, complaint }: DeadLetterRow, text: () => string): Effect => {
  try {
    return storedJson<Effect>(text(), { effectAt: Number(place) })
  } catch (failure) {
    if (isDamage(failure)) return { id, complaint } as Effect
    throw failure
  }
}

export const deadLetter = (row: DeadLetterRow, text: () => string) => ({
  effect: effectOf(row, text),
  attempts: Number(row.attempts),
  at: new Date(Number(row.buried_at)).toISOString(),
  error: row.error ?? '',
})
