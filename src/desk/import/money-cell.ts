import { accepted, type Checked, rejected } from '../../issues.js'
import type { Money } from '../../vocabulary/index.js'
import { quoted, wrong } from './finding.js'

export type MoneyUnit = 'major' | 'minor' | 'yuan' | 'fen' | 'wan'

const amountPattern = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万)?元?$/

const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** How many digits the written amount stands above one minor unit. */
const shift = (unit: MoneyUnit, currency: string): number => {
  if (unit === 'minor' || unit === 'fen') return 0
  return minorDigits(currency) + (unit === 'wan' ? 4 : 0)
}

/**
 * A written amount in integer minor units, digit by digit, so that no binary fraction rounds it.
 *
 * @example
 * moneyCell('¥1,280.50', 'CNY') // { ok: true, value: { currency: 'CNY', minor: 128050 }, issues: [] }
 * moneyCell('3万元', 'CNY')     // … minor: 3000000
 */
export const moneyCell = (cell: string, currency: string, unit: MoneyUnit = 'major'): Checked<Money> => {
  const plain = cell.normalize('NFKC').replaceAll(/[\s¥￥$€£]|人民币|CNY|RMB|USD/gi, '')
  const [found, sign, whole = '', fraction = '', tenThousands] = amountPattern.exec(plain) ?? []
  const digits = shift(unit, currency) + (tenThousands === undefined ? 0 : 4)
  const tail = fraction.replace(/0+$/, '')
  const minor = Number(`${whole.replaceAll(',', '')}${tail.padEnd(digits, '0')}`)
  if (found === undefined || tail.length > digits || !Number.isSafeInteger(minor))
    return rejected([
      wrong(
        'unreadable-amount',
        [],
        `${quoted(cell)} is no amount of ${currency}`,
        'digits, such as 1,280.50',
      ),
    ])
  return accepted({ currency, minor: sign === '-' && minor !== 0 ? -minor : minor })
}
