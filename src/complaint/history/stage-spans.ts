import type { Said } from '../../explanation.js'
import { stages } from '../../machine/index.js'
import type { Instant } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'

const stageTitles: ReadonlyMap<string, Said> = new Map(
  Object.entries(stages).map(([stage, { title }]) => [stage, title]),
)

const waits: ReadonlyMap<string, Said> = new Map(
  Object.entries({
    'waiting.customer': { en: 'Waiting for the customer', zh: '待客户补充' },
    'waiting.department': { en: 'Waiting for a department', zh: '待部门答复' },
    'waiting.expert': { en: 'Waiting for an expert', zh: '待外部鉴定' },
    'waiting.mediation': { en: 'In mediation', zh: '调解中' },
    'dispute.open': { en: 'Dispute outside the bank', zh: '外部争议未结' },
    'attention.escalated': { en: 'Escalated', zh: '已升级' },
    'attention.major': { en: 'Major complaint', zh: '重大投诉' },
  }),
)

const handling = 'handling.'

/** What a span of a complaint's life is about. */
export type SpanKind = 'stage' | 'beside'

/** The states that a life shows: the stages of handling, and beside them what was awaited, disputed or escalated. */
export const titleOfTag = (tag: string): { readonly kind: SpanKind; readonly title: Said } | undefined => {
  if (tag.startsWith(handling)) {
    const stage = tag.slice(handling.length)
    return { kind: 'stage', title: stageTitles.get(stage) ?? { en: stage, zh: stage } }
  }
  const title = waits.get(tag)
  return title === undefined ? undefined : { kind: 'beside', title }
}

/** A stretch of a complaint's life in one state; without `to` it lasts still. */
export interface TimelineSpan {
  readonly kind: SpanKind
  readonly tag: string
  readonly title: Said
  readonly from: Instant
  readonly to?: Instant
}

/** A span while it is being told: its end is written when it comes. */
type Lasting = TimelineSpan & { to?: Instant }

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/**
 * The states that a complaint went through, in the order in which it entered them. An event that was reported late moved the chart
 * only when it was reported: no span ends before it began.
 */
export const spansOf = (signals: readonly RememberedEvent[]): TimelineSpan[] => {
  const spans: TimelineSpan[] = []
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
