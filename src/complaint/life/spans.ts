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

/** A span while it is being told: its end is written when it comes. */
type Lasting = LifeSpan & { to?: Instant }

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/**
 * The states that a complaint went through, in the order in which it entered them. An event that was reported late moved the chart
 * only when it was reported: no span ends before it began.
 */
export const spansOf = (signals: readonly SignalSeen[]): LifeSpan[] => {
  const spans: LifeSpan[] = []
  const open = new Map<string, Lasting>()
  let clock: Instant = ''
  for (const { at, entered = [], left = [] } of signals) {
    clock = later(clock, at)
    for (const tag of left) {
      const span = open.get(tag)
      if (span !== undefined) span.to = clock
      open.delete(tag)
    }
    for (const tag of entered) {
      const titled = titleOfTag(tag)
      if (titled === undefined) continue
      const span: Lasting = { ...titled, tag, from: clock }
      open.set(tag, span)
      spans.push(span)
    }
  }
  return spans
}
