import { type Complaint, type ComplaintClock, explainDecision, nextDue } from '../complaint/index.js'
import type { Reason, Said } from '../explanation.js'
import type { Policy } from '../policy/index.js'
import { nameOf, priorityNames } from '../vocabulary/index.js'
import type { ClocksSeen } from './board-frame.js'
import { type BoardLine, boardLine, isBeyondLimit } from './board-line.js'

const dueWords: Record<BoardLine['due'], (on: string) => Said> = {
  overdue: (on) => ({ en: `Overdue since ${on}`, zh: `自${on}起已逾期` }),
  today: (on) => ({ en: `Due today, ${on}`, zh: `今日（${on}）到期` }),
  'this-week': (on) => ({ en: `Due this week, on ${on}`, zh: `本周内（${on}）到期` }),
  later: (on) => ({ en: `Due on ${on}`, zh: `${on}到期` }),
  paused: () => ({ en: 'Its clocks are suspended', zh: '时限已暂停计算' }),
  none: () => ({ en: 'No clock runs', zh: '没有进行中的时限' }),
}

const attentionWords: Readonly<Record<string, Said>> = {
  major: { en: 'A major complaint', zh: '重大投诉' },
  escalated: { en: 'It was escalated', zh: '已升级处理' },
}

const dueReason = (line: BoardLine, clocks: readonly ComplaintClock[]): Reason => {
  const says = dueWords[line.due](line.dueOn ?? '')
  const first = nextDue(clocks)?.clock
  if (first === undefined) return { says }
  return {
    says: { en: `${says.en}: ${first.title.en}`, zh: `${says.zh}：${first.title.zh}` },
    source: first.source,
  }
}

/** The regulatory limit that passed first, unless it is the clock that was named already. */
const limitReason = (line: BoardLine, clocks: readonly ComplaintClock[]): Reason[] => {
  const passed = nextDue(clocks.filter(isBeyondLimit))?.clock
  if (passed === undefined || passed.id === line.clock) return []
  const on = passed.clock.dueOn ?? ''
  return [
    {
      says: {
        en: `Beyond the regulatory limit of ${on}: ${passed.title.en}`,
        zh: `已超过${on}的监管期限：${passed.title.zh}`,
      },
      source: passed.source,
    },
  ]
}

/** Why the tables gave a complaint its priority: the explanation of the table whose output it is. */
const priorityReason = (policy: Policy, complaint: Complaint, priority: string): Reason => {
  const name = nameOf(priority, priorityNames)
  const says = { en: `Priority: ${name.en}`, zh: `优先级：${name.zh}` }
  const judged = complaint.record.judged.priority !== undefined
  if (judged) return { says, because: [{ says: { en: 'set by a person', zh: '人工判定' } }] }
  const table = policy.tables.find(
    ({ table: { id } }) => complaint.decisions[id]?.output.priority === priority,
  )
  return table === undefined
    ? { says }
    : { says, because: [explainDecision(complaint, table.table.id, { policy }).why] }
}

/**
 * Why a complaint stands where it stands in the order of urgency: its due time with the clock's source, its attention, and its
 * priority with the rule that gave it.
 *
 * @example
 * whyUrgent(complaint, { policy, clocks: clocksOf(complaint, { policy, now }), now, timeZone })[0]?.says.en
 * // 'Overdue since 2026-10-13: Decide and tell the complainant'
 */
export const whyUrgent = (
  complaint: Complaint,
  { policy, ...seen }: ClocksSeen & { readonly policy: Policy },
): readonly Reason[] => {
  const { clocks } = seen
  const line = boardLine(complaint, seen)
  const attention = attentionWords[line.attention]
  return [
    ...limitReason(line, clocks),
    dueReason(line, clocks),
    ...(attention === undefined ? [] : [{ says: attention }]),
    ...(line.priority === undefined ? [] : [priorityReason(policy, complaint, line.priority)]),
  ]
}
