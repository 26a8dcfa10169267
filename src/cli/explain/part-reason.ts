import { type Complaint, clocksOf, explainDecision } from '../../complaint/index.js'
import type { Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import { wrongUsage } from '../usage.js'

/** Which part of a complaint is to be explained. */
export interface PartAsked {
  readonly clock?: string
  readonly decision?: string
  readonly rule?: string
}

const clockReason = (policy: Policy, complaint: Complaint, clock: string, now: Instant): Reason => {
  const clocks = clocksOf(complaint, { policy, now })
  const found = clocks.find((each) => each.id === clock)
  if (found === undefined)
    throw wrongUsage(
      `${complaint.id} has no clock '${clock}' that started; it has ${clocks.map((each) => each.id).join(', ')}`,
    )
  return { says: found.title, because: [found.because], source: found.source }
}

const decisionReason = (policy: Policy, complaint: Complaint, asked: PartAsked): Reason => {
  const { decision = '', rule } = asked
  if (complaint.decisions[decision] === undefined)
    throw wrongUsage(
      `there is no decision '${decision}'; there are ${Object.keys(complaint.decisions).join(', ')}`,
    )
  const explanation = explainDecision(complaint, decision, { policy })
  if (rule !== undefined) return explanation.whyNot(rule)
  const nearest = explanation.nearest(3).map((each) => each.reason)
  const { why } = explanation
  return nearest.length === 0
    ? why
    : {
        ...why,
        because: [
          ...(why.because ?? []),
          { says: { en: 'Rules that came nearest', zh: '最接近命中的规则' }, because: nearest },
        ],
      }
}

/** Why one clock or one decision is as it is; nothing when the command asks for neither. */
export const partReason = (
  policy: Policy,
  complaint: Complaint,
  asked: PartAsked,
  now: Instant,
): Reason | undefined => {
  if (asked.clock !== undefined) return clockReason(policy, complaint, asked.clock, now)
  if (asked.decision !== undefined) return decisionReason(policy, complaint, asked)
  return undefined
}
