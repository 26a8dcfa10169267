import type { Role } from '../../vocabulary/index.js'

/** How one of those who can take a complaint is chosen. */
export const strategies = ['least-loaded', 'round-robin', 'same-handler', 'head-of-department-first'] as const
export type Strategy = (typeof strategies)[number]

/** How a team hands out its complaints: part of a policy. */
export interface TeamRules {
  /** Skills that whoever takes one of the team's complaints must have, all of them. */
  readonly skills?: readonly string[] | undefined
  /** Default: `least-loaded`. */
  readonly strategy?: Strategy | undefined
  /** When the earlier handler or the head of department cannot take it. Default: `least-loaded`. */
  readonly otherwise?: 'least-loaded' | 'round-robin' | undefined
  /** Whether it must, or must not, be somebody of the unit that is complained about. */
  readonly branch?: 'of-the-respondent' | 'not-of-the-respondent' | undefined
  /** Whom it is escalated to when nobody can take it. Default: `head-of-department`. */
  readonly whenNobody?: Role | undefined
}
