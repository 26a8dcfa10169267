import { RedressError } from '../errors.js'

export const revisionConflict = (ids: readonly string[], cause?: unknown): RedressError =>
  new RedressError('revision-conflict', `Another writer appended to ${ids.join(', ')} first`, {
    details: { ids },
    cause,
  })

/** Whether a change that failed can have been kept all the same. */
export type Kept = 'no' | 'unknown'

/** What is known of a failure besides its message. */
export interface Failure {
  readonly cause?: unknown
  /** `no` unless told. */
  readonly kept?: Kept
  readonly details?: Readonly<Record<string, unknown>>
}

export const storeFailed = (message: string, { cause, kept = 'no', details }: Failure = {}): RedressError =>
  new RedressError('store-failed', message, { details: { ...details, kept }, cause })

export const nothingToRewrite = (id: string, cause?: unknown): RedressError =>
  storeFailed(`${id} lacks an entry that is to be rewritten`, { cause, details: { complaint: id } })

export const storeSchemaNewer = (found: number, known: number): RedressError =>
  new RedressError(
    'store-schema-newer',
    `The database has schema ${found}; this version of redress knows ${known}. Update redress.`,
    { details: { found, known } },
  )

/** An optional package is not there; `remedy` says what to install, or what else would do. */
export const missingPeer = (name: string, remedy: string, cause?: unknown): RedressError =>
  new RedressError('missing-peer', `${name} could not be loaded. ${remedy}`, {
    details: { install: name },
    cause,
  })
