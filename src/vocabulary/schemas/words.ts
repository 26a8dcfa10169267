import * as z from 'zod'
import { said } from '../../explanation.js'
import type { Instant, PlainDate } from '../../time.js'
import type { OwnWords } from '../../zod-words.js'

/** The longest narrative taken in, in UTF-16 code units; a longer one is an issue, never a truncation. */
export const longestNarrative = 16_000_000

/** A character that somebody could read: no blank, no control, nothing of formatting without a width. */
const readable = /[^\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u

const blank: { readonly params: OwnWords } = {
  params: {
    code: 'blank-text',
    words: {
      wrong: said('holds nothing that could be read', '没有可读的内容'),
      remedy: said('write what was said, or leave it out', '请填写实际内容，或不填'),
    },
  },
}

/** Text that people write: trimmed of nothing, but never empty. */
export const text = z.string().min(1).max(longestNarrative)

/** What a customer says: text with something to read in it. */
export const narrative = z
  .string()
  .min(1)
  .max(longestNarrative)
  .refine((written) => written === '' || readable.test(written), blank)

/** A short name, reference or key. */
export const id = z.string().min(1).max(200)

/** An id, number or address that belongs to a person: a schema of its own, so that privacy can tell it from other ids. */
export const personalId = z.string().min(1).max(200)

/** How somebody is reached or known on a channel: an account name, a number, a handle. */
export const handle = z.string().min(1).max(200)

/** The id of a complaint or of a version of a policy: the record is kept under it, so it is never taken out. */
export const keptId = z.string().min(1).max(200)

/** A code of ours or of the host's taxonomy: lower case, digits and hyphens. */
export const code = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

/** ISO 8601 with an offset on the way in, UTC with milliseconds from then on. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value): Instant => new Date(value).toISOString())

export const plainDate = z.iso.date().transform((value): PlainDate => value)

/** A date that belongs to a person. */
export const personalDate = z.iso.date().transform((value): PlainDate => value)

/** A count of things, zero or more. */
export const count = z.int().min(0).max(10_000_000)
