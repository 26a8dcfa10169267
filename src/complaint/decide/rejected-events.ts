import type { Said } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { type Refusal, refusal } from '../refusal.js'
import { eventIdReused } from './event-order.js'

/** How far the clocks of two systems may differ before an event counts as being from the future. */
const skewMs = 5 * 60_000

export const fromTheFuture = (event: ComplaintEvent, now: Instant, stage: string): Refusal | undefined =>
  Date.parse(event.at) > Date.parse(now) + skewMs
    ? refusal('event-in-the-future', event.type, stage, {
        en: `The event is dated ${event.at}, but it is only ${now}`,
        zh: `事件时间为${event.at}，晚于当前时间${now}`,
      })
    : undefined

const reservedFor: { readonly [Type in ComplaintEvent['type']]?: Said } = {
  'rung.reached': {
    en: 'Only the passing of time reaches an escalation step; call `wake` instead',
    zh: '时限节点只能由时间推移触发，请调用 wake',
  },
  'policy.migrated': {
    en: 'A complaint changes its policy by itself and not among other events; call `migrate` with both versions',
    zh: '制度版本迁移须单独办理，请提供新旧两个版本并调用 migrate',
  },
}

const reserved = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined => {
  const says = reservedFor[event.type]
  return says && refusal('reserved-event', event.type, stageSummary(complaint.stage).handling, says)
}

const intoItself = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined =>
  event.type === 'complaint.merged' && event.into === complaint.id
    ? refusal('merge-into-itself', event.type, stageSummary(complaint.stage).handling, {
        en: 'A complaint cannot be merged into itself',
        zh: '投诉不能并入其自身',
      })
    : undefined

const notAReceipt = (event: ComplaintEvent): Refusal | undefined =>
  event.type === 'complaint.received'
    ? undefined
    : refusal(
        'not-a-receipt',
        event.type,
        'expected',
        { en: 'A complaint begins with its receipt', zh: '投诉应自收到投诉事件开始' },
        ['complaint.received'],
      )

/** Why an event is not even shown to the chart. */
export const rejectionOf = (
  event: ComplaintEvent,
  complaint: Complaint | undefined,
  now: Instant,
  delivered: 'no' | 'other',
): Refusal | undefined => {
  if (complaint === undefined) return notAReceipt(event) ?? fromTheFuture(event, now, 'expected')
  if (delivered === 'other') return eventIdReused(event, stageSummary(complaint.stage).handling)
  return (
    reserved(event, complaint) ??
    intoItself(event, complaint) ??
    fromTheFuture(event, now, stageSummary(complaint.stage).handling)
  )
}
