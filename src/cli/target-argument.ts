import { said } from '../explanation.js'
import type { Target } from '../time.js'
import { unfitArgument } from './usage.js'

const units: Readonly<Record<string, string>> = {
  businessday: 'businessDays',
  workingday: 'businessDays',
  calendarday: 'calendarDays',
  day: 'calendarDays',
  week: 'weeks',
  month: 'months',
  businesshour: 'businessHours',
  workinghour: 'businessHours',
  businessminute: 'businessMinutes',
  workingminute: 'businessMinutes',
  hour: 'hours',
  minute: 'minutes',
}

/** `15 calendarDays`, `15 calendar days`, `-3 businessDays`, `4.5 hours`: an amount and one unit. */
export const targetArgument = (text: string): Target => {
  const [, amount, words = ''] = /^\s*([+-]?\d+(?:\.\d+)?)\s*([A-Za-z -]+?)\s*$/.exec(text) ?? []
  const name = words.replaceAll(/[ -]/g, '').toLowerCase().replace(/s$/, '')
  const unit = Object.hasOwn(units, name) ? units[name] : undefined
  if (amount === undefined || unit === undefined)
    throw unfitArgument(
      said(
        `It must be an amount and a unit: ${[...new Set(Object.values(units))].join(', ')}.`,
        `须为数量和单位：${[...new Set(Object.values(units))].join('、')}。`,
      ),
    )
  return { [unit]: Number(amount) } as unknown as Target
}

/** An amount that counts back is no option: with a space before it nobody takes `-3 businessDays` for one. */
export const withAmounts = (args: readonly string[]): string[] =>
  args.map((arg) => (/^-\d+(\.\d+)?\s*[A-Za-z]/.test(arg) ? ` ${arg}` : arg))
