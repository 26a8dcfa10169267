import type { NoticeRequirements } from '../machine/index.js'
import type { NoticeKind, Outcome } from '../vocabulary/index.js'
import type { Policy } from './policy.js'

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
