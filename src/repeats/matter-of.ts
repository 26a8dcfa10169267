import { present } from '../present.js'
import type { ComplaintRecord } from '../vocabulary/index.js'
import type { Matter } from './matter.js'

const known = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
]

const unlessEmpty = (values: string[]): string[] | undefined => (values.length === 0 ? undefined : values)

/** Which of the host's own facts name an account. */
export interface MatterWords {
  readonly accountFacts?: readonly string[]
}

const usualAccountFacts = ['account', 'card', 'contract', 'order']

/**
 * What a complaint on record is compared by. Accounts are read from the host's facts of the intake (`account`, `card`, `contract`
 * and `order` unless told otherwise), people from ids, identity numbers, telephones and e-mail addresses.
 */
export const matterOf = (
  id: string,
  record: ComplaintRecord,
  { accountFacts = usualAccountFacts }: MatterWords = {},
): Matter => {
  const { intake, closure } = record
  const facts = intake.facts ?? {}
  const accounts = accountFacts
    .filter((name) => Object.hasOwn(facts, name))
    .flatMap((name) => facts[name] ?? [])
    .map(String)
  const people = intake.complainants.flatMap(({ id: number, identityNumber, contact }) =>
    known([number, identityNumber, contact?.phone, contact?.email]),
  )
  return present({
    id,
    receivedAt: record.receivedAt,
    closedAt: closure?.at,
    people: unlessEmpty(known(people)),
    accounts: unlessEmpty(known(accounts)),
    home: intake.complainants[0]?.contact?.address?.slice(0, 200),
    respondent: intake.respondent?.unit ?? intake.respondent?.partner,
    product: intake.product,
    issue: record.classification.subcategory ?? record.classification.category,
    incidentOn: intake.incidentOn,
    amount: intake.claimedLoss,
    narrative: intake.content,
  })
}
