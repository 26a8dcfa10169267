import type { HandleResult } from '../complaint/index.js'
import type { Stored } from '../ports/index.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import { appendStep, type Before, type Keeping } from './append-step.js'
import type { DeskResult, DeskSuccess } from './desk.js'
import { isInDoubt, withIdsOf } from './in-doubt.js'
import { loadedToSealOn, readingOf } from './loaded.js'
import { seenDeciding, seenWaiting } from './observe.js'
import { conflictResult, isConflict } from './results.js'

/** With the pauses between them, enough for sixteen writers of one complaint; about two seconds in all. */
const attempts = 12

/** Decides on what was loaded or kept; nothing when that needs a look at the store. */
type Act = (before: Before) => Promise<DeskResult | undefined>

/** The ways in which a desk decides and keeps what was decided. */
interface Attempts {
  readonly append: ReturnType<typeof appendStep>
  /** Look and act; again from the start when somebody else appended in between, or the answer of the store got lost. */
  readonly withRetry: (id: string, events: readonly ComplaintEvent[], act: Act) => Promise<DeskResult>
  readonly deciding: (
    id: string,
    events: readonly ComplaintEvent[],
    decide: (before: Stored | undefined) => HandleResult | DeskSuccess,
  ) => Promise<DeskResult>
}

const changedSomething = (answer: DeskResult | undefined): boolean =>
  answer?.ok === true && answer.entries.length > 0

/** What is needed to decide and to keep; `pause` is what to wait for before the next try. */
type Means = Keeping & { readonly pause: (attempt: number) => Promise<void> }

export const attemptsOver = ({ pause, ...keeping }: Means): Attempts => {
  const { store, states, counting, observe } = keeping
  const append = appendStep(keeping)

  /**
   * An answer that rests on a kept state, when it changed something: the store took it, so the state was the newest. Whatever else comes of
   * it is nothing, a refusal, an empty answer or a failure, as long as the store was not asked to keep anything.
   */
  const fromKept = async (kept: Stored, act: Act): Promise<DeskResult | undefined> => {
    const before: Before = { stored: kept, isFresh: false, wasAsked: false }
    try {
      const answer = await act(before)
      return changedSomething(answer) ? answer : undefined
    } catch (error) {
      if (before.wasAsked && !isConflict(error)) throw error
      return undefined
    }
  }

  const withRetry: Attempts['withRetry'] = async (id, events, act) => {
    let inDoubt = false
    for (let attempt = 1; attempt <= attempts; attempt++) {
      try {
        const kept = states.get(id)
        const answer = kept && (await fromKept(kept, act))
        if (answer !== undefined) return answer
        states.drop(id)
        const stored = await seenWaiting(observe, { part: 'load', complaint: id }, () =>
          loadedToSealOn(store, id, readingOf(counting)),
        )
        const fresh = await act({ stored, isFresh: true, wasAsked: false })
        if (fresh !== undefined) return fresh
      } catch (error) {
        const lost = isInDoubt(error)
        inDoubt ||= lost
        if (!(isConflict(error) || (lost && attempt < attempts)))
          throw withIdsOf(error, { complaint: id, events, inDoubt })
        if (attempt < attempts) await pause(attempt)
      }
    }
    return conflictResult(events)
  }

  return {
    append,
    withRetry,
    deciding: (id, events, decide) =>
      withRetry(id, events, async (before) => {
        const decided = seenDeciding(observe, { complaint: id, events }, () => decide(before.stored))
        return !decided.ok || 'revision' in decided ? decided : append(id, decided, before)
      }),
  }
}
