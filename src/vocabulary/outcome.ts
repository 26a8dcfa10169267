/** What the bank decided about the complaint as a whole. */
export const outcomes = ['upheld', 'partly-upheld', 'rejected', 'unresolved'] as const
/** What the bank decided about the complaint as a whole. */
export type Outcome = (typeof outcomes)[number]

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

/** Outside bodies that a complainant may turn to, in the order that prefers agreement. */
export const outsideRoutes = [
  'mediation',
  'consumer-association',
  'ombudsman',
  'regulator',
  'arbitration',
  'court',
] as const
export type OutsideRoute = (typeof outsideRoutes)[number]
