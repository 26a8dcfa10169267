import { type Reason, type Said, said } from '../../explanation.js'
import type { PolicyClock } from '../../policy/index.js'
import type { ClockDefinition, EventPattern } from '../../regimes/index.js'
import type { ClockEvent } from '../../sla/index.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockDate } from './clock-date.js'
import { wordOf } from './event-patterns.js'

type Mode = 'resume' | 'new-cycle' | 'continuous' | 'none'

/** Where work on a matter begins again. */
const work = ['handling.received', 'handling.registered', 'handling.assessing']

/** Whether an ended complaint was taken up again with this, to be handled once more. */
export const isTakenUpAgain = ({ type, entered, left }: RememberedEvent): boolean =>
  type === 'complaint.reopened' ||
  (left?.includes('finished') === true && entered?.some((tag) => work.includes(tag)) === true)

/** Answers to the matter itself. A clock that can be met without one of them is no duty to answer. */
const answers = new Set([
  'final-response.sent',
  'holding-response.sent',
  'declining.notified',
  'enquiry.answered',
  'decision.made',
  'settlement.reached',
])
const confirmations = new Set(['acknowledgement.sent', 'acceptance.notified', 'complaint.registered'])

const words = (patterns: readonly EventPattern[]): string[] => patterns.map(wordOf)

/** A duty to answer the complaint within a time from its receipt. */
const owesAnAnswer = ({ startsOn, stopsOn, window }: ClockDefinition): boolean =>
  window !== true &&
  words(startsOn).includes('complaint.received') &&
  words(stopsOn).some((word) => answers.has(word)) &&
  !words(stopsOn).some((word) => confirmations.has(word))

/** The customer gave it up, or it was closed as one that the customer had no more to say to: there was nothing to be decided. */
const givenUp = new Set(['complaint.withdrawn', 'complaint.closed'])

type Ending = ClockEvent & { readonly kind: 'stop' | 'cancel' }

/**
 * What an ended clock does when its complaint is taken up again. Where neither a clause nor the bank says otherwise it depends on who
 * ended it: what the bank ended without an answer counts through, what the customer gave up goes on with the days that were left, and
 * what was answered has to be answered again.
 */
const modeFor = (definition: ClockDefinition, { kind, reason = '' }: Ending): Mode => {
  const { reopening, window } = definition
  const rule = typeof reopening === 'string' ? { calledOff: reopening, answered: reopening } : reopening
  const answered =
    reason !== 'declining.notified' &&
    (kind === 'stop' || (answers.has(reason) && reason !== 'enquiry.answered'))
  if (answered) return rule?.answered ?? (owesAnAnswer(definition) ? 'new-cycle' : 'none')
  if (!givenUp.has(reason) || window === true) return rule?.calledOff === 'none' ? 'none' : 'continuous'
  return rule?.calledOff ?? 'resume'
}

const momentOf = ({ at }: ClockEvent): number => new Date(at).getTime()

/** What ended the clock before a moment, when it is not running then. */
const endBefore = (heard: readonly ClockEvent[], moment: number): Ending | undefined => {
  let ending: Ending | undefined
  let started = false
  for (const event of [...heard].sort((a, b) => momentOf(a) - momentOf(b))) {
    if (momentOf(event) > moment) break
    if (event.kind === 'start' || event.kind === 'reopen') {
      started = true
      ending = undefined
    } else if ((event.kind === 'stop' || event.kind === 'cancel') && started) ending ??= event
  }
  return ending
}

const saying = (mode: Mode, on: string, ended: string): Said => {
  switch (mode) {
    case 'resume':
      return said(
        `Taken up again on ${on}: from ${ended} there was no complaint to answer, so the days in between are not counted; those before count on (the earlier of the readings that the text leaves open)`,
        `${on}重新办理：自${ended}起投诉程序已终止，其间日数不计入；此前已经过的日数继续计算（在规定未明文的几种理解中取到期较早者）`,
      )
    case 'continuous':
      return said(
        `Taken up again on ${on}: what ended it on ${ended} was no answer to the matter, so the period counts through from its start`,
        `${on}重新办理：${ended}的终结并非对投诉事项的答复，期限自起算之日连续计算`,
      )
    case 'new-cycle':
      return said(
        `Taken up again on ${on} after it was ended on ${ended}: it has to be answered again, within a whole period from ${on}; the earlier result stands`,
        `${ended}已办结，${on}重新办理：须重新答复，自${on}起重新计算完整期限；原办理结果不变`,
      )
    default:
      return said(
        `Taken up again on ${on}; ended on ${ended}, and no new period begins`,
        `${on}重新办理；该时限已于${ended}终结，不再起算新的期限`,
      )
  }
}

/** What taking a complaint up again means for one clock. */
export interface TakenUpAgain {
  readonly events: readonly ClockEvent[]
  readonly because: readonly Reason[]
}

/** The clock's events with those of every time that the complaint was taken up again, and why each of them means what it means. */
export const takenUpAgain = (
  clock: PolicyClock,
  heard: readonly ClockEvent[],
  again: readonly RememberedEvent[],
): TakenUpAgain => {
  const events = [...heard]
  const because: Reason[] = []
  const { definition } = clock
  for (const { at, type } of [...again].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const ending = endBefore(events, Date.parse(at))
    if (ending === undefined) continue
    const mode = modeFor(definition, ending)
    if (mode !== 'none') events.push({ kind: 'reopen', at, reason: type, mode })
    if (mode === 'none' && definition.reopening === undefined) continue
    const { because: own, source = definition.source } =
      typeof definition.reopening === 'object' ? definition.reopening : {}
    because.push({
      says: saying(mode, clockDate(clock, at), clockDate(clock, new Date(ending.at).toISOString())),
      ...(own === undefined ? {} : { because: [{ says: own, source }] }),
      source,
    })
  }
  return { events, because }
}
