import { isDamagedNumber } from '../damaged-number.js'
import type { Issue } from '../issues.js'
import { damagedNumber } from '../vocabulary/index.js'
import type { Matter } from './matter.js'

const isDamaged = (number: string): boolean => isDamagedNumber(number)

/** A matter without the numbers that a spreadsheet damaged, which identify nobody, and a warning for each of them. */
export const withWholeNumbers = (
  matter: Matter,
): { readonly matter: Matter; readonly issues: readonly Issue[] } => {
  const { people = [], accounts = [] } = matter
  if (!people.some(isDamaged) && !accounts.some(isDamaged)) return { matter, issues: [] }
  const warnings = (['people', 'accounts'] as const).flatMap((about) =>
    (matter[about] ?? []).filter(isDamaged).map((number) => damagedNumber([matter.id, about], number)),
  )
  const whole = (numbers: readonly string[]) => numbers.filter((number) => !isDamaged(number))
  return { matter: { ...matter, people: whole(people), accounts: whole(accounts) }, issues: warnings }
}
