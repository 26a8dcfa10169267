import { isDamagedNumber, isMaskedNumber, numberInCell } from '../damaged-number.js'
import { omitUndefined } from '../omit-undefined.js'
import type { Instant } from '../time.js'
import type { ComplaintRecord, Intake } from '../vocabulary/index.js'
import type { Matter } from './matter.js'
import { agentsOf, peopleOf } from './people-of.js'

/** Which of the host's own facts say what the standard words do not. */
export interface MatterWords {
  /** Default: `account`, `card`, `contract`, `order`. */
  readonly accounts?: readonly string[]
  /** Joined, as far as they are known, when no address is on record. Default: `state`, `district`, `postcode`, `zip`. */
  readonly home?: readonly string[]
  /** Default: `productName`, `cfpbProduct`. */
  readonly product?: readonly string[]
  /**
   * The country whose telephone numbers are written without country code, as ISO 3166 has it, such as
   * `policy.regimes[0]?.jurisdiction`. Default, also for what is no country: `CN`.
   */
  readonly region?: string
}

const usual: Required<MatterWords> = {
  accounts: ['account', 'card', 'contract', 'order'],
  home: ['state', 'district', 'postcode', 'zip'],
  product: ['productName', 'cfpbProduct'],
  region: 'CN',
}

const longestValue = 200

const factsNamed = ({ facts = {} }: Intake, names: readonly string[]): string[] =>
  names
    .filter((name) => Object.hasOwn(facts, name))
    .flatMap((name) => facts[name] ?? [])
    .map((value) => String(value).slice(0, longestValue))

/** Account numbers that are whole. */
const accountsIn = (intake: Intake, names: readonly string[]): string[] =>
  factsNamed(intake, names)
    .map(numberInCell)
    .filter((number) => !isDamagedNumber(number) && !isMaskedNumber(number))

const unlessEmpty = (values: readonly (string | undefined)[]): string[] | undefined => {
  const known = [...new Set(values.filter((value) => value !== undefined))]
  return known.length === 0 ? undefined : known
}

/** The complainant's own words; where an import had none and put the issue in their place, nothing. */
const narrativeOf = ({ content, mainIssue, reason }: Intake): string | undefined =>
  content === mainIssue || content === `${mainIssue}: ${reason}` ? undefined : content

/** What is known of a complaint besides its intake. */
export interface IntakeMoments {
  readonly id: string
  readonly receivedAt: Instant
  readonly closedAt?: Instant | undefined
  readonly issue?: string | undefined
}

/**
 * What a complaint is compared by, from its intake alone: for imports. People are told apart by ids, identity numbers, telephones
 * and e-mail addresses, each in one form; a number that a spreadsheet damaged, or of which digits are hidden, identifies nobody.
 */
export const matterOfIntake = (
  intake: Intake,
  { id, receivedAt, closedAt, issue }: IntakeMoments,
  words: MatterWords = {},
): Matter => {
  const { accounts, home, product, region } = { ...usual, ...words }
  const address = intake.complainants[0]?.contact?.address ?? unlessEmpty(factsNamed(intake, home))?.join(' ')
  const people = intake.complainants.flatMap((complainant) => peopleOf(complainant, region))
  return omitUndefined({
    id,
    receivedAt: intake.complainedAt ?? receivedAt,
    closedAt,
    people: unlessEmpty(people),
    agents: unlessEmpty(agentsOf(intake.representatives ?? [], region)),
    accounts: unlessEmpty(accountsIn(intake, accounts)),
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
