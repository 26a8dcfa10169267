import { type CompiledSignals, type Facts, findSignals, readNarrative } from '../../rules/index.js'
import type { PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import { type ComplaintRecord, type FactName, traceableChannels } from '../../vocabulary/index.js'
import { type InZone, zoneOf } from '../../zone-rules.js'

const fromNarrative = (
  signals: readonly CompiledSignals[],
  content: string,
  currency: string | undefined,
) => {
  const read = readNarrative(content)
  const mentioned = read.amounts.filter((amount) => currency === undefined || amount.currency === currency)
  // Which of two amounts in two currencies is the larger, no text says.
  const isOneCurrency = new Set(mentioned.map((amount) => amount.currency)).size === 1
  const amounts = isOneCurrency ? mentioned.map((amount) => amount.minor) : []
  return {
    signals: [...new Set(signals.flatMap((set) => findSignals(set, read).signals))],
    language: read.language,
    amountMentioned: amounts.length === 0 ? undefined : Math.max(...amounts),
  }
}

/**
 * The facts of a complaint as tables see them, by the words of `factWords`: taken from the record and its narrative, then the
 * host's own facts of the intake. A fact that is not known is left out.
 */
export const factsOf = (
  record: ComplaintRecord,
  {
    signals,
    receivedOn,
    ...place
  }: InZone & { readonly signals: readonly CompiledSignals[]; readonly receivedOn?: PlainDate },
): Facts => {
  const { intake, judged } = record
  const narrative = fromNarrative(signals, intake.content, intake.claimedLoss?.currency)
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
    receivedOn: receivedOn ?? localDate(zoneOf(place), record.receivedAt),
    incidentOn: intake.incidentOn,
  }
  const all = { ...known, ...intake.facts, ...judged }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
