import { RedressError } from '../errors.js'

export const revisionConflict = (ids: readonly string[], cause?: unknown): RedressError =>
  new RedressError('revision-conflict', `Another writer appended to ${ids.join(', ')} first`, {
    details: { ids },
    cause,
  })

export const storeFailed = (message: string, cause?: unknown): RedressError =>
  new RedressError('store-failed', message, { cause })

export const nothingToRewrite = (id: string, cause?: unknown): RedressError =>
  storeFailed(`${id} lacks an entry that is to be rewritten`, cause)

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
