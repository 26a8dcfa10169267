import { readOptions } from '../read-options.js'
import { readTarget } from '../target.js'
import type { Obligation } from './obligation.js'
import { defaultPauses, type Terms } from './timing.js'

/** What an obligation is measured against before anything changed it. */
export const termsOf = (obligation: Obligation): Terms => {
  const target = readTarget(obligation.target)
  const { calendar, options = {}, pauses = defaultPauses(target) } = obligation
  return { calendar, target, more: [], options: readOptions(options), pauses }
}
