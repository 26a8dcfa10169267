import type { Said } from '../../explanation.js'
import type { Phase } from '../chart/stages.js'
import { stateAt as lifecycleStates, type StateAt } from '../run/state.js'
import type { Stage } from './stage.js'

/** Where a complaint stands, for lists and screens. */
export interface StageSummary {
  /** One of the package’s stages, or of a host’s own. */
  readonly handling: string
  readonly phase: Phase
  readonly title: Said
  /** `customer`, `department`, `expert`, `mediation`: whoever is waited for. */
  readonly waiting: readonly string[]
  readonly attention: 'normal' | 'escalated' | 'major'
  readonly open: boolean
  /** An outside body is dealing with the matter. */
  readonly inDispute: boolean
  readonly tags: readonly string[]
}

const parties = ['customer', 'department', 'expert', 'mediation'] as const
const attentions = ['major', 'escalated'] as const

/**
 * Where a stage stands, in words for a list: what is being done, what it waits for, how much attention it has, whether it is open.
 *
 * @example
 * stageSummary(begin()) // { handling: 'expected', phase: 'accept', waiting: [], attention: 'normal', open: false, … }
 */
export const stageSummary = (stage: Stage, stateAt: StateAt = lifecycleStates): StageSummary => {
  const { handling, phase, title, tags } = stateAt(stage.value)
  return {
    handling,
    phase,
    title,
    waiting: parties.filter((party) => tags.has(`waiting.${party}`)),
    attention: attentions.find((level) => tags.has(`attention.${level}`)) ?? 'normal',
    open: tags.has('open'),
    inDispute: tags.has('dispute.open'),
    tags: [...tags].sort(),
  }
}
