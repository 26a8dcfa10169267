import { RedressError } from '../errors.js'
import type { Said } from '../explanation.js'

export const revisionConflict = (ids: readonly string[], cause?: unknown): RedressError =>
  new RedressError(
    'revision-conflict',
    {
      en: `Another writer appended to ${ids.join(', ')} first`,
      zh: `${ids.join('、')} 已先由他人更新，请重新载入后再办理`,
    },
    { details: { ids }, cause },
  )

/** Whether a change that failed can have been kept all the same. */
export type Kept = 'no' | 'unknown'

/** What is known of a failure besides its message. */
export interface Failure {
  readonly cause?: unknown
  /** `no` unless told. */
  readonly kept?: Kept
  readonly details?: Readonly<Record<string, unknown>>
}

export const storeFailed = (says: Said, { cause, kept = 'no', details }: Failure = {}): RedressError =>
  new RedressError('store-failed', says, { details: { ...details, kept }, cause })

export const nothingToRewrite = (id: string, cause?: unknown): RedressError =>
  storeFailed(
    {
      en: `${id} lacks an entry that is to be rewritten; nothing was erased: verify the store`,
      zh: `投诉${id}缺少须改写的记录，未删除任何内容；请核验该存储`,
    },
    { cause, details: { complaint: id } },
  )

export const storeSchemaNewer = (found: number, known: number): RedressError =>
  new RedressError(
    'store-schema-newer',
    {
      en: `The database has schema ${found}; this version of redress knows ${known}. Update redress.`,
      zh: `数据库结构为第${found}版，本程序只支持第${known}版。请升级 redress。`,
    },
    { details: { found, known } },
  )

/** An optional package is not there; `remedy` says what to install, or what else would do. */
export const missingPeer = (name: string, remedy: Said, cause?: unknown): RedressError =>
  new RedressError(
    'missing-peer',
    { en: `${name} could not be loaded. ${remedy.en}`, zh: `无法载入 ${name}。${remedy.zh}` },
    { details: { install: name }, cause },
  )
