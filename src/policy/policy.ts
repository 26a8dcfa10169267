import type { Controls, NoticeRequirements } from '../machine/index.js'
import type { Regime } from '../regimes/index.js'
import type { CompiledSignals, CompiledTable, FeelEngine, HostFunction } from '../rules/index.js'
import type { Calendar } from '../sla/index.js'
import type { Instant, PlainDate } from '../time.js'
import { localDate } from '../time-zone.js'
import type { NoticeKind, Outcome } from '../vocabulary/index.js'
import { type ZoneRules, zoneOf } from '../zone-rules.js'
import type { PolicyClock } from './clocks.js'
import type { Pack } from './library.js'
import type { PolicyDocument, SettingValue } from './policy-input.js'
import type { PolicyTypes } from './policy-types.js'

declare const policyTypes: unique symbol

/** A policy ready to be used: checked, its tables and calendars compiled, its clocks and controls joined with its regimes'. */
export interface Policy<Types extends PolicyTypes = PolicyTypes> {
  /** For the compiler alone: a policy has no such key. */
  readonly [policyTypes]?: Types
  readonly id: string
  readonly version: string
  /** SHA-256 of the effective document (what it extends included) and of the regimes it uses: the same hash gives the same decisions and deadlines. */
  readonly hash: string
  readonly document: PolicyDocument
  readonly regimes: readonly Regime[]
  readonly timeZone: string
  /** The rules that were handed over for that zone, if any. */
  readonly zones?: ZoneRules
  /** Every version of every table, in order of evaluation; {@link tablesOn} chooses those in force on a date. */
  readonly tables: readonly CompiledTable[]
  readonly signals: readonly CompiledSignals[]
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly clocks: readonly PolicyClock[]
  readonly controls: Controls
  /** What would be refused of it is let through: see {@link PolicyOptions}. */
  readonly unproven?: true
}

/** The date of a moment where the bank is: in the zone of the policy's calendar. */
export const dayUnder = (policy: Policy, at: Instant): PlainDate => localDate(zoneOf(policy), at)

/** Whether a version was in force at a moment: on its day, where the bank is. */
export const isInForce = (policy: Policy, at: Instant): boolean => {
  const { document } = policy
  const day = dayUnder(policy, at)
  return document.effectiveFrom <= day && (document.effectiveTo ?? day) >= day
}

/** What a host adds to a policy document that cannot be written in it. */
export interface PolicyOptions {
  /** What the policy may name by its id, besides what it imports: regimes, calendars and signal sets. */
  readonly library?: readonly Pack[]
  readonly functions?: Readonly<Record<string, HostFunction>>
  /** Answers FEEL beyond S-FEEL in its tables: `feel` of `redress/feel`, or the host's own. `loadPolicy` has it. */
  readonly feel?: FeelEngine
  /** Values of settings that the policy leaves open, or other ones than it names. */
  readonly settings?: Readonly<Record<string, SettingValue>>
  /**
   * Rules of time zones that take the place of the runtime's, in every calendar of the policy that has none of its own: see `zones` of a
   * calendar. Like those of the runtime they are not part of the policy's `hash` but of the calendars'; journals name them.
   */
  readonly zones?: ZoneRules
  /**
   * Takes a policy whose clocks listen to events that no complaint has, or that would be refused for another mistake. For a version that
   * complaints were opened under before it was checked so strictly, and for clocks on events of a host's own chart. `verifyPolicy`
   * still says what is wrong with it.
   */
  readonly unproven?: boolean
}

/**
 * What a notice of this kind must contain under a policy: what its regimes ask for, each part with its source, and what the bank
 * asks for besides. It is what the chart holds the notice against.
 *
 * @param outcome What a final response tells: the bank may ask for more where a matter could not be resolved.
 *
 * @example
 * verifyNotice(notice, noticeRequirements(policy, 'final-response')).because
 * // { says: { en: 'The final response lacks: the right to a review', zh: … }, because: [{ …, source: { cite: 'CBIRC Order 3/2020 art. 19', … } }] }
 */
export const noticeRequirements = (
  policy: Policy,
  kind: NoticeKind,
  outcome?: Outcome,
): NoticeRequirements => ({
  kind,
  contains: [
    ...(policy.controls.notices[kind] ?? []),
    ...(kind === 'final-response' && outcome !== undefined ? (policy.controls.responses[outcome] ?? []) : []),
  ],
  rules: [...policy.regimes.flatMap((regime) => regime.notices), ...policy.document.notices].filter(
    (rule) => rule.kind === kind,
  ),
})
