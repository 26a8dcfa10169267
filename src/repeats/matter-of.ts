import { omitUndefined } from '../omit-undefined.js'
import type { Instant } from '../time.js'
import type { ComplaintRecord, Intake } from '../vocabulary/index.js'
import type { Matter } from './matter.js'

/** Which of the host's own facts say what the standard words do not. */
export interface MatterWords {
  /** Default: `account`, `card`, `contract`, `order`. */
  readonly accounts?: readonly string[]
  /** Joined, as far as they are known, when no address is on record. Default: `state`, `district`, `postcode`, `zip`. */
  readonly home?: readonly string[]
  /** Default: `productName`, `cfpbProduct`. */
  readonly product?: readonly string[]
}

const usual: Required<MatterWords> = {
  accounts: ['account', 'card', 'contract', 'order'],
  home: ['state', 'district', 'postcode', 'zip'],
  product: ['productName', 'cfpbProduct'],
}

const longestValue = 200

const factsNamed = ({ facts = {} }: Intake, names: readonly string[]): string[] =>
  names
    .filter((name) => Object.hasOwn(facts, name))
    .flatMap((name) => facts[name] ?? [])
    .map((value) => String(value).slice(0, longestValue))

const unlessEmpty = (values: readonly (string | undefined)[]): string[] | undefined => {
  const known = [...new Set(values.filter((value) => value !== undefined))]
  return known.length === 0 ? undefined : known
}

/** The complainant's own words; where an import had none and put the issue in their place, nothing. */
const narrativeOf = ({ content, mainIssue, reason }: Intake): string | undefined =>
  content === mainIssue || content === `${mainIssue}: ${reason}` ? undefined : content

/** A number of which a spreadsheet kept the beginning only: it is whoever else's number begins so. */
const damaged = /^[0-9](?:\.[0-9]+)?e\+?[0-9]{1,3}$/i

/**
 * A telephone or identity number as it is compared: half width, without what parts its groups, without the way into the mainland (+86, 0086).
 * One that a spreadsheet damaged (1.39E+10) identifies nobody.
 */
const numberOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined
  const plain = written.normalize('NFKC').trim()
  if (damaged.test(plain)) return undefined
  const bare = plain.replace(/[\s().·\-–—]/g, '')
  if (!/^\+?[0-9]{5,}[0-9Xx]?$/.test(bare)) return plain
  return bare.replace(/^(?:\+|00)?86(?=1[3-9][0-9]{9}$)/, '').toUpperCase()
}

/** What is known of a complaint besides its intake. */
export interface IntakeMoments {
  readonly id: string
  readonly receivedAt: Instant
  readonly closedAt?: Instant | undefined
  readonly issue?: string | undefined
}

/**
 * What a complaint is compared by, from its intake alone: for imports. People are told apart by ids, identity numbers, telephones
 * and e-mail addresses.
 */
export const matterOfIntake = (
  intake: Intake,
  { id, receivedAt, closedAt, issue }: IntakeMoments,
  words: MatterWords = {},
): Matter => {
  const { accounts, home, product } = { ...usual, ...words }
  const address = intake.complainants[0]?.contact?.address ?? unlessEmpty(factsNamed(intake, home))?.join(' ')
  const people = intake.complainants.flatMap(({ id: number, identityNumber, contact }) => [
    number,
    numberOf(identityNumber),
    numberOf(contact?.phone),
    contact?.email,
  ])
  return omitUndefined({
    id,
    receivedAt: intake.complainedAt ?? receivedAt,
    closedAt,
    people: unlessEmpty(people),
    accounts: unlessEmpty(factsNamed(intake, accounts)),
    home: address?.slice(0, longestValue),
    respondent: intake.respondent?.unit ?? intake.respondent?.partner,
    product: intake.product ?? factsNamed(intake, product)[0],
    issue: issue ?? intake.mainIssue?.slice(0, longestValue),
    incidentOn: intake.incidentOn,
    amount: intake.claimedLoss,
    narrative: narrativeOf(intake),
  })
}

/**
 * What a complaint on record is compared by: its intake, what it was classified as, and when it was closed.
 *
 * @example
 * matterOf(complaint) // { id: 'c-1', receivedAt: '2026-03-02T02:00:00.000Z', people: ['customer-7'], product: 'credit-card', … }
 */
export const matterOf = (
  { id, record }: { readonly id: string; readonly record: ComplaintRecord },
  words: MatterWords = {},
): Matter =>
  matterOfIntake(
    record.intake,
    {
      id,
      receivedAt: record.receivedAt,
      closedAt: record.closure?.at,
      issue: record.classification.subcategory ?? record.classification.category,
    },
    words,
  )
