import {
  type AppliedEvent,
  handleAll,
  mergedInto,
  merging,
  type Refusal,
  refusal,
} from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, EventOf } from '../vocabulary/index.js'
import type { DeskResult } from './desk.js'
import { policyOf } from './policies-in-force.js'
import { deskSuccess, repeatedResult, sealedAppend } from './results.js'

/** The merge among events that are reported together; a refusal when it does not stand alone, since it concerns two complaints. */
export const mergeIn = (
  events: readonly ComplaintEvent[],
): EventOf<'complaint.merged'> | Refusal | undefined => {
  const merge = events.find((event) => event.type === 'complaint.merged')
  return merge === undefined || events.length === 1
    ? merge
    : refusal('merge-stands-alone', merge.type, '', {
        en: 'A merge is reported by itself, not together with other events',
        zh: '并案应单独上报，不得与其他事件一并上报',
      })
}

const unknownTarget = (into: string): Refusal =>
  refusal('unknown-merge-target', 'complaint.merged', '', {
    en: `There is no complaint ${into} to merge into`,
    zh: `不存在可并入的投诉${into}`,
  })

interface Step {
  readonly stored: Stored
  readonly taken: AppliedEvent
}

/** Both complaints in one transaction where the store can, else first the surviving one: no clock is lost in between. */
const keep = async (store: ComplaintStore, into: Step, merged: Step): Promise<DeskResult> => {
  const [first, second] = [
    await sealedAppend(into.taken, into.stored.complaint.head),
    await sealedAppend(merged.taken, merged.stored.complaint.head),
  ]
  const appends = [
    { id: into.stored.complaint.id, step: first, expectedRevision: into.stored.revision },
    { id: merged.stored.complaint.id, step: second, expectedRevision: merged.stored.revision },
  ].filter(({ step }) => step.entries.length > 0)
  if (store.appendAll !== undefined) await store.appendAll(appends)
  else for (const { id, step, expectedRevision } of appends) await store.append(id, step, expectedRevision)
  return deskSuccess(merged.taken, second, merged.stored.revision + 1)
}

/**
 * One complaint merged into another: it ends, the other one is told and takes over whichever statutory clocks are due earlier.
 * Each keeps its journal.
 */
export const mergeInto = async (
  store: ComplaintStore,
  policies: readonly Policy[],
  before: Stored,
  event: EventOf<'complaint.merged'>,
  now: Instant,
): Promise<DeskResult> => {
  if (mergedInto(before.complaint) === event.into) return repeatedResult(before)
  const policy = policyOf(policies, before.complaint)
  const handled = handleAll(before.complaint, [event], { policy, now })
  if (!handled.ok) return handled
  const into = await store.load(event.into)
  if (into === undefined) return { ok: false, refusal: unknownTarget(event.into) }
  const intoPolicy = policyOf(policies, into.complaint)
  const told = merging({ complaint: before.complaint, policy }, event, {
    into: { complaint: into.complaint, policy: intoPolicy },
    now,
  })
  if (!told.ok) return told
  const linked = handleAll(into.complaint, [told.event], { policy: intoPolicy, now })
  if (!linked.ok) return linked
  return keep(store, { stored: into, taken: linked }, { stored: before, taken: handled })
}
