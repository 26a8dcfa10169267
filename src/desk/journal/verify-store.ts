import {
  type AnchoredHead,
  type Audit,
  type ComplaintVerification,
  verifyComplaint,
} from './verify-complaint.js'

/**
 * Every complaint of a store, then those that are not there but have rows, then those that only the anchors know: one verification each, one
 * complaint in memory at a time.
 *
 * @throws RedressError `store-failed` when the store does not answer
 */
export async function* verifyStore(
  audit: Audit,
  anchors: ReadonlyMap<string, AnchoredHead> = new Map(),
): AsyncGenerator<ComplaintVerification, void, undefined> {
  const unseen = new Map(anchors)
  const verified = (id: string): Promise<ComplaintVerification> => {
    const anchored = unseen.get(id)
    unseen.delete(id)
    return verifyComplaint(id, audit, anchored)
  }
  for await (const id of audit.store.ids()) yield await verified(id)
  if (audit.store.orphans !== undefined)
    for await (const id of audit.store.orphans()) yield await verified(id)
  for (const id of [...unseen.keys()]) yield await verified(id)
}
