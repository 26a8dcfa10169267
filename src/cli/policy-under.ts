import type { Complaint } from '../complaint/index.js'
import { upToDate } from '../desk/index.js'
import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'

/**
 * The policy that a stored complaint goes by.
 *
 * @throws RedressError `unknown-policy`
 */
const policyUnder = (policies: readonly Policy[], { id, policy }: Complaint): Policy => {
  const found = policies.find(({ hash }) => hash === policy.hash)
  if (found !== undefined) return found
  throw new RedressError(
    'unknown-policy',
    said(
      `${id} was opened under ${policy.id} ${policy.version} with other contents; give that version with --policy too`,
      `${id} 登记时适用的 ${policy.id} ${policy.version} 内容不同；请用 --policy 一并指定该版本`,
    ),
    { details: { complaint: id, policy } },
  )
}

interface UnderPolicy {
  readonly complaint: Complaint
  readonly policy: Policy
}

/** What was loaded, as it is now, and its policy. @throws RedressError `unknown-policy`, `journal-broken` */
export const storedUnder = (stored: Stored, policies: readonly Policy[]): UnderPolicy => {
  const policy = policyUnder(policies, stored.complaint)
  const { complaint } = upToDate(stored, { policies })
  return {
    complaint,
    policy: complaint.policy.hash === policy.hash ? policy : policyUnder(policies, complaint),
  }
}

/** A stored complaint as it is now, and its policy. @throws RedressError `unknown-policy`, `journal-broken` */
export const complaintUnder = async (
  store: ComplaintStore,
  id: string,
  policies: readonly Policy[],
): Promise<UnderPolicy | undefined> => {
  const stored = await store.load(id)
  return stored && storedUnder(stored, policies)
}
