import { formatDay } from '../../plain-date.js'
import type { Axis } from '../compile/input-axis.js'
import type { Input } from '../facts/column.js'
import { type Fact, orderOf, type Scalar } from '../facts/fact.js'
import { isTemporal, temporalSample } from '../facts/temporal-text.js'

/** A whole number in `[low, high)`, the nearest to a threshold, or `undefined`. */
const wholeIn = (low: number, high: number): number | undefined => {
  const value = Number.isFinite(low) ? Math.ceil(low) : Number.isFinite(high) ? Math.ceil(high) - 1 : 0
  return value >= low && value < high ? value : undefined
}

/** A number in `[low, high)` that is easy to read: the threshold, a whole number, else the middle. */
const numberIn = (low: number, high: number, lowIsPlain: boolean): number | undefined => {
  if (!(low < high)) return undefined
  if (!Number.isFinite(low)) return Number.isFinite(high) ? (wholeIn(high - 1, high) ?? low) : 0
  if (lowIsPlain) return low
  const whole = Math.floor(low) + 1
  if (whole < high) return whole
  const middle = low / 2 + high / 2
  return middle >= low && middle < high ? middle : low
}

const orderedSample = (axis: Axis, each: number): Fact | undefined => {
  const { type, values, integer = false, min, max } = axis.input
  const cutLow = axis.cuts[each - 1] ?? Number.NEGATIVE_INFINITY
  const cutHigh = axis.cuts[each] ?? Number.POSITIVE_INFINITY
  if (values !== undefined)
    return values.find((value) => {
      const order = orderOf(value as number | string)
      return order >= cutLow && order < cutHigh
    })
  const minimum = min === undefined ? Number.NEGATIVE_INFINITY : orderOf(min)
  const maximum = max === undefined ? Number.POSITIVE_INFINITY : orderOf(max)
  const low = Math.max(cutLow, minimum)
  // Just above the maximum, so that the maximum itself may be the sample.
  const high = maximum < cutHigh ? maximum + Math.max(1, Math.abs(maximum) * Number.EPSILON) : cutHigh
  const isPlain = low === minimum || axis.edges.get(low)?.after === false
  const value = type === 'date' || integer ? wholeIn(low, high) : numberIn(low, high, isPlain)
  if (value === undefined) return undefined
  const bounded = Math.min(value, maximum)
  return bounded < low ? undefined : type === 'date' ? formatDay(bounded) : bounded
}

const isDated = (order: Fact | undefined): boolean => typeof order !== 'string' || order.length === 10

/** An allowed value that no cell names, for the class of all other values. */
export const otherValues = (axis: Axis): readonly Scalar[] | undefined =>
  axis.input.values?.filter((value) => !axis.places.has(value))

const otherSample = (axis: Axis): Fact | undefined => {
  const { type, values } = axis.input
  if (type === 'boolean') return undefined
  if (type === 'list') return []
  if (isTemporal(type)) return temporalSample(type)
  if (values !== undefined) return otherValues(axis)?.[0]
  let value = 'other'
  while (axis.places.has(value)) value += '?'
  return value
}

/** Whether a column lets a fact be null. */
export const allowsNull = (input: Input): boolean => input.optional === true

/**
 * A fact of this class that its column allows, or `undefined` when there is none: then the class is no part of
 * the table's domain. Null has no sample other than null.
 */
export const sampleOf = (axis: Axis, each: number): Fact | undefined => {
  if (each === axis.nullClass) return allowsNull(axis.input) ? null : undefined
  if (axis.input.type === 'number' || axis.input.type === 'date') {
    const sample = orderedSample(axis, each)
    return isDated(sample) ? sample : undefined
  }
  if (each === 0) return otherSample(axis)
  for (const [value, place] of axis.places)
    if (place === each) {
      const allowed = axis.input.values === undefined || axis.input.values.includes(value as Scalar)
      return allowed ? (value as Fact) : undefined
    }
  return undefined
}
