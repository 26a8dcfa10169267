import { type Complaint, type Refusal, refusal } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { Policy } from '../policy/index.js'
import type { Instant } from '../time.js'

/** The version in force for a complaint received at `at`: the one with the latest `effectiveFrom` not after that day. */
export const policyFor = (policies: readonly Policy[], at: Instant): Policy | undefined => {
  const day = at.slice(0, 10)
  return policies
    .filter(({ document }) => document.effectiveFrom <= day && (document.effectiveTo ?? '9999-12-31') >= day)
    .sort((a, b) => (a.document.effectiveFrom < b.document.effectiveFrom ? 1 : -1))[0]
}

/** No version was in force when the complaint was received. */
export const noPolicy = (policies: readonly Policy[], at: Instant): Refusal => {
  const known = policies.map(({ id, version, document }) => `${id} ${version} from ${document.effectiveFrom}`)
  return refusal('no-policy-in-force', 'complaint.received', '', {
    en: `no policy was in force on ${at.slice(0, 10)}; given: ${known.join(', ')}`,
    zh: `${at.slice(0, 10)}没有生效的政策；已提供：${known.join('，')}`,
  })
}

/** The version that a complaint was opened under. */
export const policyOf = (policies: readonly Policy[], complaint: Complaint): Policy => {
  const { id, version, hash } = complaint.policy
  const found = policies.find(
    (policy) => policy.id === id && policy.version === version && policy.hash === hash,
  )
  if (found === undefined)
    throw new RedressError(
      'unknown-policy',
      `${complaint.id} rests on policy ${id}@${version} with contents ${hash.slice(0, 12)}…, which was not given`,
      { details: { complaint: complaint.id, policy: complaint.policy } },
    )
  return found
}
