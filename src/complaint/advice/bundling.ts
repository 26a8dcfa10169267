import type { Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { Actor, ComplaintEvent, ComplaintRecord } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { isFaceToFace, numberOf } from '../evolve/thresholds.js'

/** One number that a regime names, held against a bundle. */
export interface ThresholdCount {
  readonly regime: string
  readonly threshold: string
  readonly value: number
  readonly counted: number
  readonly reached: boolean
  readonly because: Reason
}

/** Complaints of several people about one matter, seen together. */
export interface Bundling {
  /** People, each once as far as they have numbers. */
  readonly complainants: number
  readonly thresholds: readonly ThresholdCount[]
  /** What to report, by complaint: each is linked to the first one, and declared major where a regime's threshold is reached. */
  readonly events: Readonly<Record<string, readonly ComplaintEvent[]>>
}

const complainantsOf = (records: readonly ComplaintRecord[]): number => {
  const known = new Set<string>()
  let unnamed = 0
  for (const record of records) {
    const ids = record.intake.complainants.map(({ id }) => id).filter((id) => id !== undefined)
    for (const id of ids) known.add(id)
    unnamed += Math.max(0, numberOf(record) - ids.length)
  }
  return known.size + unnamed
}

const representativesOf = (records: readonly ComplaintRecord[]): number =>
  new Set(
    records.flatMap(({ intake }) =>
      (intake.representatives ?? []).map(({ identityNumber, name }) => identityNumber ?? name),
    ),
  ).size

/** How each threshold is counted, and whether its value itself reaches it. */
const counts: Readonly<
  Record<string, { readonly of: (records: readonly ComplaintRecord[]) => number; readonly from: 0 | 1 }>
> = {
  'major-complainants': { of: complainantsOf, from: 0 },
  'most-representatives': { of: representativesOf, from: 1 },
}

const countedThresholds = (policy: Policy, records: readonly ComplaintRecord[]): ThresholdCount[] => {
  const inPerson = records.filter(isFaceToFace)
  return policy.regimes.flatMap((regime) =>
    Object.entries(regime.thresholds).flatMap(([threshold, { value, title, source }]): ThresholdCount[] => {
      const count = Object.hasOwn(counts, threshold) ? counts[threshold] : undefined
      if (count === undefined) return []
      const counted = count.of(inPerson)
      const reached = counted >= value + count.from
      const says = {
        en: `${title.en}: ${value}; counted ${counted}`,
        zh: `${title.zh}：${value}；实际${counted}`,
      }
      return [{ regime: regime.id, threshold, value, counted, reached, because: { says, source } }]
    }),
  )
}

/**
 * Draws complaints of several people about one matter together, without merging them: every complaint keeps its journal, clocks and
 * answer. Thresholds of joint and major complaints are those of the policy's regimes, with their sources, and count those who came
 * in person.
 *
 * @param complaints The members; all others are linked to the first one received.
 * @example
 * bundling([a, b], { policy, now, by: { id: 'm1', role: 'complaints-manager' } })
 * // { complainants: 2, thresholds: [{ threshold: 'major-complainants', value: 20, counted: 2, reached: false, … }], events: { b: [{ type: 'complaint.linked', … }] } }
 */
export const bundling = (
  complaints: readonly Complaint[],
  { policy, by, now }: StepContext & { readonly by: Actor },
): Bundling => {
  const [lead, ...others] = [...complaints].sort((a, b) =>
    a.record.receivedAt < b.record.receivedAt || (a.record.receivedAt === b.record.receivedAt && a.id < b.id)
      ? -1
      : 1,
  )
  const records = complaints.map(({ record }) => record)
  const thresholds = countedThresholds(policy, records)
  const major = thresholds.some(({ threshold, reached }) => reached && threshold === 'major-complainants')
  const eventsOf = (complaint: Complaint, first: Complaint): ComplaintEvent[] => {
    const linked = complaint.record.links.some(
      ({ to, relation }) => relation === 'collective' && to === first.id,
    )
    return [
      ...(complaint === first || linked
        ? []
        : [
            { type: 'complaint.linked' as const, at: now, by, to: first.id, relation: 'collective' as const },
          ]),
      ...(major && complaint.record.majorGround === undefined
        ? [{ type: 'complaint.major-declared' as const, at: now, by, ground: 'joint-complaint' }]
        : []),
    ]
  }
  const events =
    lead === undefined ? [] : [lead, ...others].map((each) => [each.id, eventsOf(each, lead)] as const)
  return {
    complainants: complainantsOf(records),
    thresholds,
    events: Object.fromEntries(events.filter(([, each]) => each.length > 0)),
  }
}
