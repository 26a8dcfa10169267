import type { Money } from '../../vocabulary/index.js'

/** Amounts by currency, in minor units. Currencies are never mixed. */
export type Sums = Readonly<Record<string, number>>

export const sumOf = (amounts: readonly (Money | undefined)[]): Sums => {
  const sums = new Map<string, number>()
  for (const amount of amounts)
    if (amount !== undefined) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The minor units of ISO 4217 where they are not two. */
const decimals: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  BHD: 3,
  KWD: 3,
  JOD: 3,
  TND: 3,
}

/** `CNY 300.00`, for both languages. */
export const moneyText = (currency: string, minor: number): string => {
  const places = decimals[currency] ?? 2
  const digits = String(Math.abs(minor)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = places === 0 ? '' : `.${digits.slice(-places)}`
  return `${currency} ${minor < 0 ? '-' : ''}${whole}${part}`
}

export const sumsText = (sums: Sums): string =>
  Object.entries(sums)
    .map(([currency, minor]) => moneyText(currency, minor))
    .join(' + ') || '0'
