import { claimRow, deadLetter, failureRow, type OutboxQueue } from './outbox-rows.js'

/** An effect that waits, and how far its delivery has come. */
export interface Waiting {
  readonly complaint: string
  readonly deliverAt: number | null
  readonly effect: string
  claims: number
  attempts: number
  heldUntil: number
  nextAt: number
  buriedAt: number | null
  error: string
}

/** An effect that nobody has tried to deliver yet. */
export const untried = ({
  complaint,
  deliverAt,
  effect,
}: Pick<Waiting, 'complaint' | 'deliverAt' | 'effect'>): Waiting => ({
  complaint,
  deliverAt,
  effect,
  claims: 0,
  attempts: 0,
  heldUntil: -Infinity,
  nextAt: -Infinity,
  buriedAt: null,
  error: '',
})

/** The outbox as a queue; a map keeps the order of appending. */
export const memoryOutboxQueue = (
  outbox: ReadonlyMap<string, Waiting> & Pick<Map<string, Waiting>, 'delete'>,
): OutboxQueue => {
  const current = (effectId: string, claim: number): Waiting | undefined => {
    const waiting = outbox.get(effectId)
    return waiting?.claims === claim && waiting.buriedAt === null ? waiting : undefined
  }
  return {
    async claimOutbox(now, limit, leaseMs) {
      const { moment, until, tooFar, limit: size } = claimRow(now, limit, leaseMs)
      const seen = new Set<string>()
      const earliest = [...outbox.values()].filter(({ complaint, deliverAt, buriedAt }) => {
        const isFirst = buriedAt === null && (deliverAt ?? 0) <= moment && !seen.has(complaint)
        if (isFirst) seen.add(complaint)
        return isFirst
      })
      return earliest
        .filter(({ nextAt, heldUntil }) => nextAt <= moment && (heldUntil <= moment || heldUntil > tooFar))
        .slice(0, size)
        .map((waiting) => {
          waiting.claims += 1
          waiting.attempts += 1
          waiting.heldUntil = until
          return { effect: JSON.parse(waiting.effect), attempt: waiting.attempts, claim: waiting.claims }
        })
    },
    async settleClaimed(effectId, claim) {
      return current(effectId, claim) !== undefined && outbox.delete(effectId)
    },
    async failClaimed(effectId, claim, failure) {
      const { nextAt, buriedAt, error } = failureRow(failure)
      const waiting = current(effectId, claim)
      if (waiting === undefined) return false
      Object.assign(waiting, { heldUntil: -Infinity, nextAt: nextAt ?? -Infinity, buriedAt, error })
      return true
    },
    async *deadLetters() {
      for (const [id, { complaint, effect, attempts, buriedAt, error }] of [...outbox])
        if (buriedAt !== null)
          yield deadLetter({ place: 0, id, complaint, attempts, buried_at: buriedAt, error }, () => effect)
    },
    async sendAgain(effectIds) {
      const buried = [...new Set(effectIds)]
        .flatMap((id) => outbox.get(id) ?? [])
        .filter(({ buriedAt }) => buriedAt !== null)
      for (const waiting of buried) Object.assign(waiting, { buriedAt: null, nextAt: -Infinity, attempts: 0 })
      return buried.length
    },
  }
}
