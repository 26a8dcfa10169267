import {
  type Complaint,
  type HandleResult,
  migrate,
  type Refusal,
  refusal,
  versionName,
} from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { dayUnder, isInForce, type Policy } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, EventOf } from '../vocabulary/index.js'

/** The version in force for a complaint received at `at`: the one with the latest `effectiveFrom` not after that day, where the bank is. */
export const policyFor = (policies: readonly Policy[], at: Instant): Policy | undefined => {
  return policies
    .filter((policy) => isInForce(policy, at))
    .sort((a, b) => (a.document.effectiveFrom < b.document.effectiveFrom ? 1 : -1))[0]
}

/** No version was in force when the complaint was received. */
export const noPolicy = (policies: readonly Policy[], at: Instant): Refusal => {
  const known = policies.map(({ id, version, document }) => `${id} ${version} from ${document.effectiveFrom}`)
  const [first] = policies
  const day = first === undefined ? at : dayUnder(first, at)
  return refusal('no-policy-in-force', 'complaint.received', '', {
    en: `no policy was in force on ${day}; given: ${known.join(', ')}`,
    zh: `${day}没有生效的制度；已提供：${known.join('，')}`,
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
      said(
        `${complaint.id} rests on policy ${id}@${version} with contents ${hash.slice(0, 12)}…, which was not given`,
        `${complaint.id} 依据制度 ${id}@${version}（内容 ${hash.slice(0, 12)}…），但未提供该版本`,
      ),
      { details: { complaint: complaint.id, policy: complaint.policy } },
    )
  return found
}

type Migration = EventOf<'policy.migrated'>

/** The migration that is asked for, when it is asked for alone. */
export const migrationIn = (events: readonly ComplaintEvent[]): Migration | undefined => {
  const [event, ...more] = events
  return event?.type === 'policy.migrated' && more.length === 0 ? event : undefined
}

/** Puts a complaint under the version that the event names, if the desk was given that version. */
export const migrated = (
  policies: readonly Policy[],
  complaint: Complaint,
  event: Migration,
  now: Instant,
): HandleResult => {
  const to = policies.find((policy) => versionName(policy) === event.to)
  if (to !== undefined) return migrate(complaint, event, { from: policyOf(policies, complaint), to, now })
  const known = policies.map(versionName)
  return {
    ok: false,
    refusal: refusal('migration-mismatch', event.type, '', {
      en: `There is no policy ${event.to} to migrate to; known are: ${known.join(', ')}`,
      zh: `没有可迁移至的制度版本 ${event.to}；现有版本：${known.join('、')}`,
    }),
  }
}
