import { unknownValue } from './column.js'
import {
  type Evidence,
  inCommon,
  listEvidence,
  narrativeEvidence,
  sameEvidence,
  timeEvidence,
  valueEvidence,
} from './evidence.js'
import type { MatterIndex } from './matter-index.js'
import type { Profile } from './profile.js'
import {
  accountsWeight,
  agreementWeights,
  fieldWeights,
  narrativeWeight,
  nearness,
  otherBranch,
  peopleWeight,
} from './weights.js'

/** Whether two complaints come from one person: by a number in common, by their home only, or unknown. */
export type Person = 'same' | 'same-home' | 'different' | 'unknown'

/** All that speaks for and against two complaints being about one matter. */
export interface Weighed {
  readonly person: Person
  readonly evidence: readonly Evidence[]
  /** Bits of the matter alone, then with those of the person. */
  readonly matter: number
  readonly total: number
}

const personOf = (a: Profile, b: Profile): Person => {
  const common = inCommon(a.matter.people, b.matter.people)
  if (common === null) return 'different'
  if (common !== undefined) return 'same'
  if (a.home === 0 || b.home === 0) return 'unknown'
  return a.home === b.home && a.home > 0 ? 'same-home' : 'different'
}

const sum = (evidence: readonly (Evidence | undefined)[]): number =>
  evidence.reduce((bits, each) => bits + (each?.bits ?? 0), 0)

/** Company, product and issue: by how rare the three are together when all agree, else one by one. */
const subjectEvidence = (index: MatterIndex, a: Profile, b: Profile): readonly (Evidence | undefined)[] => {
  const subject = sameEvidence(index, 'subject', a, b)
  return subject === undefined
    ? [
        valueEvidence(index, 'respondent', a, b),
        valueEvidence(index, 'product', a, b),
        valueEvidence(index, 'issue', a, b),
      ]
    : [subject]
}

/** Several people with one matter have accounts, amounts and often branches of their own: that speaks little against them. */
const amongStrangers = (evidence: Evidence | undefined): Evidence | undefined => {
  if (evidence === undefined || evidence.bits >= 0) return evidence
  if (evidence.about === 'accounts' || evidence.about === 'amount') return undefined
  return evidence.about === 'respondent'
    ? { ...evidence, bits: Math.max(evidence.bits, otherBranch) }
    : evidence
}

const isSameValue = (a: number, b: number): boolean => a === b && a > unknownValue

/** The most that a field may say: its cap, its penalty (among strangers, who are spared most), or nothing where it is not known. */
const most = (a: number, b: number, cap: number, penalty: number): number =>
  a === unknownValue || b === unknownValue ? 0 : isSameValue(a, b) ? cap : penalty

const mostOfSubject = (a: Profile, b: Profile): number =>
  isSameValue(a.subject, b.subject)
    ? agreementWeights.subject.cap
    : most(a.respondent, b.respondent, fieldWeights.respondent.cap, otherBranch) +
      most(a.product, b.product, fieldWeights.product.cap, fieldWeights.product.penalty) +
      most(a.issue, b.issue, fieldWeights.issue.cap, fieldWeights.issue.penalty)

/**
 * Whether the evidence for one matter may come to so many bits. Nearly all of those that meet by a phrase or two cannot, and are not held
 * against each other.
 */
export const mayReach = (a: Profile, b: Profile, least: number): boolean => {
  const phrases = Math.min(a.sketch.phrases, b.sketch.phrases)
  const time = isSameValue(a.day, b.day) ? agreementWeights.day.cap : (nearness[0]?.bits ?? 0)
  const values =
    mostOfSubject(a, b) +
    most(a.amount, b.amount, fieldWeights.amount.cap, 0) +
    most(a.incident, b.incident, fieldWeights.incident.cap, fieldWeights.incident.penalty) +
    Math.min(narrativeWeight.cap, phrases * narrativeWeight.perPhrase) +
    time
  if (values >= least) return true
  const people =
    typeof inCommon(a.matter.people, b.matter.people) === 'string'
      ? peopleWeight.cap
      : isSameValue(a.home, b.home)
        ? agreementWeights.home.cap
        : 0
  if (values + people >= least) return true
  const accounts = typeof inCommon(a.matter.accounts, b.matter.accounts) === 'string' ? accountsWeight.cap : 0
  return values + people + accounts >= least
}

/** Two complaints held against each other, field by field. */
export const weigh = (index: MatterIndex, a: Profile, b: Profile): Weighed => {
  const person = personOf(a, b)
  const who =
    person === 'same'
      ? listEvidence(index, 'people', a, b)
      : person === 'same-home'
        ? sameEvidence(index, 'home', a, b)
        : undefined
  const found = [
    ...subjectEvidence(index, a, b),
    listEvidence(index, 'accounts', a, b),
    valueEvidence(index, 'amount', a, b),
    valueEvidence(index, 'incident', a, b),
    narrativeEvidence(a, b),
    timeEvidence(index, a, b),
  ]
  const what = person === 'different' ? found.map(amongStrangers) : found
  const matter = sum(what)
  return {
    person,
    evidence: [who, ...what].filter((each) => each !== undefined),
    matter,
    total: matter + (who?.bits ?? 0),
  }
}
