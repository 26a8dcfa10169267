import { type Controls, defaultControls } from '../machine/index.js'
import type { Regime } from '../regimes/index.js'
import { over } from './over.js'
import type { PolicyDocument } from './policy-input.js'

const noticeContents = (rules: Regime['notices']): Controls['notices'] => {
  const contents: { -readonly [Kind in keyof Controls['notices']]: Controls['notices'][Kind] } = {}
  for (const { kind, contains } of rules)
    contents[kind] = [...new Set([...(contents[kind] ?? []), ...contains])]
  return contents
}

/** The bank's own list of a notice's contents may be longer than its regulators', never shorter. */
const neverShorter = (
  controls: NonNullable<PolicyDocument['controls']>,
  byRegimes: Controls['notices'],
): PolicyDocument['controls'] => {
  const { notices } = controls
  if (typeof notices !== 'object' || notices === null) return controls
  const kept = Object.entries(notices).map(([kind, parts]) => [
    kind,
    Array.isArray(parts)
      ? [...new Set([...parts, ...(byRegimes[kind as keyof Controls['notices']] ?? [])])]
      : parts,
  ])
  return { ...controls, notices: Object.fromEntries(kept) }
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
      approvers: step.approvedBy.length === 0 ? ownApprovers : [...step.approvedBy],
      toldBeforeDue: step.notifyBefore,
      ...(step.after === undefined ? {} : { after: step.after }),
      ...(step.times === undefined ? {} : { times: step.times }),
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
  const byRegimes = regimes.flatMap((regime) => regime.notices)
  const asked = {
    notices: noticeContents([...byRegimes, ...document.notices]),
    extensions: extensionSteps(document, regimes),
    ...(grounds.length === 0 ? {} : { acceptance: { declineGrounds: grounds } }),
  }
  const own = neverShorter(document.controls ?? {}, noticeContents(byRegimes))
  return over(over(defaultControls, asked), own)
}
