import type { Issue } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintRecord } from '../../vocabulary/index.js'

export const numberOf = ({ intake }: ComplaintRecord): number =>
  intake.numberOfComplainants ?? Math.max(1, intake.complainants.length)

export const isFaceToFace = ({ intake }: ComplaintRecord): boolean => intake.channel === 'branch'

/** The ground on which a regime makes this complaint a major one: enough people who come together in person. */
export const majorByRegime = (
  record: ComplaintRecord,
  { policy }: { readonly policy: Policy },
): string | undefined =>
  isFaceToFace(record) &&
  policy.regimes.some(
    (regime) => numberOf(record) >= (regime.thresholds['major-complainants']?.value ?? Infinity),
  )
    ? 'joint-complaint'
    : undefined

/** What a regime asks of those who complain together, held against those who came. Nothing is rejected for it. */
export const thresholdIssues = (
  record: ComplaintRecord,
  { policy }: { readonly policy: Policy },
): readonly Issue[] => {
  const sent = record.intake.representatives?.length ?? 0
  return policy.regimes.flatMap((regime): Issue[] => {
    const most = regime.thresholds['most-representatives']
    return most === undefined || !isFaceToFace(record) || sent <= most.value
      ? []
      : [
          {
            code: 'too-many-representatives',
            severity: 'warning',
            path: ['complaint', 'representatives'],
            message: `${sent} representatives came, the rule asks for at most ${most.value} (${most.source.cite})`,
            hint: 'ask the group to choose its representatives; the complaint itself is accepted as it is',
          },
        ]
  })
}
