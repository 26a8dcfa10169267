import type { Said } from '../../explanation.js'
import type { Outcome } from '../outcome.js'

/** The outcomes as a person would name them. */
export const outcomeNames: Readonly<Record<Outcome, Said>> = {
  upheld: { en: 'Upheld', zh: '支持' },
  'partly-upheld': { en: 'Partly upheld', zh: '部分支持' },
  rejected: { en: 'Rejected', zh: '不支持' },
  unresolved: { en: 'Unresolved', zh: '未解决' },
}
