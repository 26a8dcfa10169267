import {
  type AppliedEvent,
  type Complaint,
  handleAll,
  type Refusal,
  type RefusalCode,
} from '../complaint/index.js'
import { toText } from '../explanation.js'
import type { Policy } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'

/** What was tried, and what may be expected of it. */
interface ScenarioAttempt {
  /** What the events left behind; throws when one of them was refused. */
  readonly leaves: (check: (taken: AppliedEvent) => void) => void
  /** The refusal; throws when the events were taken in, or refused for another reason. */
  readonly refused: (code: RefusalCode) => Refusal
}

/** A complaint with a history, to try something on. */
export interface Scenario {
  readonly given: (...events: readonly ComplaintEvent[]) => Scenario
  readonly when: (...events: readonly ComplaintEvent[]) => ScenarioAttempt
}

const told = ({ code, event, stage, because }: Refusal): string =>
  [`${event} was refused at ${stage}: ${code}`, ...because.map((reason) => toText(reason, 'en', '  '))].join(
    '\n',
  )

/** The system learns of everything at the time of the latest event, as if each were reported at once. */
const latestOf = (events: readonly ComplaintEvent[], before: Instant | undefined): Instant =>
  events.reduce(
    (latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest),
    before ?? '1970-01-01T00:00:00Z',
  )

const from = (policy: Policy, before: Complaint | { readonly id: string }): Scenario => {
  const lastAt = 'schema' in before ? before.lastAt : undefined
  const tryAll = (events: readonly ComplaintEvent[]) =>
    handleAll(before, events, { policy, now: latestOf(events, lastAt) })
  return {
    given: (...events) => {
      const handled = tryAll(events)
      if (!handled.ok) throw new Error(`The history cannot be: ${told(handled.refusal)}`)
      return from(policy, handled.complaint)
    },
    when: (...events) => {
      const handled = tryAll(events)
      return {
        leaves: (check) => {
          if (!handled.ok) throw new Error(told(handled.refusal))
          check(handled)
        },
        refused: (code) => {
          if (handled.ok) throw new Error(`expected the refusal ${code}, but it was taken in`)
          if (handled.refusal.code !== code)
            throw new Error(`expected the refusal ${code}, but ${told(handled.refusal)}`)
          return handled.refusal
        },
      }
    },
  }
}

/**
 * One complaint under a policy, told as given, when, leaves: a history, something that happens, and what must come of it. It is
 * pure and waits for nothing; the time is that of the latest event.
 *
 * @example
 * scenario(policy)
 *   .given(received, registered)
 *   .when(decided)
 *   .refused('event-not-allowed').allowed // ['complaint.accepted', …]
 */
export const scenario = (policy: Policy, id = 'scenario'): Scenario => from(policy, { id })
