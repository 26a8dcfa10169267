import type { Said } from '../explanation.js'
import { standingAt } from './chart-run.js'
import { defaultControls } from './default-controls.js'
import type { Stage } from './stage.js'
import { handlingOf } from './stage-tags.js'
import { type HandlingStage, type Phase, stages } from './stages.js'

/** Where a complaint stands, for lists and screens. */
export interface StageSummary {
  readonly handling: HandlingStage
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
 * @example
 * stageSummary(begin()) // { handling: 'expected', phase: 'accept', waiting: [], attention: 'normal', open: false, … }
 */
export const stageSummary = (stage: Stage): StageSummary => {
  const snapshot = standingAt(stage.value, defaultControls, stage.context)
  const handling = handlingOf(snapshot)
  return {
    handling,
    phase: stages[handling].phase,
    title: stages[handling].title,
    waiting: parties.filter((party) => snapshot.hasTag(`waiting.${party}`)),
    attention: attentions.find((level) => snapshot.hasTag(`attention.${level}`)) ?? 'normal',
    open: snapshot.hasTag('open'),
    inDispute: snapshot.hasTag('dispute.open'),
    tags: [...snapshot.tags].sort(),
  }
}
