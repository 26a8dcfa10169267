import type { ComplaintRecord } from '../../vocabulary/index.js'
import type { ReportLine } from './report-line.js'

/** Amounts of remedies that were delivered, and the amount of a settlement, which comes on top of what was promised before it. */
export const paidBy = ({ decision, remediesDelivered, settlement }: ComplaintRecord): ReportLine['paid'] => {
  const delivered = new Set(remediesDelivered.map(({ remedy }) => remedy))
  const amounts = (decision?.proposal.remedies ?? []).flatMap(({ id, amount }) =>
    amount !== undefined && delivered.has(id) ? [amount] : [],
  )
  return settlement?.amount === undefined ? amounts : [...amounts, settlement.amount]
}
