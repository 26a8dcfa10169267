import type { Said } from '../explanation.js'
import type { ControlCode } from '../machine/index.js'
import type { Refusal as AnyRefusal } from '../refusal.js'
import type { EventType } from '../vocabulary/index.js'

/** Every code that a refusal can carry, with what it means. Codes are stable within a major version. */
export const refusalCodes = {
  'event-not-allowed':
    'The event has no place in the stage where the complaint stands; `allowed` lists those that have.',
  'not-permitted': 'The role, or the delegate, may not report this event.',
  'control-not-met':
    'A control of the chart is not met; `controls` names them, `because` says what would meet each.',
  'override-not-permitted': 'A control was to be set aside by somebody who may not.',
  'not-a-receipt': 'A complaint begins with `complaint.received`.',
  'event-in-the-future': 'The event is dated more than five minutes after the time at which it was reported.',
  'reserved-event': 'The event is written by `wake`, by `migrate` or by a merge alone.',
  'before-receipt': 'The event is dated before the complaint was received.',
  'recorded-too-late':
    'The event happened longer ago than the policy lets anybody record (`recording.latestAfter`).',
  'event-id-reused': 'Another event, with other contents, was applied under the number of this one.',
  'event-superseded':
    'The event is older than one that was reported before it and has moved the complaint past it.',
  'unknown-team': 'The policy has no team of the name that the complaint was assigned to.',
  'migration-mismatch': 'A migration names other versions of the policy than those that it was given.',
  'migration-other-policy': 'A complaint is not put under a policy with another id.',
  'migration-not-in-force':
    'The version is in force neither on the day of receipt nor on the day of the migration.',
  'migration-loses-clock': 'Under the version a statutory clock that is open would vanish or be due later.',
  'finished-keeps-its-policy': 'A complaint that is no longer open is not put under another policy.',
  'no-event': 'No event was given.',
  'invalid-event': 'The event is not well formed; `issues` says where.',
  'no-policy-in-force': 'None of the policies that the desk was given was in force on the day of receipt.',
  'complaint-exists': 'A complaint was opened before under this id, with another receipt.',
  'sealed-whole':
    'The journal was sealed with personal data inside its hashes, so nothing can be erased without breaking the chain.',
  'unknown-subject': 'None of the complainants has the number whose data should be erased.',
  'erasure-stands-alone': 'An erasure is reported by itself, not together with other events.',
  'merge-into-itself': 'A complaint cannot be merged into itself.',
  'merge-stands-alone': 'A merge, or undoing one, is reported by itself: it concerns two complaints.',
  'unknown-merge-target': 'The complaint that another one should be merged into is not in the store.',
  'merge-target-not-open':
    'The complaint that another one should be merged into has ended, or was itself merged into another.',
  'merged-elsewhere': 'The complaint is merged into another one than the event says.',
  'unknown-link-target':
    'The complaint that this one should be linked to is not in the store, or is this one.',
  'merge-loses-clock':
    'A statutory clock of the complaint is still open, and the complaint it should be merged into has none to go on for it.',
  'revision-conflict':
    'Others kept acting on the complaint at the same moment; load it again and decide anew.',
} as const

export type RefusalCode = keyof typeof refusalCodes

/** A refusal of an event of a complaint; that of the chart is one of them. */
export type Refusal = AnyRefusal<RefusalCode, EventType, ControlCode>

export const refusal = (
  code: RefusalCode,
  event: string,
  stage: string,
  says: Said,
  allowed: readonly EventType[] = [],
): Refusal => ({
  code,
  event,
  stage,
  allowed,
  because: [{ says }],
})
