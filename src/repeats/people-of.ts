import { isDamagedNumber, isMaskedNumber, numberInCell } from '../damaged-number.js'
import { canonicalIdentityNumber } from '../identity-numbers.js'
import type { Complainant, Representative } from '../vocabulary/index.js'
import { telephonesIn } from './telephones.js'

/** What stands in a column where nothing is known. */
const nothing =
  /^(?:[^\p{L}\p{N}]*|[无無]|未知|不详|不詳|未提供|保密|匿名|n\/?a|none|null|nil|unknown|not provided|anonymous)$/iu

const fewestDigits = 4

const identityNumber = (written: string): readonly string[] =>
  isDamagedNumber(written, 'identity-number') ||
  isMaskedNumber(written) ||
  written.replace(/\P{N}/gu, '').length < fewestDigits
    ? []
    : [canonicalIdentityNumber(numberInCell(written))]

/** The bank's own number, as the bank writes it. */
const customerNumber = (written: string): readonly string[] =>
  isDamagedNumber(written) || isMaskedNumber(written) || nothing.test(written.trim()) ? [] : [written]

const email = (written: string): readonly string[] => {
  const plain = written.normalize('NFKC').trim().toLowerCase()
  return /^[^\s@*]+@[^\s@*]+$/.test(plain) ? [plain] : []
}

const each = (
  written: string | undefined,
  read: (written: string) => readonly string[],
): readonly string[] => (written === undefined ? [] : read(written))

/**
 * What tells a person apart, each number in its one form. What is damaged, masked or a word for nothing identifies nobody.
 *
 * @param region where telephone numbers without country code are dialled
 */
export const peopleOf = (
  { id, identityNumber: identity, contact }: Pick<Complainant, 'id' | 'identityNumber' | 'contact'>,
  region: string,
): readonly string[] => [
  ...each(id, customerNumber),
  ...each(identity, identityNumber),
  ...each(contact?.phone, (phone) => telephonesIn(phone, region)),
  ...each(contact?.email, email),
]

/** Capacities in which somebody acts for customers as a trade; a guardian or an heir does not. */
const tradesmen: ReadonlySet<Representative['capacity']> = new Set(['agent', 'lawyer'])

/** What tells whoever acts for a customer: their name and their numbers. */
export const agentsOf = (representatives: readonly Representative[], region: string): readonly string[] =>
  representatives
    .filter(({ capacity }) => tradesmen.has(capacity))
    .flatMap(({ name, ...numbers }) => [
      ...(nothing.test(name.trim()) ? [] : [name.normalize('NFKC').trim()]),
      ...peopleOf(numbers, region),
    ])
