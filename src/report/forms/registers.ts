import type { Complaint, ComplaintClock } from '../../complaint/index.js'
import type { Language, Said } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import { localDate } from '../../time-zone.js'
import type { Channel } from '../../vocabulary/index.js'
import { limitsKept } from '../figures/timeliness.js'
import { paidBy } from '../line/redress-paid.js'
import type { ReportLine } from '../line/report-line.js'
import type { CsvCell } from './csv-text.js'

type Column = readonly [name: Said, cellOf: (line: ReportLine) => CsvCell]

const column = (en: string, zh: string, cellOf: (line: ReportLine) => CsvCell): Column => [{ en, zh }, cellOf]

const yes = (is: boolean | undefined): CsvCell => (is === undefined ? undefined : is ? 'Y' : 'N')

const days = (minutes: number | undefined): CsvCell =>
  minutes === undefined ? undefined : Math.ceil(minutes / 1440)

/** In minor units, which whoever reads the register in can add up without knowing a currency's decimals. */
const amounts = (paid: ReportLine['paid']): string =>
  paid.map(({ currency, minor }) => `${currency} ${minor}`).join('; ')

const columns: readonly Column[] = [
  column('Number', '工单编号', ({ id }) => id),
  column('Received on', '受理日期', ({ receivedOn }) => receivedOn),
  column('Closed on', '办结日期', ({ closedOn }) => closedOn),
  column('Channel', '受理渠道', ({ channel }) => channel),
  column('Source', '投诉来源', ({ source }) => source),
  column('Unit', '被投诉单位', ({ unit }) => unit),
  column('Region', '地区', ({ region }) => region),
  column('Severity', '严重程度', ({ severity }) => severity),
  column('Attention', '投诉等级', ({ attention }) => attention),
  column('Business channel (A)', '业务办理渠道（A）', ({ businessChannel }) => businessChannel),
  column('Business category (B)', '业务类别（B）', ({ category }) => category),
  column('Cause (C)', '投诉原因（C）', ({ cause }) => cause),
  column('Product', '产品', ({ product }) => product),
  column('Complainants', '投诉人数', ({ complainants }) => complainants),
  column('Outcome', '处理结果', ({ outcome }) => outcome),
  column('Closed as', '结案方式', ({ closedAs }) => closedAs),
  column('Days taken', '处理天数', ({ cycleMinutes }) => days(cycleMinutes)),
  column('Limits kept', '是否按期', (line) => {
    const kept = limitsKept(line)
    return yes(kept === undefined ? undefined : kept !== 'late')
  }),
  column('Redress paid, minor units', '补偿金额（最小货币单位）', ({ paid }) => amounts(paid)),
  column('Repeat', '是否重复投诉', ({ repeat }) => yes(repeat)),
  column('Reviews asked', '申请核查次数', ({ reviewsAsked }) => reviewsAsked),
  column('Satisfied at call-back', '回访是否满意', ({ satisfied }) => yes(satisfied)),
  column('Improvement actions', '改进措施数', ({ actions }) => actions.length),
]

/**
 * The register that a supervisor is given: one line a complaint, in the columns that Chinese banks' ledgers have in common. Neither
 * customer nor handler is named.
 *
 * @example
 * csvText([supervisorRegister.head('en'), ...lines.map(supervisorRegister.row)])
 * // '\uFEFFNumber,Received on,Closed on,…'
 */
export const supervisorRegister = {
  head: (language: Language): readonly string[] => columns.map(([name]) => name[language]),
  row: (line: ReportLine): readonly CsvCell[] => columns.map(([, cellOf]) => cellOf(line)),
} as const

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
    (complaint.record.erasedAt === undefined ? intake.channelDetail : undefined) ??
      submittedVia[intake.channel] ??
      '',
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
