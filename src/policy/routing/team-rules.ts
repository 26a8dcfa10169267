import * as z from 'zod'
import { code, role } from '../../vocabulary/index.js'

/** How one of those who can take a complaint is chosen. */
export const strategies = ['least-loaded', 'round-robin', 'same-handler', 'head-of-department-first'] as const
export type Strategy = (typeof strategies)[number]

/** How a team hands out its complaints: part of a policy. */
export const teamRules = z.strictObject({
  /** Skills that whoever takes one of the team's complaints must have, all of them. */
  skills: z.array(code).optional(),
  /** Default: `least-loaded`. */
  strategy: z.enum(strategies).optional(),
  /** When the earlier handler or the head of department cannot take it. Default: `least-loaded`. */
  otherwise: z.enum(['least-loaded', 'round-robin']).optional(),
  /** Whether it must, or must not, be somebody of the unit that is complained about. */
  branch: z.enum(['of-the-respondent', 'not-of-the-respondent']).optional(),
  /** Whom it is escalated to when nobody can take it. Default: `head-of-department`. */
  whenNobody: role.optional(),
})

export type TeamRules = z.output<typeof teamRules>
