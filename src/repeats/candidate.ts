import type { Reason, Said } from '../explanation.js'
import { msPerDay } from '../plain-date.js'
import type { Evidence } from './evidence.js'
import { kindOf, type RepeatKind } from './kind-of.js'
import type { Matter } from './matter.js'
import type { MatterIndex } from './matter-index.js'
import type { Profile } from './profile.js'
import type { RepeatSettings } from './settings.js'
import { mayReach, type Person, type Weighed, weigh } from './weigh.js'

const names: Readonly<Record<Exclude<Evidence['about'], 'nearness' | 'narrative' | 'day'>, Said>> = {
  people: { en: 'complainant', zh: '投诉人' },
  accounts: { en: 'account', zh: '账户' },
  respondent: { en: 'respondent', zh: '被投诉单位' },
  product: { en: 'product', zh: '产品' },
  issue: { en: 'issue', zh: '问题' },
  subject: { en: 'respondent, product and issue', zh: '被投诉单位、产品和问题' },
  home: { en: 'place of residence', zh: '投诉人住所' },
  amount: { en: 'amount', zh: '金额' },
  incident: { en: 'date of the incident', zh: '事发日期' },
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const likenessSaid = ({ likeness }: Evidence): Said => {
  const shared = Math.round(likeness?.shared ?? 0)
  const part = percent(likeness?.part ?? 0)
  return {
    en: `narratives share about ${shared} phrases, ${part} of the shorter one`,
    zh: `投诉内容约有${shared}处表述相同，占较短一篇的${part}`,
  }
}

const said = (evidence: Evidence): Said => {
  const { about, bits, count = 0, days = 0 } = evidence
  if (about === 'narrative') return likenessSaid(evidence)
  if (about === 'nearness') return { en: `received ${days} days apart`, zh: `收到时间相隔${days}天` }
  if (about === 'day')
    return {
      en: `received on the same day, as ${count} in all`,
      zh: `同日收到（当日共${count}件）`,
    }
  const name = names[about]
  return bits > 0
    ? { en: `same ${name.en}, as ${count} in all`, zh: `${name.zh}相同（共${count}件）` }
    : { en: `different ${name.en}`, zh: `${name.zh}不同` }
}

const bitsSaid = ({ en, zh }: Said, bits: number): Said => {
  const signed = `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`
  return { en: `${en} (${signed} bits)`, zh: `${zh}（${signed}比特）` }
}

const kinds: Readonly<Record<RepeatKind, (earlier: string, later: string) => Said>> = {
  duplicate: (earlier, later) => ({
    en: `${later} may be the same matter as ${earlier}, which was not closed by then`,
    zh: `${later}与当时尚未办结的${earlier}可能为同一事项`,
  }),
  repeat: (earlier, later) => ({
    en: `${later} may raise the matter of ${earlier} again, which was closed`,
    zh: `${later}可能就已办结的${earlier}再次投诉`,
  }),
  collective: (earlier, later) => ({
    en: `${later} and ${earlier} may be one matter of several complainants; they may be bundled, not merged`,
    zh: `${later}与${earlier}可能为多名投诉人反映的同一事项，可并案督办但不得合并`,
  }),
  'form-letter': (earlier, later) => ({
    en: `${later} and ${earlier} are letters of several complainants on one form; each is a matter of its own`,
    zh: `${later}与${earlier}出自同一模板，投诉人不同，应作为独立事项分别处理`,
  }),
}

const people: Readonly<Record<Person, Said | undefined>> = {
  same: undefined,
  'same-home': {
    en: 'nothing names the complainants; only their place of residence is the same',
    zh: '未载明投诉人身份，仅住所相同',
  },
  different: { en: 'the complainants differ', zh: '投诉人不同' },
  unknown: { en: 'nothing tells who the complainants are', zh: '投诉人身份不明' },
}

/** Why two complaints are shown together: each agreement and difference with what it weighs, the weightiest first. */
const explained = (
  { id: earlier }: Matter,
  { id: later }: Matter,
  kind: RepeatKind,
  { person, evidence }: Weighed,
): Reason => {
  const who = people[person]
  const weighty = evidence
    .filter(({ bits }) => bits !== 0)
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  return {
    says: kinds[kind](earlier, later),
    because: [
      ...weighty.map((each) => ({ says: bitsSaid(said(each), each.bits) })),
      ...(who === undefined ? [] : [{ says: who }]),
    ],
  }
}

/** Two complaints that a person should look at together. Nothing has been merged, and nothing is. */
export interface RepeatCandidate {
  readonly earlier: string
  readonly later: string
  readonly kind: RepeatKind
  /** Between 0 and 1, rounded to thousandths: from 0.5 on, the evidence outweighs chance. */
  readonly score: number
  readonly because: Reason
}

/** A pair that passed, before its reasons are written. */
export interface Found {
  readonly earlier: Profile
  readonly later: Profile
  readonly kind: RepeatKind
  readonly weighed: Weighed
  /** Bits above chance. */
  readonly excess: number
}

/** The prior: imagined complaints beside the known ones, so that two complaints alone do not make each other suspicious. */
const priorComplaints = 1000

/** Bits by which a sum in another order may differ. */
const rounding = 0.001

const inTimeOrder = (a: Profile, b: Profile): readonly [Profile, Profile] =>
  a.receivedMs < b.receivedMs || (a.receivedMs === b.receivedMs && a.matter.id < b.matter.id)
    ? [a, b]
    : [b, a]

/** The two as a candidate, when the evidence outweighs how seldom two complaints are one. */
export const judged = (
  index: MatterIndex,
  a: Profile,
  b: Profile,
  { withinDays, margin }: Required<RepeatSettings>,
): Found | undefined => {
  if (Math.abs(a.receivedMs - b.receivedMs) > withinDays * msPerDay) return undefined
  const chance = Math.log2(index.profiles.length + priorComplaints)
  if (!mayReach(a, b, chance + margin - rounding)) return undefined
  const weighed = weigh(index, a, b)
  const excess = weighed.total - chance
  if (excess < margin) return undefined
  const [earlier, later] = inTimeOrder(a, b)
  const kind = kindOf(weighed, earlier, later)
  return kind === undefined ? undefined : { earlier, later, kind, weighed, excess }
}

export const candidateOf = ({ earlier, later, kind, weighed, excess }: Found): RepeatCandidate => ({
  earlier: earlier.matter.id,
  later: later.matter.id,
  kind,
  score: Math.round(1000 / (1 + 2 ** -excess)) / 1000,
  because: explained(earlier.matter, later.matter, kind, weighed),
})

/** The surest first; among equals by id. */
export const bySurety = (a: RepeatCandidate, b: RepeatCandidate): number =>
  b.score - a.score || (a.later < b.later ? -1 : a.later > b.later ? 1 : a.earlier < b.earlier ? -1 : 1)
