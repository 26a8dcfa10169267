import { said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
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
          doubtful(
            'too-many-representatives',
            ['complaint', 'representatives'],
            said(
              `${sent} representatives came, the rule asks for at most ${most.value} (${most.source.cite})`,
              `到场代表 ${sent} 人，规定不超过 ${most.value} 人（${most.source.cite}）`,
            ),
            said(
              'ask the group to choose its representatives; the complaint itself is accepted as it is',
              '请投诉人推选代表；投诉本身照常接收',
            ),
          ),
        ]
  })
}
