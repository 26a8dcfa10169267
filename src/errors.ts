import type { Said } from './explanation.js'

/**
 * Every code that {@link RedressError} can carry, with what it means.
 * Codes are stable within a major version; messages are not.
 */
export const errorCodes = {
  'invalid-definition': 'A definition given to a `define…` function has issues; `details.issues` lists them.',
  'invalid-argument':
    'An argument of a function is none that it can work with; `details` says which and what was expected.',
  'unknown-time-zone': 'The time zone is not one that this runtime knows.',
  'invalid-instant': 'A value that should be an instant is not a valid one.',
  'invalid-target': 'A target has no unit, several units, or an amount that is not finite.',
  'beyond-horizon': 'The answer lies beyond the span that a calendar can be computed for.',
  'calendar-not-published':
    'A business-day answer rests on a year whose holidays are not published, and the option asked to refuse that.',
  'unknown-calendar': 'A policy, regime or clock names a calendar that was not supplied.',
  'unknown-policy': 'A complaint names a policy version that the desk was not given.',
  'unknown-complaint': 'The store holds no complaint under this id.',
  'stage-not-restorable': 'A stored stage cannot be placed in this version of the chart.',
  'zone-rules-differ':
    'A step that was accepted under other rules of time zones is not possible under those of this runtime; `details` names both versions.',
  'journal-broken': 'A journal does not replay: an entry is missing, changed or out of order.',
  'revision-conflict': 'Another writer appended to this complaint first; load it again and decide anew.',
  'store-failed': 'The store could not keep its promise; `cause` says why.',
  'invalid-append':
    'No store can keep this append: an id, revision, instant or value in it is not storable; `details` says which.',
  'store-schema-newer': 'The database was written by a newer version of this package.',
  'unknown-encoding': 'The text encoding is not one that this runtime knows.',
  'boards-differ': 'Boards of different moments or zones cannot be merged.',
  'reports-differ': 'Parts of reports on different periods, moments or zones cannot be merged.',
  'store-cannot-erase': 'The store has no `erase`: personal data cannot be taken out of what it keeps.',
  'store-cannot-queue':
    'The store has no `claimOutbox` and its companions: its outbox cannot be shared and tried again as a queue.',
  'clock-jumped':
    'By the time given, complaints have been due for most of a year without anybody looking at them: a clock is wrong, or the waking stood still.',
  'scan-incomplete':
    'A scan of the store met complaints that it could not do, and did all others; `details.failures` names them.',
  'missing-peer': 'An optional package that this call needs is not installed; `details.install` names it.',
  'other-table-version':
    'A decision is being explained with another version of its table than the one that made it.',
} as const

export type ErrorCode = keyof typeof errorCodes

/**
 * The one error class: thrown for programmers and operators, never for a person handling a complaint
 * (that is a refusal) and never for the author of data (that is an issue).
 */
export class RedressError extends Error {
  override readonly name = 'RedressError'
  readonly code: ErrorCode
  /** The message in both languages; `message` is its English. */
  readonly says: Said
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    says: Said | string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    const both = typeof says === 'string' ? { en: says, zh: says } : says
    super(both.en, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.says = both
    this.details = options.details ?? {}
  }
}
