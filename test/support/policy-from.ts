import { issueText } from '../../src/issues.js'
import { type Policy, type PolicyOptions, parsePolicy, shipped } from '../../src/policy/index.js'
import { feel } from '../../src/rules/index.js'

/** Parts of a policy as data, right or wrong. */
export type PolicyParts = Readonly<Record<string, unknown>>

/** The policy of a document that must be right, with all that is shipped to be named in it. */
export const policyFrom = (source: unknown, options: PolicyOptions = {}): Policy => {
  const found = parsePolicy(source, { library: shipped, feel, ...options })
  if (!found.ok) throw new Error(found.issues.map(issueText).join('\n'))
  return found.value
}
