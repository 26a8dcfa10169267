import * as z from 'zod'

/** What the bank decided about the complaint as a whole. */
export const outcomes = ['upheld', 'partly-upheld', 'rejected', 'unresolved'] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

/** On what ground a complaint was closed. */
export const closureGrounds = [
  'satisfied',
  'explained',
  'silent',
  'settled',
  'withdrawn',
  'declined',
  'merged',
  'answered',
  'external-decision',
] as const
export type ClosureGround = (typeof closureGrounds)[number]
export const closureGround = z.enum(closureGrounds)

/** Outside bodies that a complainant may turn to, in the order that prefers agreement. */
export const outsideRoutes = [
  'mediation',
  'consumer-association',
  'ombudsman',
  'regulator',
  'arbitration',
  'court',
] as const
export const outsideRoute = z.enum(outsideRoutes)
export type OutsideRoute = z.infer<typeof outsideRoute>
