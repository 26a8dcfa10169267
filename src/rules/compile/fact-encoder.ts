import { parseDay } from '../../plain-date.js'
import type { Input } from '../facts/column.js'
import { orderOf } from '../facts/fact.js'
import { isTemporal, isTemporalText } from '../facts/temporal-text.js'
import { type Axis, classAmong } from './input-axis.js'

const cellsForEachCut = 4
const mostCells = 1 << 16

/**
 * {@link classAmong} for one axis, prepared: the span of the cuts is laid out in equal cells, and only the cuts in
 * a value's own cell are compared with it. Rounding never turns the order of two values around, so a cut in a lower
 * cell lies below the value and one in a higher cell above it. Cuts that crowd into one cell are bisected as ever.
 */
export const cutSearch = (cuts: Float64Array): ((value: number) => number) => {
  const first = cuts[0] ?? 0
  const last = cuts[cuts.length - 1] ?? 0
  const cells = Math.min(mostCells, cuts.length * cellsForEachCut)
  const scale = cells / (last - first)
  if (!(last - first > 0) || !Number.isFinite(last - first) || !Number.isFinite(scale))
    return (value) => classAmong(cuts, value)
  const cellOf = (value: number): number => ((value - first) * scale) | 0
  const lowest = new Int32Array(cells + 3)
  for (const cut of cuts) {
    const next = cellOf(cut) + 1
    lowest[next] = (lowest[next] as number) + 1
  }
  for (let cell = 1; cell < lowest.length; cell += 1)
    lowest[cell] = (lowest[cell] as number) + (lowest[cell - 1] as number)
  return (value) => {
    if (value < first) return 0
    if (value >= last) return cuts.length
    const cell = cellOf(value)
    let low = lowest[cell] as number
    let high = lowest[cell + 1] as number
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cuts[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The class of a fact, or −1 when the column does not allow it. */
export type Encode = (fact: unknown) => number

const isListOfTexts = (fact: unknown, allowed: ReadonlySet<unknown> | undefined): boolean =>
  Array.isArray(fact) &&
  fact.every((member) => typeof member === 'string' && (allowed === undefined || allowed.has(member)))

const widestDirect = 4_096

/** Few whole numbers have their classes in a row: no search, and anything else is not in the row. */
const classByNumber = (cuts: Float64Array, low: number, high: number): readonly number[] | undefined =>
  high - low < widestDirect
    ? Array.from({ length: high - low + 1 }, (_, step) => classAmong(cuts, low + step))
    : undefined

const encodeOrdered = (axis: Axis, allowed: ReadonlySet<unknown> | undefined, absent: Encode): Encode => {
  const { type, integer = false, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = axis.input
  const { cuts } = axis
  const isDate = type === 'date'
  const low = orderOf(min)
  const high = orderOf(max)
  const direct = integer && allowed === undefined ? classByNumber(cuts, low, high) : undefined
  if (direct !== undefined)
    return (fact) => (typeof fact === 'number' ? (direct[fact - low] ?? -1) : absent(fact))
  const search = cutSearch(cuts)
  return (fact) => {
    const value = isDate && typeof fact === 'string' ? parseDay(fact) : fact
    if (typeof value !== 'number' || (isDate && value === fact)) return absent(fact)
    const fits = value >= low && value <= high && value - value === 0 && (!integer || Number.isInteger(value))
    if (!fits || (allowed !== undefined && !allowed.has(fact))) return -1
    return search(value)
  }
}

const encodeBoolean = (
  { places }: Axis,
  allowed: ReadonlySet<unknown> | undefined,
  absent: Encode,
): Encode => {
  const classFor = (value: boolean) =>
    allowed?.has(value) === false ? absent(value) : (places.get(value) ?? 0)
  const whenTrue = classFor(true)
  const whenFalse = classFor(false)
  return (fact) => (fact === true ? whenTrue : fact === false ? whenFalse : absent(fact))
}

const encodeNamed = (axis: Axis, allowed: ReadonlySet<unknown> | undefined, absent: Encode): Encode => {
  const { places } = axis
  const { type } = axis.input
  if (allowed !== undefined) {
    const known = new Map<unknown, number>()
    for (const value of allowed) known.set(value, places.get(value) ?? 0)
    return (fact) => known.get(fact) ?? absent(fact)
  }
  if (type === 'any')
    return (fact) => places.get(fact) ?? (fact === null || fact === undefined ? absent(fact) : 0)
  if (isTemporal(type))
    return (fact) => (typeof fact === 'string' && isTemporalText(fact, type) ? 0 : absent(fact))
  // To look up a text it must be hashed, which a column without literals can spare its narratives.
  if (places.size === 0) return (fact) => (typeof fact === 'string' ? 0 : absent(fact))
  return (fact) => (typeof fact === 'string' ? (places.get(fact) ?? 0) : absent(fact))
}

const encodeList =
  (allowed: ReadonlySet<unknown> | undefined, absent: Encode): Encode =>
  (fact) =>
    isListOfTexts(fact, allowed) ? 0 : absent(fact)

/**
 * How a fact becomes a class. In strict mode what the column does not allow is −1; in DMN mode it is null.
 */
export const encoderOf = (axis: Axis, mode: 'strict' | 'dmn'): Encode => {
  const { input, nullClass } = axis
  const absent: Encode =
    mode === 'dmn'
      ? () => nullClass
      : input.optional === true
        ? (fact) => (fact === null || fact === undefined ? nullClass : -1)
        : () => -1
  const encode = encoderByType(input, axis, absent)
  if (mode === 'strict') return encode
  return (fact) => {
    const each = encode(fact)
    return each < 0 ? nullClass : each
  }
}

const encoderByType = (input: Input, axis: Axis, absent: Encode): Encode => {
  const allowed = input.values === undefined ? undefined : new Set<unknown>(input.values)
  if (input.type === 'list') return encodeList(allowed, absent)
  if (input.type === 'boolean') return encodeBoolean(axis, allowed, absent)
  return input.type === 'number' || input.type === 'date'
    ? encodeOrdered(axis, allowed, absent)
    : encodeNamed(axis, allowed, absent)
}
