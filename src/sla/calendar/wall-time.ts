import { msPerDay } from '../../plain-date.js'

/** `[open, close]` as wall times `HH:MM` or `HH:MM:SS`; half-open; a close at or before the open runs past midnight. */
export type Interval = readonly [open: string, close: string]

/** An interval in ms after local midnight; `close` may exceed 24 hours when it runs past midnight. */
export interface Span {
  readonly open: number
  readonly close: number
}

const timePattern = /^(\d{2}):(\d{2})(?::(\d{2}))?$/

/** `'09:30'` → 34 200 000; `'24:00'` → 86 400 000; anything else that is no wall time → `undefined`. */
export const parseTime = (text: string): number | undefined => {
  const found = timePattern.exec(text)
  if (found === null) return undefined
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')]
  const ms = ((hour * 60 + minute) * 60 + second) * 1000
  return minute > 59 || second > 59 || ms > msPerDay ? undefined : ms
}

export const formatTime = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `undefined` when either end is no wall time, or the interval opens at 24:00. */
export const parseInterval = ([from, to]: Interval): Span | undefined => {
  const [open, close] = [parseTime(from), parseTime(to)]
  if (open === undefined || close === undefined || open === msPerDay) return undefined
  return { open, close: close <= open ? close + msPerDay : close }
}

/** What is left of `spans` (sorted) once `breaks` are taken out. */
export const without = (spans: readonly Span[], breaks: readonly Span[]): readonly Span[] =>
  breaks.reduce<readonly Span[]>(
    (left, gap) =>
      left.flatMap((span) => {
        if (gap.close <= span.open || gap.open >= span.close) return [span]
        return [
          { open: span.open, close: gap.open },
          { open: gap.close, close: span.close },
        ].filter((piece) => piece.close > piece.open)
      }),
    spans,
  )
