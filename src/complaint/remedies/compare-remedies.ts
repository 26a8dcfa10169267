import type { Reason } from '../../explanation.js'
import { moneyText } from '../../money.js'
import type { Instant } from '../../time.js'
import type { ComplaintRecord, Demand, Evidence, Money, Remedy } from '../../vocabulary/index.js'

/** Something the bank still owes, or has done: a remedy of the decision or a commitment. */
interface RemedyDelivery {
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

/** Amounts by currency, in minor units. Currencies are never mixed. */
type Sums = Readonly<Record<string, number>>

export const sumOf = (amounts: readonly (Money | undefined)[]): Sums => {
  const sums = new Map<string, number>()
  for (const amount of amounts)
    if (amount !== undefined) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const sumsText = (sums: Sums): string =>
  Object.entries(sums)
    .map(([currency, minor]) => moneyText({ currency, minor }))
    .join(' + ') || '0'

/** One demand beside the bank's answer to it and the remedies of the same kind. */
export interface DemandAnswer {
  readonly demand: Demand
  readonly answer: 'met' | 'partly-met' | 'not-met' | 'unanswered'
  readonly remedies: readonly Remedy[]
}

/** One remedy of the decision and whether it has been delivered. */
export interface RemedyState {
  readonly remedy: Remedy
  readonly state: 'promised' | 'overdue' | 'delivered' | 'delivered-late'
  readonly deliveredAt?: Instant
}

export interface RemedyComparison {
  readonly demanded: Sums
  readonly offered: Sums
  readonly delivered: Sums
  readonly demands: readonly DemandAnswer[]
  readonly remedies: readonly RemedyState[]
  readonly because: Reason
}

/** What counts as the bank's offer: the decision, before it the last proposal that was offered, before that the last proposal. */
const standingProposal = ({ decision, offers, proposals }: ComplaintRecord) => {
  const offered = offers.at(-1)?.proposal
  return (
    decision?.proposal ??
    proposals.findLast(({ proposal }) => proposal.id === offered)?.proposal ??
    proposals.at(-1)?.proposal
  )
}

const stateOf = (record: ComplaintRecord, remedy: Remedy, now: Instant): RemedyState => {
  const deliveredAt = record.remediesDelivered.find((each) => each.remedy === remedy.id)?.at
  const isLate = remedy.dueAt !== undefined && (deliveredAt ?? now) > remedy.dueAt
  if (deliveredAt === undefined) return { remedy, state: isLate ? 'overdue' : 'promised' }
  return { remedy, state: isLate ? 'delivered-late' : 'delivered', deliveredAt }
}

const stateWords = {
  promised: { en: 'promised', zh: '待落实' },
  overdue: { en: 'overdue', zh: '逾期未落实' },
  delivered: { en: 'delivered', zh: '已落实' },
  'delivered-late': { en: 'delivered late', zh: '逾期落实' },
} as const

const answerWords = {
  met: { en: 'met', zh: '予以满足' },
  'partly-met': { en: 'partly met', zh: '部分满足' },
  'not-met': { en: 'not met', zh: '不予满足' },
  unanswered: { en: 'not answered yet', zh: '尚未答复' },
} as const

const nameOf = ({ id, code, describes }: Demand): string => describes ?? code ?? id ?? '?'

const why = ({
  demanded,
  offered,
  delivered,
  demands,
  remedies,
}: Omit<RemedyComparison, 'because'>): Reason => ({
  says: {
    en: `Demanded ${sumsText(demanded)}, offered ${sumsText(offered)}, delivered ${sumsText(delivered)}`,
    zh: `诉求${sumsText(demanded)}，答应${sumsText(offered)}，已落实${sumsText(delivered)}`,
  },
  because: [
    ...demands.map(({ demand, answer }) => ({
      says: {
        en: `Demand "${nameOf(demand)}": ${answerWords[answer].en}`,
        zh: `诉求“${nameOf(demand)}”：${answerWords[answer].zh}`,
      },
    })),
    ...remedies.map(({ remedy, state }) => ({
      says: {
        en: `Remedy ${remedy.code} (${remedy.id}): ${stateWords[state].en}`,
        zh: `补救措施${remedy.code}（${remedy.id}）：${stateWords[state].zh}`,
      },
    })),
  ],
})

/**
 * What a complainant demanded beside what the bank offered and what was delivered: demand by demand, remedy by remedy, and in sums by
 * currency (minor units). Demands without amounts count in no sum; the loss claimed at receipt stands in when none has one.
 *
 * @example
 * compareRemedies(record, { now }).because.says.en // 'Demanded CNY 300.00, offered CNY 200.00, delivered 0'
 */
export const compareRemedies = (
  record: ComplaintRecord,
  { now }: { readonly now: Instant },
): RemedyComparison => {
  const { demands, claimedLoss } = record.intake
  const proposal = standingProposal(record)
  const offered = proposal?.remedies ?? []
  const answers = new Map(proposal?.demands.map(({ demand, answer }) => [demand, answer]))
  const remedies = offered.map((remedy) => stateOf(record, remedy, now))
  const amounts = demands.map(({ amount }) => amount)
  const comparison = {
    demanded: sumOf(amounts.some((amount) => amount !== undefined) ? amounts : [claimedLoss]),
    offered: sumOf(offered.map(({ amount }) => amount)),
    delivered: sumOf(
      remedies.flatMap(({ remedy, deliveredAt }) => (deliveredAt === undefined ? [] : [remedy.amount])),
    ),
    demands: demands.map(
      (demand): DemandAnswer => ({
        demand,
        answer: (demand.id === undefined ? undefined : answers.get(demand.id)) ?? 'unanswered',
        remedies: offered.filter(({ code }) => code === demand.code),
      }),
    ),
    remedies,
  }
  return { ...comparison, because: why(comparison) }
}
