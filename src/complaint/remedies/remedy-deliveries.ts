import type { Instant } from '../../time.js'
import type { ComplaintRecord, Evidence } from '../../vocabulary/index.js'

/** Something the bank still owes, or has done: a remedy of the decision or a commitment. */
export interface RemedyDelivery {
  readonly id: string
  readonly what: string
  readonly dueAt?: Instant
  readonly doneAt?: Instant
  readonly isOverdue: boolean
}

/**
 * All that was promised on a complaint, the earliest due first, and what has been done of it. Released commitments are left out.
 *
 * @example
 * remedyDeliveries(record, { now }) // [{ id: 'refund-1', what: 'refund', dueAt: '2026-03-20T…', isOverdue: true }]
 */
export const remedyDeliveries = (
  record: ComplaintRecord,
  { now }: { readonly now: Instant },
): readonly RemedyDelivery[] => {
  const remedies = (record.decision?.proposal.remedies ?? []).map(({ id, code, dueAt }) => ({
    id,
    what: code,
    dueAt,
    doneAt: record.remediesDelivered.find((each) => each.remedy === id)?.at,
  }))
  const commitments = record.commitments
    .filter(({ released }) => released !== true)
    .map(({ commitment, answeredAt }) => ({
      id: commitment.id,
      what: commitment.what,
      dueAt: commitment.dueAt,
      doneAt: answeredAt,
    }))
  return [...remedies, ...commitments]
    .map(
      ({ id, what, dueAt, doneAt }): RemedyDelivery => ({
        id,
        what,
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(doneAt === undefined ? {} : { doneAt }),
        isOverdue: doneAt === undefined && dueAt !== undefined && now > dueAt,
      }),
    )
    .sort((a, b) => ((a.dueAt ?? '9999') < (b.dueAt ?? '9999') ? -1 : 1))
}

/**
 * Evidence without a hash of its file, which therefore cannot be shown to be unchanged.
 *
 * @example
 * unprovenEvidence(complaint.record).map(({ id }) => id) // ['letter-1']: its file has no hash
 */
export const unprovenEvidence = (record: ComplaintRecord): readonly Evidence[] =>
  record.evidence.filter(({ hash, location }) => location !== undefined && hash === undefined)
