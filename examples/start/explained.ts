import { clocksOf, explainDecision, toText } from 'redress'
import { explainDue, ledgerText } from 'redress/sla'
import type { Bank } from './bank.js'
import { language, say } from './language.js'
import { heading } from './print.js'

/** Why a decision is due when it is due, day by day. */
export const printDeadline = async (bank: Bank, id: string): Promise<void> => {
  const complaint = await bank.load(id)
  const policy = bank.policyOf(complaint)
  const decision = clocksOf(complaint, { policy, now: bank.now() }).find((clock) => clock.id === 'decision')
  const obligation = policy.clocks.find(({ definition }) => definition.id === 'decision')?.obligation
  heading(
    say(`A deadline explained (${complaint.record.reference})`, `期限说明（${complaint.record.reference}）`),
  )
  if (decision?.clock.startedAt === undefined || obligation === undefined) return
  const { calendar, target, options } = obligation
  const deadline = explainDue(calendar, decision.clock.startedAt, target, options)
  console.log(toText(decision.because, language, '  '))
  for (const line of ledgerText(deadline, language).split('\n')) console.log(`  ${line}`)
}

/** Why a table sent a complaint to its team, and which rule came next. */
export const printRouting = async (bank: Bank, id: string): Promise<void> => {
  const complaint = await bank.load(id)
  const { why, nearest } = explainDecision(complaint, 'routing', { policy: bank.policyOf(complaint) })
  heading(
    say(`A routing explained (${complaint.record.reference})`, `分派说明（${complaint.record.reference}）`),
  )
  console.log(toText(why, language, '  '))
  for (const { reason } of nearest(1)) console.log(toText(reason, language, '  '))
}
