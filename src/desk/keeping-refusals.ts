import type { Refusal } from '../complaint/index.js'
import type { PolicyTypes } from '../policy/index.js'
import { type Actor, actor } from '../vocabulary/index.js'
import type { Desk, DeskResult } from './desk.js'

/** Something that somebody tried to do and the desk refused. */
export interface RefusedAttempt {
  /** Absent when a complaint without an id of its own could not be opened. */
  readonly complaint?: string
  /** Who tried, as far as the event says it. */
  readonly by?: Actor
  readonly refusal: Refusal
}

const told = (event: unknown, key: 'by' | 'type'): unknown =>
  typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>)[key] : undefined

/** Of several events that were reported together the refused one is found by its type. */
const whoTried = (events: readonly unknown[], type: string): Actor | undefined => {
  const tried = events.find((event) => told(event, 'type') === type) ?? events[0]
  return actor.safeParse(told(tried, 'by')).data
}

/**
 * A desk that tells of everything it refuses, for an audit log and for the report of refusals: a refused event leaves nothing in the
 * journal. `keep` is told before the answer is given; when it fails, so does the call.
 *
 * @example
 * const desk = keepingRefusals(createDesk({ store, policies }), async ({ complaint, by, refusal }) => log(complaint, by, refusal.code))
 */
export const keepingRefusals = <Types extends PolicyTypes = PolicyTypes>(
  desk: Desk<Types>,
  keep: (seen: RefusedAttempt) => Promise<void> | void,
): Desk<Types> => {
  const watched = async <Answer extends DeskResult<Types>>(
    answer: Answer,
    complaint: string | undefined,
    events: readonly unknown[],
  ): Promise<Answer> => {
    if (answer.ok) return answer
    const { refusal } = answer as Extract<DeskResult, { ok: false }>
    const by = whoTried(events, refusal.event)
    await keep({
      ...(complaint === undefined ? {} : { complaint }),
      ...(by === undefined ? {} : { by }),
      refusal,
    })
    return answer
  }
  return {
    ...desk,
    open: async (event, options) => watched(await desk.open(event, options), options?.id, [event]),
    handle: async (id, event) => watched(await desk.handle(id, event), id, [event]),
    submit: async (id, event) => watched(await desk.submit(id, event), id, [event]),
    handleAll: async (id, events) => watched(await desk.handleAll(id, events), id, events),
    assign: async (id, directory) => watched(await desk.assign(id, directory), id, []),
    openAll: async (opening) => watched(await desk.openAll(opening), opening.id, opening.events),
    openMany: async (openings) => {
      const answers = await desk.openMany(openings)
      for (const [at, answer] of answers.entries())
        await watched(answer, openings[at]?.id, openings[at]?.events ?? [])
      return answers
    },
  }
}
