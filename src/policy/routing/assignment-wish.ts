import type { Said } from '../../explanation.js'
import type { Instant } from '../../time.js'
import type { TeamRules } from './team-rules.js'

/** What one complaint asks of the person who takes it. */
export interface AssignmentWish {
  readonly team: string
  readonly rules: TeamRules
  readonly at: Instant
  readonly language?: string | undefined
  /** Unit, partner and complainants: what a standing interest may concern. */
  readonly concerns: readonly string[]
  readonly respondentUnit?: string | undefined
  /** People the complaint is about. */
  readonly complainedAbout: readonly string[]
  /** Whether the direct superiors of those people are excluded, too. */
  readonly excludeManagers: boolean
  readonly excludeInterested: boolean
  /** Why the record itself keeps a person away, if it does. */
  readonly recused: (person: string) => Said | undefined
  /** Who handled the matter or the customer before, the latest first. */
  readonly handledBefore: readonly string[]
  /** Who has it now: it is among their open complaints already. */
  readonly holder?: string | undefined
}
