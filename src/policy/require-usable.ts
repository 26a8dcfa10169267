import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { type Issue, issuesText } from '../issues.js'
import type { Policy } from './policy.js'
import { whyUnusable } from './proof/prove-policy.js'

/** Why there is no policy, its first findings in words. */
export const invalidPolicy = (issues: readonly Issue[]): RedressError => {
  const { en, zh } = issuesText(issues.filter(({ severity }) => severity === 'error'))
  return new RedressError('invalid-definition', said(`Policy: ${en}`, `制度有误：${zh}`), {
    details: { issues },
  })
}

/**
 * A policy under which a deadline would be missing, or a complaint be stopped by an error, is not used for any.
 *
 * @throws RedressError `invalid-definition`; `details.issues` says what is wrong with its clocks.
 */
export const requireUsable = (policy: Policy): void => {
  const issues = policy.unproven === true ? [] : whyUnusable(policy)
  if (issues.length > 0) throw invalidPolicy(issues)
}
