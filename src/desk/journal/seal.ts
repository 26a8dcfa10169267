import {
  type JournalDraft,
  type JournalEntry,
  type PersonalMark,
  personalPlaces,
  sealedForm,
} from '../../complaint/index.js'
import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { canonicalJson, textHash } from '../../hash.js'

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const hex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

const bytesOfSalt = 16

/** Asking for random bytes costs more than the bytes: they are drawn for so many salts at once, each used for one. */
const saltsAtOnce = 256

let drawn: string[] = []

const salt = (): string => {
  const next = drawn.pop()
  if (next !== undefined) return next
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(saltsAtOnce * bytesOfSalt))
  drawn = Array.from({ length: saltsAtOnce }, (_, place) =>
    hex(bytes.subarray(place * bytesOfSalt, (place + 1) * bytesOfSalt)),
  )
  return salt()
}

/**
 * The draft with a fresh random salt of 128 bits for every personal value, so that each can be erased one day. Facts and references count
 * where they are personal by what they say.
 */
export const withSalts = (draft: JournalDraft, isPersonal: (value: string) => boolean): JournalDraft => {
  const places = personalPlaces(draft.event, isPersonal)
  if (places.length === 0) return draft
  const marks = places.map(({ path }): [string, PersonalMark] => [path, { salt: salt() }])
  return { ...draft, personal: Object.fromEntries(marks) }
}

/** What the first entry names as the one before it. */
export const chainStart = '0'.repeat(64)

const encoder = new TextEncoder()

/** Handing a text over to the platform's Web Crypto costs more than hashing one of so many characters here. */
const shortText = 4_096

/** SHA-256 over the RFC 8785 text of the entry's sealed form, without the hash itself. */
export const entryHash = async (unhashed: Omit<JournalEntry, 'hash'>): Promise<string> => {
  const text = canonicalJson(sealedForm(unhashed))
  if (text.length <= shortText) return textHash(text)
  return hex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

/**
 * Chains drafts to the entry before them, so that no line of the history can later be changed, dropped, added or moved unnoticed.
 * Each hash covers the draft and the hash before it; of the personal values that `personal` marks it covers commitments.
 *
 * @param previousHash the `hash` of the complaint's last entry; left out for a complaint's first entries
 * @throws RedressError `invalid-append` when a draft has no canonical JSON, `journal-broken` when `previousHash` is no hash
 * @see RFC 8785 (JSON Canonicalization Scheme), FIPS 180-4 (SHA-256)
 * @example
 * const [first, second] = await seal([received, registered])
 * second.previous === first.hash // true
 */
export const seal = async (
  drafts: readonly JournalDraft[],
  previousHash: string = chainStart,
): Promise<JournalEntry[]> => {
  if (!/^[0-9a-f]{64}$/.test(previousHash)) {
    throw new RedressError(
      'journal-broken',
      said('What should be the hash of the last entry is none', '上一条的校验值格式不正确'),
      {
        details: { previousHash },
      },
    )
  }
  const sealed: JournalEntry[] = []
  let previous = previousHash
  for (const draft of drafts) {
    const hash = await entryHash({ ...draft, previous }).catch((cause: unknown) => {
      throw new RedressError(
        'invalid-append',
        said(`Entry ${draft.sequence} has no canonical JSON`, `第 ${draft.sequence} 条无法写成规范的 JSON`),
        { cause },
      )
    })
    sealed.push({ ...draft, previous, hash })
    previous = hash
  }
  return sealed
}
