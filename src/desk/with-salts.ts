import { type JournalDraft, type PersonalMark, personalPlaces } from '../complaint/index.js'
import { hex } from './hex.js'

const bytesOfSalt = 16

/** Web Crypto gives at most 65,536 bytes at once. */
const saltsAtOnce = 65_536 / bytesOfSalt

const salts = (count: number): string[] => {
  const found: string[] = []
  while (found.length < count) {
    const size = Math.min(count - found.length, saltsAtOnce)
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(size * bytesOfSalt))
    for (let start = 0; start < bytes.length; start += bytesOfSalt)
      found.push(hex(bytes.subarray(start, start + bytesOfSalt)))
  }
  return found
}

/** The draft with a fresh random salt of 128 bits for every personal value, so that each can be erased one day. */
export const withSalts = (draft: JournalDraft): JournalDraft => {
  const places = personalPlaces(draft.event)
  if (places.length === 0) return draft
  const fresh = salts(places.length)
  const marks = places.map(({ path }, index): [string, PersonalMark] => [path, { salt: fresh[index] ?? '' }])
  return { ...draft, personal: Object.fromEntries(marks) }
}
