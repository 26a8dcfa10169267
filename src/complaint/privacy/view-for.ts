import type { Reason } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import {
  type Access,
  type AccessBySection,
  defaultViewRules,
  type ViewRules,
  type ViewSection,
  viewSections,
} from '../../policy/index.js'
import type { Instant } from '../../time.js'
import {
  type Actor,
  type ComplaintRecord,
  type Intake,
  personalRecordShape,
  type Role,
} from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { knownWords } from './known-words.js'
import { redactPlaces } from './redact.js'

/** Which section each field of the record belongs to. Fields of `open` are codes, moments and counts that everyone may see. */
export const recordSections: Readonly<Record<keyof ComplaintRecord, ViewSection | 'open'>> = {
  intake: 'open',
  receivedAt: 'open',
  reference: 'open',
  registeredAt: 'open',
  triage: 'internal',
  declined: 'notices',
  confirmed: 'narrative',
  classification: 'open',
  judged: 'internal',
  cause: 'inquiry',
  attention: 'open',
  majorGround: 'internal',
  assignment: 'internal',
  earlierHandlers: 'internal',
  interests: 'internal',
  notices: 'notices',
  contacts: 'narrative',
  messages: 'narrative',
  investigations: 'inquiry',
  evidence: 'inquiry',
  statements: 'inquiry',
  enquiries: 'inquiry',
  informationRequests: 'notices',
  expertWork: 'inquiry',
  finding: 'inquiry',
  explanation: 'notices',
  proposals: 'internal',
  offers: 'decision',
  approvals: 'internal',
  decision: 'decision',
  settlement: 'decision',
  remediesDelivered: 'decision',
  commitments: 'decision',
  extensions: 'decision',
  handlingSummary: 'internal',
  callbacks: 'narrative',
  rehandled: 'open',
  satisfaction: 'narrative',
  followUp: 'internal',
  reviews: 'decision',
  disputes: 'decision',
  referral: 'notices',
  regulatorReports: 'internal',
  actions: 'internal',
  qualityReviews: 'internal',
  lessons: 'internal',
  links: 'internal',
  mergedInto: 'open',
  repeats: 'narrative',
  closure: 'decision',
  reopened: 'open',
  archivedAt: 'open',
  legalHold: 'internal',
  erasedAt: 'open',
  overrides: 'internal',
}

/** The fields of the intake that are more than codes, moments and counts. */
export const intakeSections: Readonly<Partial<Record<keyof Intake, ViewSection>>> = {
  content: 'narrative',
  mainIssue: 'narrative',
  reason: 'narrative',
  place: 'narrative',
  demands: 'narrative',
  claimedLoss: 'narrative',
  complainants: 'people',
  representatives: 'people',
  peopleInvolved: 'inquiry',
  evidence: 'narrative',
  facts: 'internal',
}

/** What one role sees of a complaint: plain JSON, with what is hidden left out. */
export interface ComplaintView {
  readonly id: string
  readonly openedAt: Instant
  readonly stage: string
  readonly role: Role
  readonly sees: AccessBySection
  readonly record: Partial<Omit<ComplaintRecord, 'intake'>> & { readonly intake: Partial<Intake> }
  readonly because: Reason
}

const accessFor = (rules: ViewRules, role: Role, isConfidential: boolean): AccessBySection => {
  const found = rules.views.find((view) => view.roles.includes(role))
  if (found === undefined) return rules.others
  return isConfidential ? (found.ofConfidential ?? found.sees) : found.sees
}

const pick = (
  fields: object,
  accessOf: (field: string) => Access,
  shape: unknown,
  known: readonly string[],
): Record<string, unknown> => {
  const shapes = shape as Readonly<Record<string, Parameters<typeof redactPlaces>[0]>>
  const seen = Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
    const access = accessOf(field)
    if (access === 'hidden') return []
    return [[field, access === 'whole' ? value : redactPlaces(shapes[field], value, known)]]
  })
  return Object.fromEntries(seen)
}

const inWords: Readonly<Record<Access, { readonly en: string; readonly zh: string }>> = {
  whole: { en: 'whole', zh: '完整可见' },
  redacted: { en: 'redacted', zh: '脱敏可见' },
  hidden: { en: 'hidden', zh: '不可见' },
}

const sectionNames = {
  people: { en: 'people', zh: '当事人信息' },
  narrative: { en: 'narrative', zh: '投诉内容' },
  notices: { en: 'notices', zh: '告知事项' },
  inquiry: { en: 'inquiry', zh: '调查材料' },
  decision: { en: 'decision', zh: '处理结果' },
  internal: { en: 'internal', zh: '内部事项' },
} as const

const why = (role: Role, sees: AccessBySection, isConfidential: boolean): Reason => ({
  says: {
    en: `What the role ${role} sees${isConfidential ? ' of a confidential complaint' : ''}`,
    zh: `角色${role}${isConfidential ? '对保密投诉' : ''}的可见范围`,
  },
  because: viewSections.map((section) => ({
    says: {
      en: `${sectionNames[section].en}: ${inWords[sees[section]].en}`,
      zh: `${sectionNames[section].zh}：${inWords[sees[section]].zh}`,
    },
  })),
})

/**
 * What a role may see of a complaint, by rules that are data: each section of the record whole, redacted or hidden; a complaint that
 * is to be kept confidential may show less.
 *
 * @param context `viewer`: a role, or the actor who looks; `rules`: the policy's own (`policy.document.views`); without them the package's defaults
 * @example
 * viewFor(complaint, { viewer: 'department' }).record.intake
 * // { kind: 'complaint', channel: 'phone', content: '[name] asks for 300 yuan back; call [phone]', … }, no complainants
 */
export const viewFor = (
  complaint: Complaint,
  {
    viewer,
    rules = defaultViewRules,
  }: { readonly viewer: Role | Actor; readonly rules?: ViewRules | undefined },
): ComplaintView => {
  const role = typeof viewer === 'string' ? viewer : viewer.role
  const { intake, ...record } = complaint.record
  const isConfidential = intake.confidential === true
  const sees = accessFor(rules, role, isConfidential)
  const known = knownWords(complaint)
  const accessBySection = { ...sees, open: 'whole' } as const
  const accessOf = (section: keyof AccessBySection | 'open' = 'open'): Access => accessBySection[section]
  const shapes = personalRecordShape() as Readonly<Record<string, unknown>>
  return {
    id: complaint.id,
    openedAt: complaint.openedAt,
    stage: stageSummary(complaint.stage).handling,
    role,
    sees,
    record: {
      ...pick(record, (field) => accessOf(recordSections[field as keyof ComplaintRecord]), shapes, known),
      intake: pick(intake, (field) => accessOf(intakeSections[field as keyof Intake]), shapes.intake, known),
    },
    because: why(role, sees, isConfidential),
  }
}
