import type { Said } from '../../explanation.js'
import { evidenceNames, type Intake, nameOf } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'

/** Something a customer can be asked to tell: its name, and whether the intake has it. */
interface Detail {
  readonly name: Said
  readonly isTold: (intake: Intake) => boolean
}

const detail = (en: string, zh: string, isTold: Detail['isTold']): Detail => ({ name: { en, zh }, isTold })

/** What customers are asked to tell, by the words that a table uses. */
export const details: ReadonlyMap<string, Detail> = new Map([
  [
    'name',
    detail('the name', '姓名', (intake) => intake.complainants.some(({ name }) => name !== undefined)),
  ],
  [
    'contact',
    detail('a telephone number, e-mail or postal address', '联系方式', (intake) =>
      intake.complainants.some(({ contact = {} }) =>
        Boolean(contact.phone ?? contact.email ?? contact.address),
      ),
    ),
  ],
  ['main-issue', detail('the main problem', '主要问题', ({ mainIssue }) => mainIssue !== undefined)],
  ['reason', detail('the reason for the complaint', '投诉原因', ({ reason }) => reason !== undefined)],
  ['demand', detail('what the customer asks for', '投诉诉求', ({ demands }) => demands.length > 0)],
  [
    'incident-date',
    detail('the date on which it happened', '事发日期', (told) => told.incidentOn !== undefined),
  ],
  ['place', detail('the place where it happened', '事发地点', ({ place }) => place !== undefined)],
  ['product', detail('the product concerned', '涉及产品', ({ product }) => product !== undefined)],
  ['amount', detail('the amount concerned', '涉及金额', ({ claimedLoss }) => claimedLoss !== undefined)],
  [
    'people-involved',
    detail('who took part', '涉事人员', ({ peopleInvolved = [] }) => peopleInvolved.length > 0),
  ],
])

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

const missingDetail = ({ record: { intake } }: Complaint, part: string): MissingPart | undefined => {
  const known = details.get(part)
  const facts = intake.facts ?? {}
  const isTold =
    known === undefined ? Object.hasOwn(facts, part) && facts[part] !== null : known.isTold(intake)
  return isTold ? undefined : { kind: 'detail', part, name: known?.name ?? { en: part, zh: part } }
}

const missingMaterial = ({ record }: Complaint, part: string): MissingPart | undefined =>
  record.evidence.some(({ type }) => type === part)
    ? undefined
    : { kind: 'material', part, name: nameOf(part, evidenceNames) }

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
