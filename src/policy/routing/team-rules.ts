import * as z from 'zod'
import { code, type Role, role } from '../../vocabulary/index.js'

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
  /** Whom it is escalated to when no member can take it. Default: `head-of-department`. */
  readonly whenNobody?: Role | undefined
}

/** The keys of {@link TeamRules}. */
export const teamRuleKeys: { readonly [Key in keyof TeamRules]-?: z.ZodType<TeamRules[Key]> } = {
  skills: z.array(code).optional(),
  strategy: z.enum(strategies).optional(),
  otherwise: z.enum(['least-loaded', 'round-robin']).optional(),
  branch: z.enum(['of-the-respondent', 'not-of-the-respondent']).optional(),
  whenNobody: role.optional(),
}
