import type { Reason, Said, Source } from '../../explanation.js'
import { stageSummary } from '../../machine/index.js'
import { dayFromCivil, formatDay } from '../../plain-date.js'
import type { Policy } from '../../policy/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import type { Complaint, StepContext } from '../complaint.js'

/**
 * `open`: still being handled. `held`: a legal hold forbids erasing. `kept`: a retention period runs until `keepUntil`. `erasable`:
 * all retention periods have ended. `erased`: its personal data are gone. `unruled`: closed, and no rule gives a number of years.
 */
export type RetentionStatus = 'open' | 'held' | 'kept' | 'erasable' | 'erased' | 'unruled'

export interface Retention {
  readonly status: RetentionStatus
  /** The last day on which a rule asks to keep it, in the policy's zone. */
  readonly keepUntil?: PlainDate
  readonly because: Reason
}

interface RetentionRule {
  readonly what: Said
  readonly years?: number | undefined
  readonly from: Said
  readonly since?: 'received' | 'closed' | undefined
  readonly when?: Said | undefined
  readonly source: Source
}

const rulesOf = (policy: Policy): readonly RetentionRule[] => [
  ...policy.regimes.flatMap((regime) => regime.retention),
  ...policy.document.retention,
]

/** A rule without a number gives no date, and only the bank knows which complaints a condition is true of. */
const isDatable = (rule: RetentionRule): rule is RetentionRule & { readonly years: number } =>
  rule.years !== undefined && rule.when === undefined

/** The same day so many years on; 29 February becomes 1 March, so that nothing goes a day early. */
const yearsLater = (from: PlainDate, years: number): PlainDate => {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  return formatDay(dayFromCivil(year, month + Math.ceil(years * 12), date))
}

const closedAt = ({ record }: Complaint): Instant | undefined => record.closure?.at ?? record.archivedAt

interface Term {
  readonly until: PlainDate
  readonly reason: Reason
}

/** Without a start that the record has, the years count from the end of the handling, which is the later one. */
const termOf = (rule: RetentionRule, received: PlainDate, ended: PlainDate): Term[] => {
  if (!isDatable(rule)) return []
  const until = yearsLater(rule.since === 'received' ? received : ended, rule.years)
  return [
    {
      until,
      reason: {
        says: {
          en: `${rule.what.en}: ${rule.years} years from ${rule.from.en}, until ${until}`,
          zh: `${rule.what.zh}：${rule.from.zh}保存${rule.years}年，至${until}`,
        },
        source: rule.source,
      },
    },
  ]
}

const named = ({ what, from, source, years, when }: RetentionRule): Reason => {
  const term = years === undefined ? { en: '', zh: '' } : { en: `${years} years from `, zh: `保存${years}年` }
  const only = when === undefined ? { en: '', zh: '' } : { en: `, if ${when.en}`, zh: `（限${when.zh}）` }
  return {
    says: {
      en: `${what.en}: ${term.en}${from.en}${only.en}`,
      zh: `${what.zh}：${from.zh}${term.zh}${only.zh}`,
    },
    source,
  }
}

const isUnderWay = ({ stage }: Complaint): boolean => {
  const { open, inDispute } = stageSummary(stage)
  return open || inDispute
}

const says: Readonly<Record<RetentionStatus, Said>> = {
  open: { en: 'Not closed yet: nothing is to be erased', zh: '投诉尚未办结，不得删除' },
  held: { en: 'A legal hold is in force: nothing may be erased', zh: '处于法律保全期间，不得删除' },
  kept: { en: 'A retention period is still running', zh: '尚在规定的保存期限内' },
  erasable: { en: 'All retention periods have ended', zh: '保存期限均已届满，可以删除个人信息' },
  erased: { en: 'The personal data are erased', zh: '个人信息已删除' },
  unruled: {
    en: 'No rule gives a number of years: the bank has to set one',
    zh: '现有规定未明确保存年限，须由本行自行规定',
  },
}

/**
 * Whether the personal data of a complaint may be erased at `now`, or until when they must be kept: by the regimes of the policy and
 * its own `retention`, the longest of them, each with its source. A legal hold stands above all of them.
 *
 * Years without a start that the record has (`since`) are counted from closing.
 *
 * @example
 * retentionOf(complaint, { policy, now: '2031-03-02T02:00:00.000Z' })
 * // { status: 'kept', keepUntil: '2031-03-20', because: { says: { en: 'A retention period is still running', … }, because: [ … ] } }
 */
export const retentionOf = (complaint: Complaint, { policy, now }: StepContext): Retention => {
  const { record } = complaint
  const zone = zoneOf(policy)
  const today = localDate(zone, now)
  const end = closedAt(complaint) ?? complaint.lastAt
  const rules = rulesOf(policy)
  const terms = rules.flatMap((rule) =>
    termOf(rule, localDate(zone, record.receivedAt), localDate(zone, end)),
  )
  const keepUntil = terms
    .map(({ until }) => until)
    .sort()
    .at(-1)
  const status = ((): RetentionStatus => {
    if (record.legalHold) return 'held'
    if (record.erasedAt !== undefined) return 'erased'
    if (isUnderWay(complaint)) return 'open'
    if (keepUntil === undefined) return 'unruled'
    return today <= keepUntil ? 'kept' : 'erasable'
  })()
  const isDated = status !== 'open' && keepUntil !== undefined
  return {
    status,
    ...(isDated ? { keepUntil } : {}),
    because: {
      says: says[status],
      because: [
        ...(isDated ? terms.map(({ reason }) => reason) : []),
        ...rules.filter((rule) => !isDatable(rule)).map(named),
      ],
    },
  }
}
