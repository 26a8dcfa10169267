import type { Complaint, ComplaintClock } from '../../complaint/index.js'
import { stageSummary } from '../../machine/index.js'
import { localDate } from '../../time-zone.js'
import type { Channel } from '../../vocabulary/index.js'
import { paidBy } from '../line/redress-paid.js'

/** Days of the export are days at the bureau's seat. */
const zone = 'America/New_York'

const cfpbHead = [
  'Date received',
  'Product',
  'Sub-product',
  'Issue',
  'Sub-issue',
  'Consumer complaint narrative',
  'Company public response',
  'Company',
  'State',
  'ZIP code',
  'Tags',
  'Consumer consent provided?',
  'Submitted via',
  'Date sent to company',
  'Company response to consumer',
  'Timely response?',
  'Consumer disputed?',
  'Complaint ID',
] as const

const submittedVia: Partial<Record<Channel, string>> = {
  website: 'Web',
  'internet-banking': 'Web',
  'mobile-banking': 'Web',
  'mobile-app': 'Web',
  'online-platform': 'Web',
  'regulator-forwarded': 'Referral',
  phone: 'Phone',
  'contact-centre': 'Phone',
  letter: 'Postal mail',
  fax: 'Fax',
  email: 'Email',
}

const tagOfCare: Readonly<Record<string, string>> = {
  elderly: 'Older American',
  'service-member': 'Servicemember',
}

const responseOf = (complaint: Complaint): string => {
  if (stageSummary(complaint.stage).open) return 'In progress'
  const { record } = complaint
  if (paidBy(record).some(({ minor }) => minor > 0)) return 'Closed with monetary relief'
  return record.remediesDelivered.length > 0 ? 'Closed with non-monetary relief' : 'Closed with explanation'
}

const timelinessOf = (clocks: readonly ComplaintClock[]): string => {
  const own = clocks.filter(({ statutory }) => statutory)
  if (own.some(({ clock }) => clock.status === 'breached' || clock.overdue)) return 'No'
  return own.some(({ clock }) => clock.status === 'met') ? 'Yes' : ''
}

const yesOrNo = (value: unknown): string | undefined =>
  value === true ? 'Yes' : value === false ? 'No' : undefined

const careTags = ({ record }: Complaint): string => {
  const needs = new Set(record.intake.complainants.flatMap((each) => each.vulnerabilities ?? []))
  return Object.entries(tagOfCare)
    .flatMap(([need, tag]) => (needs.has(need as 'elderly') ? [tag] : []))
    .join(', ')
}

const cfpbRow = (
  complaint: Complaint,
  { clocks }: { readonly clocks: readonly ComplaintClock[] },
): readonly string[] => {
  const { intake, receivedAt, classification } = complaint.record
  const own = intake.facts ?? {}
  const fact = (name: string): string | undefined => {
    const value = Object.hasOwn(own, name) ? own[name] : undefined
    return typeof value === 'string' ? value : undefined
  }
  const { tags } = own
  return [
    localDate(zone, intake.complainedAt ?? receivedAt),
    fact('cfpbProduct') ?? intake.product ?? classification.category ?? '',
    fact('cfpbSubProduct') ?? classification.subcategory ?? '',
    fact('cfpbIssue') ?? intake.mainIssue ?? '',
    fact('cfpbSubIssue') ?? intake.reason ?? '',
    own.narrativePublished === true ? intake.content : '',
    fact('companyPublicResponse') ?? '',
    fact('company') ?? intake.respondent?.unit ?? '',
    fact('state') ?? '',
    fact('zip') ?? '',
    Array.isArray(tags) ? tags.join(', ') : careTags(complaint),
    fact('consent') ?? '',
    intake.channelDetail ?? submittedVia[intake.channel] ?? '',
    localDate(zone, receivedAt),
    fact('companyResponse') ?? responseOf(complaint),
    yesOrNo(own.timelyResponse) ?? timelinessOf(clocks),
    yesOrNo(own.consumerDisputed) ?? '',
    intake.externalReference ?? complaint.id,
  ]
}

/**
 * Complaints in the eighteen columns of the public complaint database of the US CFPB. A row that came from that export goes back as it
 * came; of any other complaint the narrative is left out, since its publication was not consented to.
 *
 * @example
 * csvText([cfpbRegister.head, cfpbRegister.row(complaint, { clocks })]) // '\uFEFFDate received,Product,Sub-product,…'
 */
export const cfpbRegister = { head: cfpbHead, row: cfpbRow } as const
