import type { Checked } from '../issues.js'
import { type Money, type MoneyWriting, parseMoney } from '../money.js'

/** The units of a column of money: yuan and fen are what CNY calls its major and its minor unit. */
export type MoneyUnit = 'major' | 'minor' | 'yuan' | 'fen' | 'wan'

const plainUnits = { yuan: 'major', fen: 'minor' } as const

/** A cell of a column of money as {@link parseMoney} reads it, in the unit that its mapping names. */
export const moneyCell = (
  cell: string,
  currency: string,
  unit: MoneyUnit = 'major',
  decimal?: MoneyWriting['decimal'],
): Checked<Money> =>
  parseMoney(cell, { currency, unit: unit === 'yuan' || unit === 'fen' ? plainUnits[unit] : unit, decimal })
