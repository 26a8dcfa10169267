import { type Complaint, type Handled, migrate, refusal, versionName } from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, EventOf } from '../vocabulary/index.js'
import { policyOf } from './policies.js'

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
): Handled => {
  const to = policies.find((policy) => versionName(policy) === event.to)
  if (to !== undefined) return migrate(policyOf(policies, complaint), to, complaint, event, now)
  const known = policies.map(versionName)
  return {
    ok: false,
    refusal: refusal('migration-mismatch', event.type, '', {
      en: `There is no policy ${event.to} to migrate to; known are: ${known.join(', ')}`,
      zh: `没有可迁移至的制度版本 ${event.to}；现有版本：${known.join('、')}`,
    }),
  }
}
