import type { Role } from '../vocabulary/index.js'

/**
 * What a complaint's record is made of, for those who look at it: who the people are, what they say, what was told to them, what was
 * found, what was decided, and what the bank keeps to itself.
 */
export const viewSections = ['people', 'narrative', 'notices', 'inquiry', 'decision', 'internal'] as const
export type ViewSection = (typeof viewSections)[number]

/** Everything; without what tells who somebody is; or nothing. */
export type Access = 'whole' | 'redacted' | 'hidden'

export type AccessBySection = Readonly<Record<ViewSection, Access>>

/** Which roles see what. */
export interface ViewRules {
  readonly views: readonly {
    readonly roles: readonly Role[]
    readonly sees: AccessBySection
    /** Of a complaint that is to be kept confidential; the same unless told. */
    readonly ofConfidential?: AccessBySection | undefined
  }[]
  /** What a role sees that no view names. */
  readonly others: AccessBySection
}

const every = (sees: Access): AccessBySection => ({
  people: sees,
  narrative: sees,
  notices: sees,
  inquiry: sees,
  decision: sees,
  internal: sees,
})

const inCharge: Role[] = [
  'acceptance-officer',
  'handler',
  'investigator',
  'head-of-department',
  'complaints-manager',
  'compliance-supervisor',
  'approver',
  'upper-level-reviewer',
]
const atTheCounter: Role[] = [
  'receptionist',
  'customer-service',
  'customer-service-manager',
  'callback-agent',
]
const asked: Role[] = ['department', 'expert']
const above: Role[] = ['senior-management', 'general-manager', 'head-office']
const authorities: Role[] = ['regulator', 'court', 'ombudsman', 'arbitrator', 'mediator']

/** What a bank that says nothing shows to whom: house rules of this package, to be replaced by the bank's own. */
export const defaultViewRules: ViewRules = {
  views: [
    { roles: inCharge, sees: every('whole') },
    {
      roles: atTheCounter,
      sees: { ...every('whole'), inquiry: 'hidden', internal: 'hidden' },
      ofConfidential: every('hidden'),
    },
    {
      roles: asked,
      sees: { ...every('hidden'), narrative: 'redacted', inquiry: 'redacted' },
      ofConfidential: { ...every('hidden'), inquiry: 'redacted' },
    },
    {
      roles: above,
      sees: { ...every('whole'), people: 'redacted', narrative: 'redacted', inquiry: 'redacted' },
    },
    { roles: authorities, sees: { ...every('whole'), internal: 'hidden' } },
    {
      roles: ['complainant', 'representative'],
      sees: { ...every('whole'), inquiry: 'hidden', internal: 'hidden' },
    },
    {
      roles: ['consumer-association'],
      sees: { ...every('redacted'), inquiry: 'hidden', internal: 'hidden' },
    },
    { roles: ['system', 'connector'], sees: { ...every('redacted') } },
  ],
  others: every('hidden'),
}
