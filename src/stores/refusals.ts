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

export const driverMissing = (wanted: string, cause?: unknown): RedressError =>
  new RedressError('driver-missing', `No driver could be loaded. Install ${wanted}.`, { cause })
