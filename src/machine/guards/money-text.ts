import type { Money } from '../../vocabulary/index.js'

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes longer than a whole step, so each currency's is kept. */
const formatIn = (currency: string): Intl.NumberFormat => {
  const known = formats.get(currency)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  formats.set(currency, made)
  return made
}

/** An amount as people write it, with as many decimals as its currency has: `CNY 20,000.00`, `JPY 500`. */
export const moneyText = ({ currency, minor }: Money): string => {
  // A host may step with events that no schema has seen; what is no currency is shown as it stands.
  if (!/^[A-Z]{3}$/.test(currency)) return `${minor} ${currency}`
  const format = formatIn(currency)
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(minor / 10 ** maximumFractionDigits).replace(/\s/gu, ' ')
}
