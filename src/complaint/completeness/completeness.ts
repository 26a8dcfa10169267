import type { Said } from '../../explanation.js'
import type { Complaint } from '../complaint.js'
import { details } from './details.js'
import { materialNames } from './material-names.js'

/** Something that was asked of the customer and has not come yet. */
export interface MissingPart {
  readonly kind: 'detail' | 'material'
  readonly part: string
  readonly name: Said
}

/** How much of what a procedure asks for is there. */
export interface Completeness {
  /** From 0 to 1; 1 when nothing is asked for. */
  readonly score: number
  readonly missing: readonly MissingPart[]
}

const asked = (value: Complaint['facts'][string] | undefined): readonly string[] =>
  Array.isArray(value) ? [...new Set<string>(value)] : []

const asWritten = (word: string): Said => ({ en: word, zh: word })

const missingDetail = ({ record: { intake } }: Complaint, part: string): MissingPart | undefined => {
  const known = details.get(part)
  const facts = intake.facts ?? {}
  const isTold =
    known === undefined ? Object.hasOwn(facts, part) && facts[part] !== null : known.isTold(intake)
  return isTold ? undefined : { kind: 'detail', part, name: known?.name ?? asWritten(part) }
}

const nameOfMaterial = (part: string): Said =>
  new Map<string, Said>(Object.entries(materialNames)).get(part) ?? asWritten(part)

const missingMaterial = ({ record }: Complaint, part: string): MissingPart | undefined =>
  record.evidence.some(({ type }) => type === part)
    ? undefined
    : { kind: 'material', part, name: nameOfMaterial(part) }

/**
 * What a complaint still lacks of what its policy's tables ask for: of the details that an output named `details` lists (`name`,
 * `contact`, `main-issue`, `reason`, `demand`, `incident-date`, `place`, `product`, `amount`, `people-involved`, or a fact of the
 * host's own), and of the types of evidence that an output named `materials` lists. It is advice for whoever asks the customer; a
 * complaint that lacks something is handled all the same.
 *
 * @example
 * completeness(complaint)
 * // { score: 0.75, missing: [{ kind: 'material', part: 'bank-statement', name: { en: 'bank statement', zh: '银行对账单' } }] }
 */
export const completeness = (complaint: Complaint): Completeness => {
  const wanted = [
    ...asked(complaint.facts.details).map((part) => missingDetail(complaint, part)),
    ...asked(complaint.facts.materials).map((part) => missingMaterial(complaint, part)),
  ]
  const missing = wanted.filter((each) => each !== undefined)
  return { score: wanted.length === 0 ? 1 : 1 - missing.length / wanted.length, missing }
}
