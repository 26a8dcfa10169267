import { textHash } from '../../hash.js'
import { memoizeWeak } from '../../memoize-weak.js'
import type { Policy } from '../../policy/index.js'
import {
  compiledFor,
  type Facts,
  type Reading,
  readNarrative,
  scoreFact,
  weighSignals,
} from '../../rules/index.js'
import type { PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import {
  type ComplaintRecord,
  type FactName,
  type Intake,
  traceableChannels,
} from '../../vocabulary/index.js'
import { zoneOf } from '../../zone-rules.js'

interface Context {
  readonly policy: Policy
  readonly reading: Reading
  /** The date of receipt, where the journal says it. */
  readonly receivedOn?: PlainDate | undefined
}

/** The names that its tables ask facts by. */
const askedOf = memoizeWeak((policy: Policy) => new Set(policy.tables.flatMap(({ names }) => names)))

/** What signals weigh: the strongest of each set that names a fact for it, and scores that tables ask for. */
const strengths = (policy: Policy, weighed: ReturnType<typeof weighSignals>): Facts => {
  const asked = askedOf(policy)
  const facts: Record<string, string | number> = {}
  for (const { set, signals, scores } of weighed) {
    if (set.fact !== undefined && signals[0] !== undefined) facts[set.fact] = signals[0]
    for (const [signal, score] of Object.entries(scores)) {
      const name = scoreFact(signal)
      if (asked.has(name)) facts[name] = Math.max(score, Number(facts[name] ?? score))
    }
  }
  return facts
}

const fromNarrative = ({ content, claimedLoss }: Intake, { policy, reading }: Context) => {
  const read = readNarrative(content, { reading })
  const mentioned = read.amounts.filter(
    (amount) => claimedLoss === undefined || amount.currency === claimedLoss.currency,
  )
  // Which of two amounts in two currencies is the larger, no text says.
  const isOneCurrency = new Set(mentioned.map((amount) => amount.currency)).size === 1
  const amounts = isOneCurrency ? mentioned.map((amount) => amount.minor) : []
  const weighed = weighSignals(compiledFor(policy.signals, reading), read)
  return {
    signals: [...new Set(weighed.flatMap(({ signals }) => signals))],
    strengths: reading === 1 ? {} : strengths(policy, weighed),
    language: read.language,
    amountMentioned: amounts.length === 0 ? undefined : Math.max(...amounts),
  }
}

type Told = ReturnType<typeof fromNarrative>

/** A text that did not change is not read again: by the intake, and by the policy that read it. */
const told = new WeakMap<Intake, { readonly context: Context; readonly answer: Told }>()

/** As many as a desk has complaints at work between two events. */
const mostReadLately = 512

/** A complaint that is loaded anew has a new intake with the old text. Of the text only its hash is kept, which outlives no erasure. */
const readLately = new WeakMap<Policy, Map<string, Told>>()

const readOnce = (intake: Intake, context: Context): Told => {
  const lately = readLately.get(context.policy) ?? new Map<string, Told>()
  readLately.set(context.policy, lately)
  const key = `${context.reading} ${intake.claimedLoss?.currency} ${textHash(intake.content)}`
  const answer = lately.get(key) ?? fromNarrative(intake, context)
  lately.delete(key)
  lately.set(key, answer)
  const [longestAgo] = lately.keys()
  if (lately.size > mostReadLately && longestAgo !== undefined) lately.delete(longestAgo)
  return answer
}

const toldBy = (intake: Intake, context: Context): Told => {
  const known = told.get(intake)
  if (known?.context.policy === context.policy && known.context.reading === context.reading)
    return known.answer
  const answer = readOnce(intake, context)
  told.set(intake, { context, answer })
  return answer
}

/**
 * The facts of a complaint as tables see them, by the words of `factWords`: taken from the record and its narrative, then the
 * host's own facts of the intake. A fact that is not known is left out.
 */
export const factsOf = (record: ComplaintRecord, context: Context): Facts => {
  const { intake, judged } = record
  const narrative = toldBy(intake, context)
  const vulnerabilities = [...new Set(intake.complainants.flatMap((each) => each.vulnerabilities ?? []))]
  const distress = ['severe', 'some', 'none'].find((level) =>
    intake.complainants.some((each) => each.distress === level),
  )
  const priorComplaints = new Set(intake.complainants.flatMap((each) => each.priorComplaints ?? []))
  const known: Partial<Record<FactName, Facts[string]>> = {
    kind: intake.kind,
    channel: intake.channel,
    source: intake.source,
    language: intake.language ?? narrative.language,
    content: intake.content,
    mainIssue: intake.mainIssue,
    reason: intake.reason,
    socialPlatform: intake.socialPlatform,
    businessLine: intake.businessLine,
    product: intake.product,
    businessChannel: intake.businessChannel,
    system: intake.system,
    place: intake.place,
    receivingUnit: intake.receivingUnit,
    respondentUnit: intake.respondent?.unit,
    respondentLevel: intake.respondent?.level,
    partner: intake.respondent?.partner,
    distress,
    currency: intake.claimedLoss?.currency,
    cause: record.cause?.code,
    attention: record.attention,
    amount: intake.claimedLoss?.minor,
    loss: record.finding?.loss?.minor,
    amountMentioned: narrative.amountMentioned,
    complainants: intake.numberOfComplainants ?? Math.max(1, intake.complainants.length),
    representatives: intake.representatives?.length ?? 0,
    priorComplaints: priorComplaints.size,
    demands: intake.demands.length,
    evidenceItems: record.evidence.length,
    repeats: record.repeats.length,
    vulnerable: vulnerabilities.length > 0 || narrative.signals.includes('vulnerable'),
    represented: (intake.representatives?.length ?? 0) > 0,
    repeat: intake.earlierComplaint !== undefined || record.repeats.length > 0,
    publicityRisk: intake.publicityRisk ?? false,
    inconvenience: intake.inconvenience ?? false,
    confidential: intake.confidential ?? false,
    traceable: traceableChannels.includes(intake.channel),
    major: record.attention === 'major',
    vulnerabilities,
    demanded: [...new Set(intake.demands.flatMap(({ code = [] }) => code))],
    signals: narrative.signals,
    receivedOn: context.receivedOn ?? localDate(zoneOf(context.policy), record.receivedAt),
    incidentOn: intake.incidentOn,
  }
  const all = { ...known, ...narrative.strengths, ...intake.facts, ...judged }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
