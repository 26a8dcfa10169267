import { RedressError } from '../errors.js'

export const revisionConflict = (ids: readonly string[], cause?: unknown): RedressError =>
  new RedressError('revision-conflict', `Another writer appended to ${ids.join(', ')} first`, {
    details: { ids },
    cause,
  })

export const storeFailed = (message: string, cause?: unknown): RedressError =>
  new RedressError('store-failed', message, { cause })

/** What a row of a complaint holds, made again from its text. @throws RedressError `store-failed`, with the complaint's id */
export const keptJson = <Kept>(text: string, complaint: string): Kept => {
  try {
    return JSON.parse(text) as Kept
  } catch (cause) {
    throw new RedressError(
      'store-failed',
      {
        en: `A row of ${complaint} is damaged: it holds no JSON; restore it from a backup, and leave the others as they are`,
        zh: `投诉${complaint}的一行数据已损坏（不是JSON）；请从备份恢复该行，其余数据不受影响`,
      },
      { details: { complaint }, cause },
    )
  }
}

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
