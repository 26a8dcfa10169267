import type { Reason, Said, Source } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import type { Facts } from '../../rules/index.js'
import { type Clock, type ClockEvent, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { ClockHistory, StepContext } from '../complaint.js'
import { assumptions, type Supposition, sayUnknown } from './conditions.js'
import { metButRecordedLate } from './recorded-late.js'
import { type StartedClock, startedClocks } from './started-clocks.js'
import { asWindow } from './windows.js'

/** New facts that came when the time was over begin nothing again: they are a matter of their own. */
const newMatter: Reason = {
  says: {
    en: 'New facts came when the time was over, or after the answer: they are a new matter. Register them as a complaint of its own, whose time runs from their receipt; this one stays as it was',
    zh: '新的事实和理由在期限届满或答复之后提出，属于新的投诉事项：请另行登记为新投诉，自收到新材料之日起计算期限；本投诉的期限结果不变',
  },
}

/** What was asked of the customer, or came from there, when the time was over. */
const askedTooLate: Reason = {
  says: {
    en: 'Information was asked for, or came, when the time was over: it gives no more of it. Answer with what there is',
    zh: '补充资料的要求或资料本身在期限届满后提出或收到，不再延长期限：请根据现有材料答复',
  },
}

/** What a clock could not count, in the words of complaints. */
const inWordsOfComplaints = (clock: Clock, signals: readonly ClockEvent[]): Clock => {
  const isNewMatter = ({ code, path }: Issue): boolean => {
    const event = signals[Number(path[1])]
    return (
      event?.kind === 'restart' &&
      (code === 'restarted-too-late' ||
        (code === 'not-started' && clock.cycles.some(({ startedAt }) => startedAt <= new Date(event.at))))
    )
  }
  const said = [
    ...(clock.issues.some(isNewMatter) ? [newMatter] : []),
    ...(clock.issues.some(
      ({ code, path }) => code === 'restarted-too-late' && signals[Number(path[1])]?.kind === 'retarget',
    )
      ? [askedTooLate]
      : []),
  ]
  if (said.length === 0) return clock
  return {
    ...clock,
    issues: clock.issues.map((issue) =>
      isNewMatter(issue)
        ? doubtful('new-matter', issue.path, newMatter.says, {
            en: 'open a complaint of its own for them',
            zh: '请另行登记为新投诉',
          })
        : issue,
    ),
    because: { ...clock.because, because: [...(clock.because.because ?? []), ...said] },
  }
}

/** One clock of a complaint at one moment, with where it comes from and why it stands where it stands. */
export interface ComplaintClock {
  readonly id: string
  /** Which of several clocks of this id: the enquiry, message or commitment that it times. */
  readonly of?: string
  readonly title: Said
  /** The regime's id; a clock without one is the bank's own. */
  readonly regime?: string
  readonly statutory: boolean
  readonly source: Source
  readonly clock: Clock
  /** It is met by something that was recorded long after it happened and after the due time, at this moment: met by its sender's word. */
  readonly recordedLate?: Instant
  readonly because: Reason
}

/**
 * A history goes on after a clock has ended (a final response follows the holding response that met it): what would have ended it
 * means nothing to it then, and is no finding.
 */
const withoutLateEnds = (clock: Clock, signals: readonly ClockEvent[]): Clock => ({
  ...clock,
  issues: clock.issues.filter(({ code, path }) => {
    const kind = signals[Number(path[1])]?.kind
    return code !== 'not-started' || (kind !== 'stop' && kind !== 'cancel')
  }),
})

const runOne = (
  { clock: one, of, obligation, heard, signals, source, because, issues }: StartedClock,
  facts: Facts,
  now: Instant,
): ComplaintClock => {
  const { definition, regime } = one
  const ran = inWordsOfComplaints(withoutLateEnds(runClock(obligation, signals, now), signals), signals)
  const ended = definition.window === true ? asWindow(definition, ran) : ran
  const clock = issues.length === 0 ? ended : { ...ended, issues: [...ended.issues, ...issues] }
  const recordedLate = metButRecordedLate(one, heard, clock)
  const more = [...assumptions(one, facts), ...because]
  return {
    id: definition.id,
    ...(of === undefined ? {} : { of }),
    title: definition.title,
    ...(regime === undefined ? {} : { regime: regime.id }),
    statutory: definition.statutory,
    source,
    clock,
    ...(recordedLate === undefined ? {} : { recordedLate }),
    because:
      more.length === 0
        ? clock.because
        : { ...clock.because, because: [...(clock.because.because ?? []), ...more] },
  }
}

/**
 * Every clock that applies to a complaint, in the policy's order (regimes first). A pure function of the policy, the facts, the
 * events that the clocks remember and `now`; clocks that have not started are left out.
 *
 * @example
 * clocksOf(complaint, { policy, now: '2026-03-05T02:00:00.000Z' })
 * // [{ id: 'decision', regime: 'cn-nfra-2020-3', statutory: true, clock: { status: 'running', dueOn: '2026-03-17', … }, … }]
 */
export const clocksOf = (history: ClockHistory, context: StepContext): readonly ComplaintClock[] => {
  const shown = startedClocks(history, context)
    .map((started) => ({ started, clock: runOne(started, history.facts, context.now) }))
    .filter(({ clock }) => clock.clock.status !== 'waiting')
  /** The clocks of the same regime that apply when a fact has one of these values, and this one does not. */
  const others = (one: StartedClock, { fact }: Supposition, values: Supposition['values']): readonly Said[] =>
    shown.flatMap(({ started, clock: { title, clock } }) =>
      started.clock.regime === one.clock.regime &&
      clock.dueOn !== undefined &&
      started.supposed.some(
        (each) => each.fact === fact && each.values.some((value) => values.includes(value)),
      )
        ? [{ en: `"${title.en}" due ${clock.dueOn}`, zh: `“${title.zh}”到期日为${clock.dueOn}` }]
        : [],
    )
  return shown.map(({ started, clock }) => {
    if (started.supposed.length === 0) return clock
    const more = started.supposed.map((each) =>
      sayUnknown(started.clock, each, (values) => others(started, each, values)),
    )
    return { ...clock, because: { ...clock.because, because: [...(clock.because.because ?? []), ...more] } }
  })
}
