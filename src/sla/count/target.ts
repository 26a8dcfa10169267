import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import type { Target } from '../../time.js'

const unitNames = [
  'businessDays',
  'calendarDays',
  'weeks',
  'months',
  'businessHours',
  'businessMinutes',
  'hours',
  'minutes',
] as const

export type Unit = (typeof unitNames)[number]

export interface Amount {
  readonly unit: Unit
  readonly amount: number
}

/** Counted in dates rather than in milliseconds. */
export const isDayUnit = (unit: Unit): boolean =>
  unit === 'businessDays' || unit === 'calendarDays' || unit === 'weeks' || unit === 'months'

/** Measured in open time rather than in elapsed time. */
export const isBusinessUnit = (unit: Unit): boolean =>
  unit === 'businessDays' || unit === 'businessHours' || unit === 'businessMinutes'

const msOf: Partial<Record<Unit, number>> = {
  businessHours: 3_600_000,
  businessMinutes: 60_000,
  hours: 3_600_000,
  minutes: 60_000,
}

/** The length of a target in hours or minutes, to the nearest millisecond. */
export const lengthMs = ({ unit, amount }: Amount): number => Math.round(amount * (msOf[unit] ?? 0))

const invalid = (en: string, zh: string): RedressError => new RedressError('invalid-target', said(en, zh))

const units: ReadonlySet<unknown> = new Set(unitNames)
const isUnit = (name: unknown): name is Unit =>
  // The two commonest are told apart without a look-up.
  name === 'businessDays' || name === 'businessHours' || units.has(name)

/** The one key of a target; a list of its keys would cost more than the sum. */
const onlyKey = (target: object): string | undefined => {
  let only: string | undefined
  for (const key in target) {
    if (!Object.hasOwn(target, key)) continue
    if (only !== undefined) return undefined
    only = key
  }
  return only
}

/** @throws RedressError `invalid-target` unless there is exactly one unit, finite, and whole for days, weeks and months. */
export const readTarget = (target: Target): Amount => {
  const unit = typeof target === 'object' && target !== null ? onlyKey(target) : undefined
  if (!isUnit(unit))
    throw invalid(
      `A target has exactly one unit of ${unitNames.join(', ')}`,
      `期限须有且只有一个单位：${unitNames.join('、')}`,
    )
  const amount: unknown = (target as Partial<Record<Unit, unknown>>)[unit]
  if (typeof amount !== 'number' || !Number.isFinite(amount))
    throw invalid(`The amount of ${unit} is not a finite number`, `${unit} 的数量不是有限数值`)
  if (isDayUnit(unit) && !Number.isInteger(amount))
    throw invalid(`${unit} must be a whole number`, `${unit} 须为整数`)
  // −0 would travel into texts and hashes.
  return { unit, amount: amount + 0 }
}

export const targetOf = ({ unit, amount }: Amount): Target => ({ [unit]: amount }) as unknown as Target
