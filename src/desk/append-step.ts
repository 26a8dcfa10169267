import type { AppliedEvent } from '../complaint/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { DeskSuccess } from './desk.js'
import { isInDoubt } from './in-doubt.js'
import { deskSuccess, sealedAppend } from './results.js'
import type { RulesInForce } from './rules-in-force.js'

/**
 * Seals and appends what was decided. When the answer of the store gets lost and the complaint then stands at the very entry that was
 * appended, it was kept.
 */
export const appendStep =
  (store: ComplaintStore, rules: RulesInForce) =>
  async (id: string, taken: AppliedEvent, before: Stored | undefined): Promise<DeskSuccess> => {
    const step = await sealedAppend(taken, before?.complaint.head, rules)
    if (step.entries.length === 0 && before !== undefined) return deskSuccess(taken, step, before.revision)
    try {
      return deskSuccess(taken, step, await store.append(id, step, before?.revision ?? 0))
    } catch (error) {
      if (!isInDoubt(error)) throw error
      const there = await store.load(id).catch(() => undefined)
      if (there === undefined || there.complaint.head !== step.complaint.head) throw error
      return deskSuccess(taken, step, there.revision)
    }
  }
