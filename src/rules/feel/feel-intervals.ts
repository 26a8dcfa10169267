import { evaluate, FeelRange, parseExpression } from 'feelin'
import { compare } from './feel-arithmetic.js'

/** A point, or a range, as an interval with both ends. */
interface Interval {
  readonly start: unknown
  readonly end: unknown
  readonly withStart: boolean
  readonly withEnd: boolean
}

const isRange = (value: unknown): value is FeelRange => value instanceof FeelRange

const endsOf = (value: FeelRange): Interval => ({
  start: value.start,
  end: value.end,
  withStart: value['start included'],
  withEnd: value['end included'],
})

const silent = (): void => {}

const isBelow = (a: unknown, b: unknown): boolean => compare(a, b, '<', silent) === true

const isSame = (a: unknown, b: unknown): boolean =>
  compare(a, b, '<=', silent) === true && compare(a, b, '>=', silent) === true

const isAtOrBelow = (a: unknown, b: unknown): boolean => isBelow(a, b) || isSame(a, b)

type Relation = (a: Interval, b: Interval) => boolean

const sameStart: Relation = (a, b) => isSame(a.start, b.start) && a.withStart === b.withStart

const sameEnd: Relation = (a, b) => isSame(a.end, b.end) && a.withEnd === b.withEnd

const within: Relation = (a, b) =>
  (isBelow(b.start, a.start) || (isSame(b.start, a.start) && (b.withStart || !a.withStart))) &&
  (isBelow(a.end, b.end) || (isSame(a.end, b.end) && (b.withEnd || !a.withEnd)))

const endsInside: Relation = (a, b) =>
  isBelow(a.end, b.end) || (isSame(a.end, b.end) && (!a.withEnd || b.withEnd))

const overlapsBefore: Relation = (a, b) =>
  (isBelow(a.start, b.start) || (isSame(a.start, b.start) && a.withStart && !b.withStart)) &&
  (isBelow(b.start, a.end) || (isSame(b.start, a.end) && a.withEnd && b.withStart)) &&
  endsInside(a, b)

const overlapsAfter: Relation = (a, b) =>
  (isBelow(b.start, a.start) || (isSame(b.start, a.start) && b.withStart && !a.withStart)) &&
  (isBelow(a.start, b.end) || (isSame(a.start, b.end) && a.withStart && b.withEnd)) &&
  (isBelow(b.end, a.end) || (isSame(b.end, a.end) && (!b.withEnd || a.withEnd)))

const relation =
  (holds: Relation, points: (a: unknown, b: unknown) => boolean | null = () => null) =>
  (a: unknown, b: unknown): boolean | null => {
    if (a === null || b === null || a === undefined || b === undefined) return null
    return isRange(a) && isRange(b) ? holds(endsOf(a), endsOf(b)) : points(a, b)
  }

const pointIn = (range: Interval, point: unknown): boolean =>
  (isBelow(range.start, point) || (range.withStart && isSame(range.start, point))) &&
  (isBelow(point, range.end) || (range.withEnd && isSame(point, range.end)))

const pointFirst =
  (holds: (point: unknown, range: Interval) => boolean) =>
  (a: unknown, b: unknown): boolean | null =>
    !isRange(a) && isRange(b) ? holds(a, endsOf(b)) : null

const pointLast =
  (holds: (point: unknown, range: Interval) => boolean) =>
  (a: unknown, b: unknown): boolean | null =>
    isRange(a) && !isRange(b) ? holds(b, endsOf(a)) : null

const atStart = (point: unknown, range: Interval): boolean => range.withStart && isSame(range.start, point)

const atEnd = (point: unknown, range: Interval): boolean => range.withEnd && isSame(range.end, point)

/** How intervals and points lie to each other, where the library has no function. Source: DMN 1.5, table 78. */
export const intervalRelations: Readonly<Record<string, (a: unknown, b: unknown) => boolean | null>> = {
  'overlaps before': relation(overlapsBefore),
  'overlaps after': relation(overlapsAfter),
  finishes: relation(
    (a, b) => sameEnd(a, b) && isAtOrBelow(b.start, a.start) && within(a, b),
    pointFirst(atEnd),
  ),
  'finished by': relation((a, b) => sameEnd(a, b) && within(b, a), pointLast(atEnd)),
  during: relation(
    within,
    pointFirst((point, range) => pointIn(range, point)),
  ),
  starts: relation((a, b) => sameStart(a, b) && within(a, b), pointFirst(atStart)),
  'started by': relation((a, b) => sameStart(a, b) && within(b, a), pointLast(atStart)),
  coincides: relation(
    (a, b) => sameStart(a, b) && sameEnd(a, b),
    (a, b) => (isRange(a) || isRange(b) ? null : isSame(a, b)),
  ),
}

/** Both ends in order, or one of them open; nothing lies in any other. */
const isSound = ({ start, end }: Interval): boolean =>
  start === null || end === null ? start !== end : isAtOrBelow(start, end)

/** A range that a text writes out, both ends literals. */
export const rangeOf = (text: unknown): unknown => {
  if (typeof text !== 'string') return null
  const written = text.trim()
  const tree = parseExpression(written, {}, undefined)
  const found = new Set<string>()
  tree.iterate({ enter: ({ name }) => void found.add(name) })
  const isWritten = !['VariableName', 'FunctionInvocation', 'ArithmeticExpression', '⚠'].some((name) =>
    found.has(name),
  )
  if (!isWritten || !found.has('Interval')) return null
  const { value } = evaluate(written, {})
  return isRange(value) && isSound(endsOf(value)) ? value : null
}
