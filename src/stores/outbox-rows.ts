import type { Effect } from '../complaint/index.js'
import type { ComplaintStore } from '../ports/index.js'
import { longestSkewMs, storableCount, storableInstant } from './storable.js'
import { storedJson } from './stored-text.js'

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

/** A dead letter as databases answer it. */
export interface DeadLetterRow {
  readonly place: Numeric
  readonly effect: string
  readonly attempts: Numeric
  readonly buried_at: Numeric
  readonly error: string | null
}

export const deadLetter = ({ place, effect, attempts, buried_at, error }: DeadLetterRow) => ({
  effect: storedJson<Effect>(effect, { effectAt: Number(place) }),
  attempts: Number(attempts),
  at: new Date(Number(buried_at)).toISOString(),
  error: error ?? '',
})
