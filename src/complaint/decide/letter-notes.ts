import { said } from '../../explanation.js'
import { inOneScript } from '../../fold-script.js'
import { type Issue, noted, quoted } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import {
  type CompiledSignals,
  compiledFor,
  findSignals,
  newestReading,
  readNarrative,
} from '../../rules/index.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'

type SignalsFound = ReturnType<typeof findSignals>
type Match = SignalsFound['matches'][number]

/** Where one thought of a letter ends and the next begins. */
const sentenceEnd = /[。！？；;!?\n]|\.(?=\s|$)/g

const sentenceOf = (text: string): ((match: Match) => number) => {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  return ({ start }) => {
    let low = 0
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >>> 1
      if ((ends[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** What weighs most in a sentence; nothing where two weigh alike. */
const leaderOf = (matches: readonly Match[]): Match | undefined => {
  const weights = new Map<string, number>()
  for (const { signal, weight } of matches) weights.set(signal, (weights.get(signal) ?? 0) + weight)
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a)
  if (first === undefined || first[1] === second?.[1]) return undefined
  return matches
    .filter(({ signal }) => signal === first[0])
    .reduce((best, each) => (each.weight > best.weight ? each : best))
}

/** So far before its first word a sentence may say that it turns. */
const reach = 24

/** Words by which a letter turns to something else. Without them a second product is mostly named in passing. */
const turn =
  /另外|此外|另有|另一(?:件|个问题)|还有(?:就是|一|个|件)|除此之外|其次|再者|(?:^|[\s。；;])(?:第二|二、|2[、.)])|第二(?:件|个|点|，)|\b(?:also|another (?:matter|issue|thing|problem)|in addition|additionally|secondly|second,|separately|furthermore|besides)\b/i

/** Of the signals of a letter those that lead a sentence of their own, from the second on one that turns to it, with the words. */
const competing = (text: string, { signals, matches }: SignalsFound): readonly Match[] => {
  const sentence = sentenceOf(text)
  const bySentence = new Map<number, Match[]>()
  for (const match of matches) {
    if (match.negated || match.weight <= 0 || !signals.includes(match.signal)) continue
    const place = sentence(match)
    bySentence.set(place, [...(bySentence.get(place) ?? []), match])
  }
  const leaders = new Map<string, Match>()
  for (const found of bySentence.values()) {
    const leader = leaderOf(found)
    if (leader === undefined || leaders.has(leader.signal)) continue
    const before = text.slice(Math.max(0, (found[0]?.start ?? 0) - reach), found[0]?.start)
    if (leaders.size === 0 || turn.test(before)) leaders.set(leader.signal, leader)
  }
  return [...leaders.values()]
}

/** A letter of several matters is classified as one: by the set whose strongest signal is a fact for the tables. */
const severalMatters = (
  { document }: Policy,
  sets: readonly CompiledSignals[],
  text: string,
): readonly Issue[] =>
  sets
    .filter(({ fact }) => fact !== undefined)
    .flatMap((set) => {
      const found = competing(text, findSignals(set, readNarrative(text, { reading: set.reading })))
      if (found.length < 2) return []
      const titleOf = (signal: string, language: 'en' | 'zh'): string =>
        document.taxonomy?.categories?.find(({ code }) => code === signal)?.title[language] ?? signal
      const listed = (language: 'en' | 'zh') =>
        found.map(({ signal, quote }) => `${titleOf(signal, language)} ${quoted(quote)}`)
      return [
        noted(
          'several-matters',
          ['complaint', 'content'],
          said(
            `the letter seems to raise several matters: ${listed('en').join(', ')}; it is classified as one of them`,
            `来信疑似反映多个事项：${listed('zh').join('、')}；目前仅按其中一项分类`,
          ),
          said(
            'read it; open a complaint for each matter that is one, link them, and answer each',
            '请人工阅读；属不同事项的分别登记、相互关联，并逐项答复',
          ),
        ),
      ]
    })

/** The signal by which a set says that a second look at a decision is asked for. */
const reviewAsked = 'review-asked'

/** What a customer wrote, by the event that brought it. */
const writtenIn = (event: ComplaintEvent): readonly [path: Issue['path'], text: string] | undefined => {
  switch (event.type) {
    case 'complaint.received':
      return [['complaint', 'content'], event.complaint.content]
    case 'customer-message.received':
      return [['content'], event.content]
    case 'complaint.repeated':
      return event.content === undefined ? undefined : [['content'], event.content]
    case 'contact.made':
      return event.direction === 'from-customer' ? [['summary'], event.summary] : undefined
    default:
      return undefined
  }
}

const isAnswered = (complaint: Complaint | undefined, event: ComplaintEvent): boolean =>
  complaint?.record.decision !== undefined ||
  (event.type === 'complaint.received' && event.complaint.earlierComplaint !== undefined)

/** To have it looked at again: of a decision that is on record, also in words that would else ask for a first look. */
const secondLook = /(?:申请|要求|请求|提请|恳请)[^。！？；，,\n]{0,12}?(?:核实|核查|复核|复查|覆核)/

/** The words that ask for a review, if any do. */
const reviewWords = (
  sets: readonly CompiledSignals[],
  text: string,
  answered: boolean,
): string | undefined => {
  for (const set of sets.filter(({ signals }) => signals.some(({ name }) => name === reviewAsked))) {
    const { signals, matches } = findSignals(set, readNarrative(text, { reading: set.reading }))
    const match = matches.find(({ signal, negated }) => signal === reviewAsked && !negated)
    if (match !== undefined && signals.includes(reviewAsked)) return match.quote
    if (answered) return secondLook.exec(inOneScript(text))?.[0]
  }
  return undefined
}

/** Somebody asks for a review of a decision in words: the period of the review runs from its receipt, whatever the letter is called. */
const reviewWanted = (
  sets: readonly CompiledSignals[],
  [path, text]: readonly [Issue['path'], string],
  answered: boolean,
): readonly Issue[] => {
  const words = reviewWords(sets, text, answered)
  if (words === undefined) return []
  return [
    noted(
      'review-asked',
      path,
      said(`${quoted(words)} asks for a review of a decision`, `${quoted(words)} 系对处理决定申请核查`),
      answered
        ? said(
            'report review.requested with the day of receipt: the period of the review runs from then',
            '请以收到之日报告 review.requested：核查期限自收到申请之日起算',
          )
        : said(
            'no decision is on record here: find the earlier complaint, and report review.requested there with the day of receipt',
            '本件尚无处理决定：请查找原投诉，并在原投诉中以收到之日报告 review.requested',
          ),
    ),
  ]
}

/**
 * What a person should see in what a customer wrote, beyond what the tables make of it. Issues, all notes: `several-matters` for a receipt,
 * `review-asked` for anything that a customer wrote or said.
 *
 * @param context the complaint `before` the event, if there was one, and `after` it
 */
export const letterNotes = (
  event: ComplaintEvent,
  {
    policy,
    before,
    after,
  }: { readonly policy: Policy; readonly before: Complaint | undefined; readonly after: Complaint },
): readonly Issue[] => {
  const written = writtenIn(event)
  if (written === undefined) return []
  const sets = compiledFor(policy.signals, newestReading)
  if (event.type !== 'complaint.received') return reviewWanted(sets, written, isAnswered(before, event))
  // Most letters say nothing of the kind, as the facts know: they are not read twice.
  const found = new Set([after.facts.signals].flat())
  const wanting = sets.filter(({ signals }) => signals.filter(({ name }) => found.has(name)).length > 1)
  return [
    ...severalMatters(policy, wanting, event.complaint.content),
    ...(found.has(reviewAsked) ? reviewWanted(sets, written, isAnswered(before, event)) : []),
  ]
}
