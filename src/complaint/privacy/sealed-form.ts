import { contentHash } from '../../hash.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { type ErasableValue, isErasable, isErased } from './erased.js'
import { putAt, valueAt } from './personal-places.js'

/**
 * What the journal's hash rests on in the place of a personal value: SHA-256 over the canonical JSON of the salt and the value.
 * Without the salt nobody can try out names or numbers until one fits.
 */
export const commitmentTo = (salt: string, value: ErasableValue): string =>
  contentHash(['personal', salt, value])

const heldCommitment = (event: unknown, path: string, salt: string): string => {
  const value = valueAt(event, path)
  if (!isErasable(value)) throw new TypeError(`There is no text at ${path}`)
  return commitmentTo(salt, value)
}

/**
 * What of a draft is hashed: itself, with a commitment in the place of every personal value. The form is the same before and
 * after the values are erased, so erasing leaves the chain whole; a value that is changed changes it.
 *
 * @throws TypeError when the marks of the draft do not fit its event
 */
export const sealedForm = <Draft extends JournalDraft>(draft: Draft): unknown => {
  const { personal, ...rest } = draft
  if (personal === undefined) return draft
  const event: unknown = structuredClone(draft.event)
  for (const [path, mark] of Object.entries(personal)) {
    const found = valueAt(event, path)
    // Something else in the place of an erased value was put there by somebody: it is hashed as it stands, and differs.
    if ('commitment' in mark && found !== undefined && !isErased(found)) continue
    const commitment = 'salt' in mark ? heldCommitment(event, path, mark.salt) : mark.commitment
    if (!putAt(event, path, { commitment })) throw new TypeError(`There is no place ${path}`)
  }
  return { ...rest, event }
}
