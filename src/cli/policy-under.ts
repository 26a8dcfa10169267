import type { Complaint } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { Policy } from '../policy/index.js'

/**
 * The policy that a stored complaint goes by.
 *
 * @throws RedressError `unknown-policy`
 */
export const policyUnder = (policies: readonly Policy[], { id, policy }: Complaint): Policy => {
  const found = policies.find(({ hash }) => hash === policy.hash)
  if (found !== undefined) return found
  throw new RedressError(
    'unknown-policy',
    `${id} was opened under ${policy.id} ${policy.version} with other contents; give that version with --policy too`,
    { details: { complaint: id, policy } },
  )
}
