import { moneyText } from '../../money.js'
import type { Money } from '../../vocabulary/index.js'

/** Amounts by currency, in minor units. Currencies are never mixed. */
export type Sums = Readonly<Record<string, number>>

export const sumOf = (amounts: readonly (Money | undefined)[]): Sums => {
  const sums = new Map<string, number>()
  for (const amount of amounts)
    if (amount !== undefined) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const sumsText = (sums: Sums): string =>
  Object.entries(sums)
    .map(([currency, minor]) => moneyText({ currency, minor }))
    .join(' + ') || '0'
