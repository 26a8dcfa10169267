import { said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import { msPerDay } from '../../plain-date.js'
import { type Findings, listAt, type Path, report } from './findings.js'
import { hoursWords } from './hours-words.js'
import { type Interval, parseInterval, type Span } from './wall-time.js'

const intervalAt = (found: Findings, value: unknown, path: Path): Interval | undefined => {
  if (!Array.isArray(value) || value.length !== 2)
    return report(found, 'invalid-interval', path, hoursWords.noPair, { remedy: hoursWords.example })
  const [open, close]: unknown[] = value
  if (typeof open !== 'string' || typeof close !== 'string' || parseInterval([open, close]) === undefined)
    return report(found, 'invalid-interval', path, hoursWords.noTime, { remedy: hoursWords.example })
  return [open, close]
}

/** Longer than anybody is at work through a night. */
const longestNight = 14 * 3_600_000

/** Hours that run past midnight for so long have most likely been written the wrong way round. */
const lookReversed = ([open, close]: Interval, path: Path): Issue[] => {
  const span = parseInterval([open, close])
  if (span === undefined || span.close <= msPerDay || span.close - span.open <= longestNight) return []
  const hours = Math.round((span.close - span.open) / 360_000) / 10
  return [
    doubtful(
      'hours-look-reversed',
      path,
      said(
        `${open} to ${close} runs past midnight and is open for ${hours} hours`,
        `${open} 至 ${close} 跨越午夜，连续营业 ${hours} 小时`,
      ),
      said(
        `did you mean ['${close}', '${open}']? For a whole day write ['00:00', '24:00']`,
        `是否为 ['${close}', '${open}']？全天营业请填写 ['00:00', '24:00']`,
      ),
    ),
  ]
}

interface Placed {
  readonly index: number
  readonly span: Span
}

const placed = (intervals: readonly Interval[]): Placed[] =>
  intervals
    .flatMap((interval, index) => {
      const span = parseInterval(interval)
      return span === undefined ? [] : [{ index, span }]
    })
    .sort((one, other) => one.span.open - other.span.open)

export const intervalsAt = (found: Findings, value: unknown, path: Path): readonly Interval[] | undefined => {
  const list = listAt(found, value, path)
  if (list === undefined) return undefined
  const intervals = list.flatMap((each, index) => {
    const interval = intervalAt(found, each, [...path, index])
    if (interval === undefined) return []
    found.issues.push(...lookReversed(interval, [...path, index]))
    return [interval]
  })
  const sorted = placed(intervals)
  for (const [i, { index, span }] of sorted.entries()) {
    const earlier = sorted[i - 1]
    if (earlier === undefined || earlier.span.close <= span.open) continue
    report(found, 'overlapping-intervals', [...path, index], hoursWords.overlap, {
      remedy: hoursWords.join,
    })
  }
  return intervals
}

/** A night that runs into a morning that is already open would be counted once but written twice. */
export const reportOverlapWithNextDay = (
  found: Findings,
  day: readonly Interval[],
  next: readonly Interval[],
  path: Path,
): void => {
  const earliest = placed(next)[0]?.span.open
  for (const { index, span } of placed(day)) {
    if (earliest === undefined || span.close <= msPerDay + earliest) continue
    report(found, 'overlapping-intervals', [...path, index], hoursWords.pastMidnight, {
      remedy: hoursWords.endEarlier,
    })
  }
}
