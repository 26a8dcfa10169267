import type { Reason } from '../../explanation.js'
import { moneyText } from '../../money.js'
import type { ComplaintRecord, Outcome } from '../../vocabulary/index.js'

/** A decided complaint, as far as comparing needs it: codes and amounts, no personal data. */
export interface PastCase {
  readonly id: string
  readonly category?: string
  readonly cause?: string
  readonly outcome: Outcome
  readonly currency?: string
  /** Minor units claimed and granted. */
  readonly claimed?: number
  readonly granted?: number
}

export interface CaseComparison {
  readonly cases: readonly PastCase[]
  /** Of the amounts granted, in minor units, where there are any: by the nearest-rank method. */
  readonly quartiles?: { readonly lower: number; readonly median: number; readonly upper: number }
  /** How often the outcome was so. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  /** How the amount under consideration stands beside them. */
  readonly position: 'below' | 'within' | 'above' | 'unknown'
  readonly because: Reason
}

/** Fewer granted amounts than this say nothing about what is usual. */
const fewest = 4

/** Claims are alike when neither is more than twice the other. */
const isInBand = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || Math.max(a, b) <= 2 * Math.min(a, b)

const isAlike = (asked: PastCase, past: PastCase): boolean =>
  past.id !== asked.id &&
  past.category === asked.category &&
  past.cause === asked.cause &&
  (asked.currency === undefined || past.currency === undefined || past.currency === asked.currency) &&
  isInBand(asked.claimed, past.claimed)

/** The smallest value that so great a part of all does not exceed. */
const rank = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN

const positionOf = (
  granted: number | undefined,
  quartiles: CaseComparison['quartiles'],
): CaseComparison['position'] => {
  if (granted === undefined || quartiles === undefined) return 'unknown'
  if (granted < quartiles.lower) return 'below'
  return granted > quartiles.upper ? 'above' : 'within'
}

const positionWords = {
  below: { en: 'less than three quarters of them got', zh: '低于多数同类案件' },
  within: { en: 'within what is usual', zh: '与同类案件相当' },
  above: { en: 'more than three quarters of them got', zh: '高于多数同类案件' },
  unknown: { en: 'too few to say', zh: '可比案件不足，无法判断' },
} as const

/** The currencies that an amount of this comparison may be in: the one asked about, else those of what was granted. */
const currenciesOf = (asked: PastCase, cases: readonly PastCase[]): ReadonlySet<string> =>
  new Set(
    asked.currency === undefined
      ? cases.flatMap(({ granted, currency }) =>
          granted === undefined || currency === undefined ? [] : [currency],
        )
      : [asked.currency],
  )

const why = (asked: PastCase, compared: Omit<CaseComparison, 'because'>): Reason => {
  const { cases, quartiles, position } = compared
  const [currency = 'CNY'] = currenciesOf(asked, cases)
  const money = (minor: number): string => moneyText({ currency, minor })
  return {
    says: {
      en: `${cases.length} comparable cases: ${positionWords[position].en}`,
      zh: `可比案件${cases.length}件：${positionWords[position].zh}`,
    },
    because:
      quartiles === undefined
        ? []
        : [
            {
              says: {
                en: `The middle half got ${money(quartiles.lower)} to ${money(quartiles.upper)}, the median ${money(quartiles.median)}`,
                zh: `中间一半获得${money(quartiles.lower)}至${money(quartiles.upper)}，中位数${money(quartiles.median)}`,
              },
            },
          ],
  }
}

/**
 * Past cases of the same category, cause and currency whose claim was between half and twice this one's, and how an amount stands
 * beside what they got. Advice for the person who decides, never a limit. One pass over the past, which may be a stream from a report.
 *
 * @param asked the case to decide, with the amount under consideration as `granted`
 * @example
 * comparableCases(asked, past).because.says.en // '12 comparable cases: within what is usual'
 */
export const comparableCases = (asked: PastCase, past: Iterable<PastCase>): CaseComparison => {
  const cases: PastCase[] = []
  const outcomes: Partial<Record<Outcome, number>> = {}
  for (const each of past) {
    if (!isAlike(asked, each)) continue
    cases.push(each)
    outcomes[each.outcome] = (outcomes[each.outcome] ?? 0) + 1
  }
  const granted = cases
    .flatMap((each) => (each.granted === undefined ? [] : [each.granted]))
    .sort((a, b) => a - b)
  const quartiles =
    // Amounts of several currencies have no middle.
    granted.length < fewest || currenciesOf(asked, cases).size > 1
      ? undefined
      : { lower: rank(granted, 0.25), median: rank(granted, 0.5), upper: rank(granted, 0.75) }
  const compared = {
    cases,
    ...(quartiles === undefined ? {} : { quartiles }),
    outcomes,
    position: positionOf(asked.granted, quartiles),
  }
  return { ...compared, because: why(asked, compared) }
}

/**
 * A decided complaint as a case to compare others with; nothing while it is not decided.
 *
 * @example
 * pastCase(complaint) // undefined while it is not decided
 */
export const pastCase = ({
  id,
  record,
}: {
  readonly id: string
  readonly record: ComplaintRecord
}): PastCase | undefined => {
  const { decision, intake, classification, cause } = record
  if (decision === undefined) return undefined
  const amounts = decision.proposal.remedies.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))
  const currency = intake.claimedLoss?.currency ?? amounts[0]?.currency
  const granted = amounts.filter((amount) => amount.currency === currency)
  return {
    id,
    outcome: decision.proposal.outcome,
    ...(classification.category === undefined ? {} : { category: classification.category }),
    ...(cause === undefined ? {} : { cause: cause.code }),
    ...(currency === undefined ? {} : { currency }),
    ...(intake.claimedLoss === undefined ? {} : { claimed: intake.claimedLoss.minor }),
    ...(granted.length === 0 ? {} : { granted: granted.reduce((sum, { minor }) => sum + minor, 0) }),
  }
}
