import type { Said } from '../../explanation.js'
import { pendingOf } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { ClockHistory, Complaint, StepContext } from '../complaint.js'
import type { ComplaintClock } from './clocks.js'
import { startedClocks } from './started-clocks.js'

/** How a clock stands, in a word or two. */
export const clockStatusNames: Readonly<Record<ComplaintClock['clock']['status'], Said>> = {
  waiting: { en: 'not started', zh: '未起算' },
  running: { en: 'running', zh: '计时中' },
  paused: { en: 'paused', zh: '已暂停' },
  met: { en: 'met', zh: '按时完成' },
  breached: { en: 'overdue', zh: '逾期' },
  cancelled: { en: 'no longer applies', zh: '不再适用' },
}

/** How one stands that is met by something which was recorded long after it happened. */
export const metRecordedLate: Said = { en: 'met, recorded late', zh: '按时完成（补录）' }

const dueTime = ({ clock }: ComplaintClock): number => clock.dueAt?.getTime() ?? Number.POSITIVE_INFINITY

/** What must happen first: the earliest due of the open clocks, the regulator's before the bank's own at the same moment. */
export interface NextDue {
  readonly clock: ComplaintClock
  readonly why: Said
}

/**
 * Names the strictest open clock and why it is that one.
 *
 * @example
 * nextDue(clocks)?.why.en // 'Of 3 open clocks "Decide and tell the complainant" (cn-nfra-2020-3) is due first, on 2026-03-17'
 */
export const nextDue = (clocks: readonly ComplaintClock[]): NextDue | undefined => {
  const open = clocks.filter((clock) => isLive(clock) && clock.clock.dueAt !== undefined)
  const [first] = [...open].sort(
    (a, b) => dueTime(a) - dueTime(b) || Number(b.statutory) - Number(a.statutory),
  )
  if (first === undefined) return undefined
  const whose = first.regime ?? 'house rule'
  const whoseZh = first.regime ?? '本行规定'
  const on = first.clock.dueOn ?? ''
  return {
    clock: first,
    why: {
      en: `Of ${open.length} open clock${open.length === 1 ? '' : 's'} "${first.title.en}" (${whose}) is due first, on ${on}`,
      zh: `在${open.length}个未完成的时限中，“${first.title.zh}”（${whoseZh}）最先到期，日期为${on}`,
    },
  }
}

/** Whether time can still do something to a clock: it is neither stopped nor called off. */
export const isLive = ({ clock }: ComplaintClock): boolean =>
  clock.stoppedAt === undefined && clock.status !== 'cancelled'

/** The next moment at which something happens by itself: the earliest escalation step of a live clock that has not fired. */
export const wakeTime = (
  complaint: ClockHistory & Pick<Complaint, 'rungsReached'>,
  context: StepContext,
): Instant | undefined => {
  const fired = new Set(complaint.rungsReached)
  const now = new Date(context.now)
  let earliest = Number.POSITIVE_INFINITY
  for (const { clock, obligation, signals: meant } of startedClocks(complaint, context)) {
    const pending = pendingOf(obligation, meant, now)
    // A window whose time has passed is over.
    if (pending === undefined || (clock.definition.window === true && pending.overdue)) continue
    for (const [key, at] of pending.escalations) if (!fired.has(key)) earliest = Math.min(earliest, at)
  }
  return earliest === Number.POSITIVE_INFINITY ? undefined : new Date(earliest).toISOString()
}
