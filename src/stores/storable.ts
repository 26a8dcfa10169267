import { RedressError } from '../errors.js'

const notStorable = (en: string, zh: string, details: Record<string, unknown>): RedressError =>
  new RedressError('invalid-append', { en, zh }, { details })

const longestId = 600
const loneSurrogate = /\p{Surrogate}/u

/** Ids are keys in a database: UTF-8 must carry them without loss, and a B-tree page must have room for them. */
export const isStorableId = (id: unknown): id is string =>
  typeof id === 'string' &&
  id !== '' &&
  id.length <= longestId &&
  !id.includes('\0') &&
  !loneSurrogate.test(id)

export const storableId = (id: unknown, of: string): string => {
  if (isStorableId(id)) return id
  throw notStorable(`The id of ${of} is not storable`, `编号无法保存（${of}）`, {
    id: String(id).slice(0, longestId),
  })
}

/** Whole numbers that every database's integer column can hold. */
export const storableCount = (value: unknown, least: number, what: string): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value < 2 ** 31) return value
  throw notStorable(`${what} is no whole number from ${least} up`, `须为不小于 ${least} 的整数（${what}）`, {
    value,
  })
}

/** Instants are compared as milliseconds since 1970, since their texts may differ in fractions and offsets. */
export const storableInstant = (instant: unknown): number => {
  const moment =
    typeof instant === 'string' && /(?:Z|[+-]\d\d:\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (!Number.isNaN(moment)) return moment
  throw new RedressError(
    'invalid-instant',
    {
      en: 'A stored instant is ISO 8601 with its offset',
      zh: '保存的时间须为带时区的 ISO 8601 时间',
    },
    {
      details: { instant },
    },
  )
}

/** The clocks of two workers may differ by so much; what is held for longer beyond a lease was claimed by one that ran ahead. */
export const longestSkewMs = 5 * 60_000
