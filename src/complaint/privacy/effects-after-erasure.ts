import type { Policy } from '../../policy/index.js'
import { effectsFrom } from '../decide/decide.js'
import { type Effect, effectsOf } from '../decide/effects.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { unfold } from '../history/replay.js'

interface JournalContext {
  readonly policies: readonly Policy[]
  readonly zones?: string
}

/** The effects that the events of these entries had, made again. */
const effectsAt = (
  journal: readonly JournalDraft[],
  sequences: ReadonlySet<number>,
  context: JournalContext,
): readonly Effect[] => {
  const effects: Effect[] = []
  let before: Parameters<typeof effectsOf>[1]['before']
  for (const { draft, complaint, entered, policy } of unfold(journal, context)) {
    if (sequences.has(draft.sequence))
      effects.push(
        ...effectsFrom(
          complaint,
          draft,
          effectsOf(draft.event, { policy, before, after: complaint, entered }),
        ),
      )
    before = complaint
  }
  return effects
}

/**
 * Effects that told of what is erased, as they are from now on: those of them that still wait in the outbox are replaced.
 *
 * @param before the journal before the erasure, `after` the same with the entries that lost something
 */
export const effectsAfterErasure = (
  { before, after }: { readonly before: readonly JournalDraft[]; readonly after: readonly JournalDraft[] },
  sequences: ReadonlySet<number>,
  context: JournalContext,
): readonly Effect[] => {
  if (sequences.size === 0) return []
  const told = new Map(
    effectsAt(before, sequences, context).map((effect) => [effect.id, JSON.stringify(effect)]),
  )
  return effectsAt(after, sequences, context).filter(
    (effect) => told.has(effect.id) && told.get(effect.id) !== JSON.stringify(effect),
  )
}
