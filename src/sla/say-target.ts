import type { Said } from '../explanation.js'
import type { Target } from '../time.js'
import { readTarget } from './target.js'
import { sayAmount } from './wording.js'

/**
 * A target in words.
 *
 * @throws RedressError `invalid-target`.
 * @example
 * sayTarget({ businessDays: 7 }) // { en: '7 business days', zh: '7个工作日' }
 */
export const sayTarget = (target: Target): Said => sayAmount(readTarget(target))
