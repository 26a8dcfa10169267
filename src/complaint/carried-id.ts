import { textHash } from '../hash.js'

/** Ids in events are no longer than this. */
const longest = 200

/** Texts that are kept are shorter than those that were cut, so neither can be taken for the other. */
const fitting = (text: string): string => {
  if (text.length < longest) return text
  const digest = `#${textHash(text)}`
  // Half a character at the cut would not be text.
  const start = text.slice(0, longest - digest.length).replace(/[\uD800-\uDBFF]$/, '…')
  return `${start}${digest}`
}

/** A piece of evidence of one complaint, as another one knows it: `c-1/slip`. No two pieces have the same. */
export const carriedId = (complaint: string, piece: string): string =>
  fitting(`${complaint.replace(/[%/]/g, encodeURIComponent)}/${piece}`)

/**
 * The event that tells of a merge: the same for a second attempt, another one for a later merge of a complaint that was taken up again.
 */
export const mergeId = (complaint: string, entries: number): string =>
  fitting(`merged-from:${entries}:${complaint}`)
