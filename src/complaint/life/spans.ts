import type { Said } from '../../explanation.js'
import type { Instant } from '../../time.js'
import type { SignalSeen } from '../signals.js'
import { type SpanKind, titleOfTag } from './tag-titles.js'

/** A stretch of a complaint's life in one state; without `to` it lasts still. */
export interface LifeSpan {
  readonly kind: SpanKind
  readonly tag: string
  readonly title: Said
  readonly from: Instant
  readonly to?: Instant
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/**
 * The states that a complaint went through, in the order in which it entered them. An event that was reported late moved the chart
 * only when it was reported: no span ends before it began.
 */
export const spansOf = (signals: readonly SignalSeen[]): LifeSpan[] => {
  const spans: LifeSpan[] = []
  const open = new Map<string, number>()
  let clock: Instant = ''
  for (const { at, entered = [], left = [] } of signals) {
    clock = later(clock, at)
    for (const tag of left) {
      const place = open.get(tag)
      const span = place === undefined ? undefined : spans[place]
      if (place !== undefined && span !== undefined) spans[place] = { ...span, to: clock }
      open.delete(tag)
    }
    for (const tag of entered) {
      const titled = titleOfTag(tag)
      if (titled === undefined) continue
      open.set(tag, spans.length)
      spans.push({ ...titled, tag, from: clock })
    }
  }
  return spans
}
