import { RedressError } from '../errors.js'
import type { ComplaintStore } from '../ports/index.js'

/** The part of a store that gives what was appended, to whom follows. */
export type Feed = Required<Pick<ComplaintStore, 'entriesSince'>>

export const unknownPosition = (position: string): RedressError =>
  new RedressError(
    'invalid-argument',
    {
      en: `'${position}' is no position of this store; go on from one that it gave, or from '' for the beginning`,
      zh: `“${position}”不是本存储给出的位置；请使用其先前返回的位置，或以空字符串从头读取`,
    },
    { details: { argument: 'position', value: position } },
  )

/** A position that is a place in a row of all entries; the beginning stands before the first. */
export const placeOf = (position: string): number => {
  const place = position === '' ? 0 : Number(position)
  if (/^\d{0,15}$/.test(position)) return place
  throw unknownPosition(position)
}
