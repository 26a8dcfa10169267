import { type Said, said } from '../../explanation.js'
import { moneyText } from '../../money.js'
import { type Money, type Role, roleNames } from '../../vocabulary/index.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ControlInput, ProposalOnFile } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { actsFor } from '../notes/note.js'
import { control } from './control.js'
import { coversOf } from './cover.js'

type Exposure = ReadonlyMap<string, number>

const summed = (amounts: readonly (Money | undefined)[]): Exposure => {
  const total = new Map<string, number>()
  // A negative amount must not make room for a larger one beside it.
  for (const amount of amounts)
    if (amount !== undefined && amount.minor > 0)
      total.set(amount.currency, (total.get(amount.currency) ?? 0) + amount.minor)
  return total
}

/**
 * What a proposal would cost the bank in each currency, with everything promised before on the same complaint: a large
 * payment cannot be cut into small ones that nobody needs to approve.
 */
const exposureOf = (file: ControlInput, proposal: ProposalOnFile): Exposure => {
  const renewed = new Set(proposal.remedies.map((remedy) => remedy.id))
  const before = file.remedies.filter((remedy) => remedy.state !== 'failed' && !renewed.has(remedy.id))
  return summed([...before, ...proposal.remedies].map((remedy) => remedy.amount))
}

/** The cost of a settlement, with everything promised before. */
const settlementExposure = (file: ControlInput, amount: Money | undefined): Exposure =>
  summed([
    ...file.remedies.filter((remedy) => remedy.state !== 'failed').map((remedy) => remedy.amount),
    amount,
  ])

interface Excess {
  readonly amount: Money
  readonly limit: number
}

type Limits = Controls['authority'][Role]

const beyond = (limits: Limits, exposure: Exposure): Excess | undefined => {
  if (limits === 'unlimited') return undefined
  for (const [currency, minor] of exposure) {
    const limit = limits !== undefined && Object.hasOwn(limits, currency) ? (limits[currency] ?? 0) : 0
    if (minor > limit) return { amount: { currency, minor }, limit }
  }
  return undefined
}

/** The first amount that is more than this person may grant: in their role, and under the cover by which they stand in for somebody. */
const beyondLimit = (
  controls: Controls,
  event: Pick<ChartEvent, 'by' | 'at' | 'facts'>,
  exposure: Exposure,
): Excess | undefined => {
  const limits = coversOf(controls, event).flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo]))
  for (const limit of [controls.authority[event.by.role], ...limits]) {
    const excess = beyond(limit, exposure)
    if (excess !== undefined) return excess
  }
  return undefined
}

const exceeds = (role: Role, { amount, limit }: Excess): Said =>
  said(
    `${moneyText(amount)} is more than the ${moneyText({ ...amount, minor: limit })} that the role “${roleNames[role].en}” may grant here`,
    `金额 ${moneyText(amount)} 超过${roleNames[role].zh}的权限 ${moneyText({ ...amount, minor: limit })}`,
  )

const byId = (file: ControlInput, id: string): ProposalOnFile | undefined =>
  file.proposals.find((proposal) => proposal.id === id)

const underRequest = (file: ControlInput, request: string): ProposalOnFile | undefined =>
  file.proposals.find((proposal) => proposal.request === request)

/** Why this decision cannot be made on the decider's own authority. */
const needsApproval = (
  file: ControlInput,
  controls: Controls,
  proposal: ProposalOnFile,
  event: Pick<ChartEvent, 'by' | 'at' | 'facts'>,
): Said | undefined => {
  const { approval } = controls
  if (approval.whenMajor && file.major) return said('It is a major complaint', '属于重大投诉')
  if (approval.whenSerious && file.serious) return said('It is a serious violation', '属于严重违规')
  if (approval.outcomes.includes(proposal.outcome))
    return said(
      `The outcome ${proposal.outcome} always needs approval`,
      `处理结果 ${proposal.outcome} 一律须经审批`,
    )
  const flagged = proposal.remedies.find((remedy) => approval.remedies.includes(remedy.code))
  if (flagged !== undefined)
    return said(`The remedy ${flagged.code} always needs approval`, `补救措施 ${flagged.code} 一律须经审批`)
  const excess = beyondLimit(controls, event, exposureOf(file, proposal))
  return excess === undefined ? undefined : exceeds(event.by.role, excess)
}

const overlap = (left: readonly string[], right: readonly string[]): string | undefined =>
  left.find((person) => right.includes(person))

export const approvalControls = [
  control({
    code: 'four-eyes',
    title: said('Nobody approves their own proposal', '提议人与审批人分离'),
    hint: said('Have a second person do it.', '请由另一人办理。'),
    guards: ['approval.granted', 'decision.made', 'extension.approved'],
    fails: ({ file, controls: { fourEyes }, event }) => {
      const authors =
        event.type === 'approval.granted'
          ? underRequest(file, event.request)?.by
          : event.type === 'decision.made'
            ? fourEyes.decision && byId(file, event.proposal)?.by
            : fourEyes.extension && file.extensions.find((each) => each.id === event.request)?.by
      const person = overlap(actsFor(event), authors || [])
      return person === undefined ? undefined : said(`${person} proposed this too`, `${person} 同时是提议人`)
    },
  }),
  control({
    code: 'authority-limit',
    title: said('Within the limit of authority', '在授权额度内'),
    hint: said('Bring it to a role with a higher limit.', '请报有更高权限的岗位。'),
    guards: ['approval.granted', 'settlement.reached'],
    fails: ({ file, controls, event }) => {
      const proposal = event.type === 'approval.granted' ? underRequest(file, event.request) : undefined
      const exposure =
        event.type === 'settlement.reached'
          ? settlementExposure(file, event.amount)
          : proposal === undefined
            ? new Map<string, number>()
            : exposureOf(file, proposal)
      const excess = beyondLimit(controls, event, exposure)
      return excess === undefined ? undefined : exceeds(event.by.role, excess)
    },
  }),
  control({
    code: 'approval-needed',
    title: said('Approved where approval is needed', '须经审批的已获批准'),
    hint: said('Ask for approval of this proposal and wait for it.', '请提交该处理意见审批，并待批准。'),
    guards: ['decision.made'],
    fails: ({ file, controls, event }) => {
      const proposal = byId(file, event.proposal)
      if (proposal === undefined || proposal.approval === 'granted') return undefined
      if (proposal.approval === 'refused')
        return said('Approval of this proposal was refused', '该处理意见未获批准')
      return needsApproval(file, controls, proposal, event)
    },
  }),
]
