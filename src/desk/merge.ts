import {
  type AppliedEvent,
  type Complaint,
  handleAll,
  mergedInto,
  merging,
  type Refusal,
  refusal,
  toldByDesk,
  unmerging,
} from '../complaint/index.js'
import type { Append, ComplaintStore, Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, EventOf } from '../vocabulary/index.js'
import type { DeskResult } from './desk.js'
import { loadedToSealOn, readingOf } from './loaded.js'
import { policyOf } from './policies-in-force.js'
import { deskSuccess, repeatedResult } from './results.js'
import type { Counting } from './rules-in-force.js'
import { sealedAppend } from './sealed-append.js'

type Merge = EventOf<'complaint.merged'>
type Unmerge = EventOf<'complaint.unmerged'>

/**
 * The merge, or the undoing of one, among events that are reported together; a refusal when it does not stand alone, since it concerns two
 * complaints.
 */
export const mergeIn = (events: readonly ComplaintEvent[]): Merge | Unmerge | Refusal | undefined => {
  const merge = events.find(
    (event): event is Merge | Unmerge =>
      event.type === 'complaint.merged' || event.type === 'complaint.unmerged',
  )
  return merge === undefined || events.length === 1
    ? merge
    : refusal('merge-stands-alone', merge.type, '', {
        en: 'A merge or its undoing is reported by itself, not together with other events',
        zh: '并案或撤销并案应单独上报，不得与其他事件一并上报',
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

/** Both complaints in one transaction where the store can, else in this order, in which no clock is lost in between. */
const keep = async (
  store: ComplaintStore,
  counting: Counting,
  steps: readonly Step[],
): Promise<readonly Append[]> => {
  const sealed: Append[] = []
  for (const { stored, taken } of steps) sealed.push(await sealedAppend(taken, stored, counting))
  const appends = steps
    .map(({ stored }, place) => ({
      id: stored.complaint.id,
      step: sealed[place] as Append,
      expectedRevision: stored.revision,
    }))
    .filter(({ step }) => step.entries.length > 0)
  if (store.appendAll !== undefined) await store.appendAll(appends)
  else for (const { id, step, expectedRevision } of appends) await store.append(id, step, expectedRevision)
  return sealed
}

/**
 * One complaint merged into another: it ends, the other one is told and takes over whichever statutory clocks are due earlier.
 * Each keeps its journal.
 */
export const mergeInto = async (
  store: ComplaintStore,
  counting: Counting,
  before: Stored,
  event: Merge,
  now: Instant,
): Promise<DeskResult> => {
  const { policies } = counting
  if (mergedInto(before.complaint) === event.into) return repeatedResult(before)
  const policy = policyOf(policies, before.complaint)
  const handled = handleAll(before.complaint, [event], { policy, now })
  if (!handled.ok) return handled
  const into = await loadedToSealOn(store, event.into, readingOf(counting))
  if (into === undefined) return { ok: false, refusal: unknownTarget(event.into) }
  const intoPolicy = policyOf(policies, into.complaint)
  const told = merging({ complaint: before.complaint, policy }, event, {
    into: { complaint: into.complaint, policy: intoPolicy },
    now,
  })
  if (!told.ok) return told
  const linked = toldByDesk(into.complaint, told.event, { policy: intoPolicy, now })
  if (!linked.ok) return linked
  const [, own] = await keep(store, counting, [
    { stored: into, taken: linked },
    { stored: before, taken: handled },
  ])
  return deskSuccess(handled, own as Append, before.revision + 1)
}

/** Whether the complaint was taken out of that one and not merged again since. */
const isOutOf = ({ record }: Complaint, from: string): boolean =>
  record.links.some(({ relation, to }) => relation === 'unmerged' && to === from)

/**
 * A merge by mistake undone: the complaint goes on by itself, with the deadlines that it would have had, and the one that it was merged
 * into is told, gives back what it had been given and counts from its own start again.
 */
export const unmerge = async (
  store: ComplaintStore,
  counting: Counting,
  before: Stored,
  event: Unmerge,
  now: Instant,
): Promise<DeskResult> => {
  const { policies } = counting
  const again = mergedInto(before.complaint) === undefined && isOutOf(before.complaint, event.from)
  const handled = again
    ? undefined
    : handleAll(before.complaint, [event], { policy: policyOf(policies, before.complaint), now })
  if (handled?.ok === false) return handled
  const after = handled?.complaint ?? before.complaint
  const from = await loadedToSealOn(store, event.from, readingOf(counting))
  const told =
    from === undefined
      ? undefined
      : toldByDesk(from.complaint, unmerging(after, event), {
          policy: policyOf(policies, from.complaint),
          now,
        })
  if (told?.ok === false) return told
  const [own] = await keep(store, counting, [
    ...(handled === undefined ? [] : [{ stored: before, taken: handled }]),
    ...(from === undefined || told === undefined ? [] : [{ stored: from, taken: told }]),
  ])
  return handled === undefined
    ? repeatedResult(before)
    : deskSuccess(handled, own as Append, before.revision + 1)
}

/** A refusal of links that lead nowhere: to the complaint itself, or to one that the store does not have. */
export const unknownLink = async (
  store: ComplaintStore,
  id: string,
  events: readonly ComplaintEvent[],
): Promise<Refusal | undefined> => {
  for (const event of events) {
    if (event.type !== 'complaint.linked') continue
    if (event.to === id)
      return refusal('unknown-link-target', event.type, '', {
        en: `${id} cannot be linked to itself; give the id of the other complaint`,
        zh: `投诉${id}不能与自身关联；请填写另一件投诉的编号`,
      })
    if ((await store.load(event.to)) === undefined)
      return refusal('unknown-link-target', event.type, '', {
        en: `There is no complaint ${event.to} to link to; give its id, or say in a contact's summary what it is about`,
        zh: `不存在可关联的投诉${event.to}；请填写其编号，或在联系记录中说明`,
      })
  }
  return undefined
}
