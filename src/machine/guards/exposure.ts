import type { ComplaintEvent, Money, Role } from '../../vocabulary/index.js'
import type { ControlInput, ProposalOnFile } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { coverOf } from './cover.js'

export type Exposure = ReadonlyMap<string, number>

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
export const exposureOf = (file: ControlInput, proposal: ProposalOnFile): Exposure => {
  const renewed = new Set(proposal.remedies.map((remedy) => remedy.id))
  const before = file.remedies.filter((remedy) => remedy.state !== 'failed' && !renewed.has(remedy.id))
  return summed([...before, ...proposal.remedies].map((remedy) => remedy.amount))
}

/** The cost of a settlement, with everything promised before. */
export const settlementExposure = (file: ControlInput, amount: Money | undefined): Exposure =>
  summed([
    ...file.remedies.filter((remedy) => remedy.state !== 'failed').map((remedy) => remedy.amount),
    amount,
  ])

export interface Excess {
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
export const beyondLimit = (
  controls: Controls,
  event: Pick<ComplaintEvent, 'by' | 'at'>,
  exposure: Exposure,
): Excess | undefined => {
  const cover = coverOf(controls, event)
  return (
    beyond(controls.authority[event.by.role], exposure) ??
    (cover?.upTo === undefined ? undefined : beyond(cover.upTo, exposure))
  )
}
