import { type Controls, defaultControls } from '../machine/index.js'
import type { Regime } from '../regimes/index.js'
import type { PolicyDocument } from './policy.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `chosen` on top of `standard`: records are merged key by key, everything else is replaced. */
const over = (standard: unknown, chosen: unknown): unknown =>
  isRecord(standard) && isRecord(chosen) && !('rule' in chosen)
    ? Object.fromEntries(
        [...new Set([...Object.keys(standard), ...Object.keys(chosen)])].map((key) => [
          key,
          key in chosen ? over(standard[key], chosen[key]) : standard[key],
        ]),
      )
    : chosen

const noticeContents = (document: PolicyDocument, regimes: readonly Regime[]): Controls['notices'] => {
  const contents: Controls['notices'] = {}
  for (const { kind, contains } of [...regimes.flatMap((regime) => regime.notices), ...document.notices])
    contents[kind] = [...new Set([...(contents[kind] ?? []), ...contains])]
  return contents
}

/** Approvers where the rule names none: the bank's own line of command. */
const ownApprovers: Controls['extensions'][number]['approvers'] = [
  'head-of-department',
  'customer-service-manager',
  'complaints-manager',
  'senior-management',
]

const extensionSteps = (document: PolicyDocument, regimes: readonly Regime[]): Controls['extensions'] =>
  [...regimes.flatMap((regime) => regime.clocks), ...document.clocks].flatMap((clock) =>
    (clock.extensions ?? []).map((step) => ({
      clock: clock.id,
      step: step.step,
      approvers: step.approvedBy.length === 0 ? ownApprovers : step.approvedBy,
      toldBeforeDue: step.notifyBefore,
      ...(step.after === undefined ? {} : { after: step.after }),
    })),
  )

const declineGrounds = (regimes: readonly Regime[]): string[] => [
  ...new Set(regimes.flatMap((regime) => regime.declineGrounds.map((ground) => ground.code))),
]

/**
 * The controls of a policy: the cautious defaults, then what its regimes ask for (notice contents, extension steps, grounds on
 * which a complaint may be declined), then the bank's own choices. The result is data still to be checked.
 */
export const mergeControls = (document: PolicyDocument, regimes: readonly Regime[]): unknown => {
  const grounds = declineGrounds(regimes)
  const asked = {
    notices: noticeContents(document, regimes),
    extensions: extensionSteps(document, regimes),
    ...(grounds.length === 0 ? {} : { acceptance: { declineGrounds: grounds } }),
  }
  return over(over(defaultControls, asked), document.controls ?? {})
}
