import type { Said } from '../../explanation.js'
import { quoted } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { stageSummary } from '../../machine/index.js'
import type { Instant } from '../../time.js'
import { localDate } from '../../time-zone.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import { type Zone, zoneOf } from '../../zone-rules.js'
import { type Complaint, mergedInto, type StepContext } from '../complaint.js'
import { recordedTooLate } from '../evolve/recording.js'
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

/** A link that tells of a merge: it can move clocks and evidence, so only the desk writes it, when it merges or undoes a merge. */
const tellsOfAMerge = (event: ComplaintEvent): boolean =>
  event.type === 'complaint.linked' &&
  (event.clocksSince !== undefined || event.relation === 'merged-from' || event.relation === 'unmerged')

const mergeLink = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined =>
  tellsOfAMerge(event)
    ? refusal('reserved-event', event.type, stageSummary(complaint.stage).handling, {
        en: 'Only a merge tells another complaint of it and moves its clocks; report `complaint.merged` or `complaint.unmerged` on the complaint that is merged',
        zh: '仅并案可告知另一投诉并影响其时限；请在被并入的投诉上登记 complaint.merged 或 complaint.unmerged',
      })
    : undefined

const fromElsewhere = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined => {
  const into = mergedInto(complaint)
  return event.type !== 'complaint.unmerged' || into === undefined || into === event.from
    ? undefined
    : refusal('merged-elsewhere', event.type, stageSummary(complaint.stage).handling, {
        en: `${complaint.id} is merged into ${into}, not into ${event.from}; name that one as \`from\``,
        zh: `${complaint.id}已并入${into}，而非${event.from}；请将 from 填写为${into}`,
      })
}

const intoItself = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined =>
  event.type === 'complaint.merged' && event.into === complaint.id
    ? refusal('merge-into-itself', event.type, stageSummary(complaint.stage).handling, {
        en: 'A complaint cannot be merged into itself',
        zh: '投诉不能并入其自身',
      })
    : undefined

/**
 * Nothing of a complaint happened before it was received, beyond what two systems' clocks may differ. Other books have dates only: in a
 * history that is taken in whole the day of receipt counts.
 */
const isBeforeReceipt = (
  { at }: ComplaintEvent,
  { receivedAt }: Complaint['record'],
  sameDayIn: Zone | undefined,
): boolean =>
  Date.parse(at) < Date.parse(receivedAt) - skewMs &&
  (sameDayIn === undefined || localDate(sameDayIn, at) !== localDate(sameDayIn, receivedAt))

const beforeReceipt = (
  event: ComplaintEvent,
  { record, stage }: Complaint,
  sameDayIn: Zone | undefined,
): Refusal | undefined =>
  isBeforeReceipt(event, record, sameDayIn)
    ? refusal('before-receipt', event.type, stageSummary(stage).handling, {
        en: `It is dated ${event.at}, before the receipt of the complaint (${record.receivedAt}); give the time at which it happened to this complaint`,
        zh: `该事件时间为${event.at}，早于收到投诉的时间（${record.receivedAt}）；请填写其在本投诉中实际发生的时间`,
      })
    : undefined

const tooLongAgo = (
  event: ComplaintEvent,
  { stage }: Complaint,
  context: Pick<StepContext, 'policy' | 'now'>,
): Refusal | undefined => {
  const latest = recordedTooLate(event, context)
  return latest === undefined
    ? undefined
    : refusal('recorded-too-late', event.type, stageSummary(stage).handling, {
        en: `It is dated ${event.at} and could be recorded until ${latest}; record it with the date on which it became known and say in \`note\` when it happened, or let the policy accept more (\`recording.latestAfter\`)`,
        zh: `该事件时间为${event.at}，最迟应于${latest}前补录；请按获知日期登记并在 note 中注明实际发生时间，或在制度中放宽 recording.latestAfter`,
      })
}

/** A policy that lists no teams leaves their names to its host. */
const toUnknownTeam = (
  event: ComplaintEvent,
  { stage }: Complaint,
  { document: { teams } }: StepContext['policy'],
): Refusal | undefined => {
  const known = Object.keys(teams)
  if (event.type !== 'complaint.assigned' || event.team === undefined || known.length === 0) return undefined
  const { team } = event
  if (known.includes(team)) return undefined
  const { en, zh } = knownAre(known, team)
  return refusal('unknown-team', event.type, stageSummary(stage).handling, {
    en: `The policy has no team ${quoted(team)}; assign it to one that it has: ${en}`,
    zh: `制度中没有团队${quoted(team)}，请分派至已有团队：${zh}`,
  })
}

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
  { policy, now }: StepContext,
  {
    delivered,
    fromDesk,
    opening,
  }: { readonly delivered: 'no' | 'other'; readonly fromDesk: boolean; readonly opening: boolean },
): Refusal | undefined => {
  if (complaint === undefined) return notAReceipt(event) ?? fromTheFuture(event, now, 'expected')
  if (delivered === 'other') return eventIdReused(event, stageSummary(complaint.stage).handling)
  return (
    reserved(event, complaint) ??
    (fromDesk ? undefined : mergeLink(event, complaint)) ??
    fromElsewhere(event, complaint) ??
    intoItself(event, complaint) ??
    // A history that is taken in whole was told in the names of its time.
    (opening ? undefined : toUnknownTeam(event, complaint, policy)) ??
    beforeReceipt(event, complaint, opening ? zoneOf(policy) : undefined) ??
    (opening ? undefined : tooLongAgo(event, complaint, { policy, now })) ??
    fromTheFuture(event, now, stageSummary(complaint.stage).handling)
  )
}
