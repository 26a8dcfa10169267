import type { CompiledSignals } from './compile-signals.js'
import { isNegated, type NegationFound, negationEntries, noNegations, type Role } from './find-negations.js'
import { isHan } from './fold-characters.js'
import { addPattern, mayBeNothing, noCode } from './phrase-code.js'
import { findOccurrences, noOccurrences, type Occurrences } from './phrase-occurrences.js'
import { type PhraseTrie, phraseTrie } from './phrase-trie.js'
import { type Exclusion, isExcluded } from './read-phrase.js'
import type { Span } from './set-aside.js'

/** An occurrence of a compiled phrase at `[start, end)` of normalised text. */
export interface Match {
  readonly phrase: number
  readonly start: number
  readonly end: number
  readonly negated: boolean
}

/** What a pattern is: a part of a phrase of a set, or a word of negation. */
interface Use {
  /** Phrase among those of all sets; −1 for a word of negation. */
  readonly phrase: number
  readonly part: number
  readonly role?: Role | 'trailing'
  /** By the way that it is written. */
  readonly exclusions?: ((text: string) => readonly Exclusion[]) | undefined
}

interface GatheredPhrase {
  /** Signal among those of all sets. */
  readonly signal: number
  /** Place of its first part among all parts, for phrases of several. */
  readonly chain: number
  readonly parts: number
}

/** Sets that are looked for in one pass, whose words of negation are the same. */
export interface SignalReader {
  readonly sets: readonly CompiledSignals[]
  readonly trie: PhraseTrie
  /** By pattern. */
  readonly uses: readonly Use[]
  readonly phrases: readonly GatheredPhrase[]
  readonly signals: readonly CompiledSignals['signals'][number][]
  /** By set: where its phrases and its signals begin. */
  readonly firstPhrase: readonly number[]
  readonly firstSignal: readonly number[]
  /** By phrase: the set it is of. */
  readonly setOf: Uint16Array
  /** Written over at each reading: what stands where, occurrences by phrase that count, and where chains stand. */
  readonly found: Occurrences
  readonly counts: Int32Array
  readonly chains: Int32Array
}

/** Occurrences of one phrase that count; more of them add next to nothing to its score. */
export const mostMatchesAPhrase = 16

/** Occurrences of phrases of one set that are kept, negated ones too. */
const mostMatches = 20_000

/** Words that may stand between two parts: about eighteen Chinese characters or a dozen English words. */
const widestGap = 18
const widestLatinGap = 72

const byText = (
  exclusions: (text: string) => readonly Exclusion[],
): ((text: string) => readonly Exclusion[]) => {
  const known = new Map<string, readonly Exclusion[]>()
  return (text) => {
    const found = known.get(text) ?? exclusions(text)
    known.set(text, found)
    return found
  }
}

/** A phrase whose parts are patterns in a row. */
interface Begun {
  readonly signal: number
  readonly patterns: readonly number[]
  readonly exclusions: ((text: string) => readonly Exclusion[]) | undefined
}

const readerOf = (sets: readonly CompiledSignals[]): SignalReader => {
  const code = noCode()
  const begun: Begun[] = []
  const signals: CompiledSignals['signals'][number][] = []
  const firstPhrase: number[] = []
  const firstSignal: number[] = []
  for (const set of sets) {
    firstPhrase.push(begun.length)
    firstSignal.push(signals.length)
    for (const { signal, parts, exclusions } of set.phrases())
      begun.push({
        signal: signals.length + signal,
        patterns: parts.map((part) => addPattern(code, part)),
        exclusions: exclusions === undefined ? undefined : byText(exclusions),
      })
    signals.push(...set.signals)
  }
  const words = negationEntries(sets[0]?.negations, sets[0]?.reading ?? 2).map(
    ([role, word]): readonly [number, Use] => [addPattern(code, word), { phrase: -1, part: 0, role }],
  )
  const uses: Use[] = []
  let chained = 0
  const phrases = begun.map(({ signal, patterns, exclusions }, phrase): GatheredPhrase => {
    const said = patterns.filter((pattern) => !mayBeNothing(code, pattern))
    const parts = said.length === 0 ? patterns : said
    parts.forEach((pattern, part) => {
      uses[pattern] = { phrase, part, exclusions }
    })
    const chain = parts.length > 1 ? chained : -1
    if (parts.length > 1) chained += parts.length
    return { signal, chain, parts: parts.length }
  })
  for (const [pattern, use] of words) uses[pattern] = use
  return {
    sets,
    trie: phraseTrie(
      code,
      uses.flatMap((use, pattern) => (use === undefined ? [] : [pattern])),
    ),
    found: noOccurrences(),
    uses,
    phrases,
    signals,
    firstPhrase,
    firstSignal,
    setOf: Uint16Array.from(sets.flatMap((set, index) => set.phrases().map(() => index))),
    counts: new Int32Array(phrases.length),
    chains: new Int32Array(chained * 4),
  }
}

/** The readers of some sets: one for all whose words of negation are the same. */
export const readersOf = (sets: readonly CompiledSignals[]): readonly SignalReader[] => {
  const alike = new Map<string, CompiledSignals[]>()
  for (const set of sets) {
    const key = `${set.reading} ${JSON.stringify(set.negations ?? {})}`
    alike.set(key, [...(alike.get(key) ?? []), set])
  }
  return [...alike.values()].map(readerOf)
}

/** The matches of one signal while reading: where one phrase stands inside another, the longer one counts. */
const dropInner = (matches: Match[], counts: Int32Array, start: number): void => {
  for (let last = matches.at(-1); last !== undefined && last.start >= start; last = matches.at(-1)) {
    matches.pop()
    if (!last.negated) counts[last.phrase] = (counts[last.phrase] ?? 0) - 1
  }
}

const endsSentence = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return at + 1 >= text.length || text.charCodeAt(at + 1) === 0x20
  return unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0x2029
}

/**
 * Phrases found, five numbers each (phrase, start, end, and from where to where its last gap goes), in order of their end, and the words
 * of negation.
 */
interface Hits {
  readonly found: readonly number[]
  readonly negations: NegationFound
}

const hitsIn = (reader: SignalReader, text: string): Hits => {
  const { trie, uses, phrases, chains } = reader
  const found: number[] = []
  const negations = noNegations()
  // Of each part of a phrase: where the chain that led to it begins, and where it ends; the last one and the one before.
  chains.fill(-1)
  const enders: number[] = []
  let looked = 0
  /** Where the sentence begins in which a part stands. */
  const sentenceAt = (start: number): number => {
    for (; looked < start; looked += 1) if (endsSentence(text, looked)) enders.push(looked)
    for (let last = enders.length - 1; last >= 0; last -= 1)
      if ((enders[last] as number) < start) return (enders[last] as number) + 1
    return 0
  }
  const remember = (place: number, start: number, end: number): void => {
    chains[4 * place + 2] = chains[4 * place] as number
    chains[4 * place + 3] = chains[4 * place + 1] as number
    chains[4 * place] = start
    chains[4 * place + 1] = end
  }
  /** The chain that this part goes on. */
  const leadsFrom = (place: number, start: number): Span | undefined => {
    for (const which of [0, 2]) {
      const from = chains[4 * place + which] as number
      const to = chains[4 * place + which + 1] as number
      if (from < 0 || to > start) continue
      const widest =
        isHan(text.charCodeAt(start)) || isHan(text.charCodeAt(to - 1)) ? widestGap : widestLatinGap
      return start - to <= widest && from >= sentenceAt(start) ? { start: from, end: to } : undefined
    }
    return undefined
  }
  const { starts, ends, patterns, length } = findOccurrences(trie, text, reader.found)
  for (let at = 0; at < length; at += 1) {
    const start = starts[at] as number
    const end = ends[at] as number
    const use = uses[patterns[at] as number] as Use
    if (use.phrase < 0) {
      negations.roles.push(use.role as Role | 'trailing')
      negations.starts.push(start)
      negations.ends.push(end)
      continue
    }
    if (use.exclusions !== undefined && isExcluded(use.exclusions(text.slice(start, end)), text, start, end))
      continue
    const { chain, parts } = phrases[use.phrase] as GatheredPhrase
    if (chain < 0) {
      found.push(use.phrase, start, end, start, start)
      continue
    }
    if (use.part === 0) {
      remember(chain, start, end)
      continue
    }
    const from = leadsFrom(chain + use.part - 1, start)
    if (from === undefined) continue
    if (use.part === parts - 1) found.push(use.phrase, from.start, end, from.end, start)
    else remember(chain + use.part, from.start, end)
  }
  return { found, negations }
}

const liesIn = (spans: readonly Span[], start: number): boolean =>
  spans.some((span) => start >= span.start && start < span.end)

/** The matches of one signal, numbered among those of all sets, by place. */
export interface SignalMatches {
  readonly signal: number
  readonly matches: readonly Match[]
}

export interface Gathered {
  readonly found: readonly SignalMatches[]
  /** By set: whether there was more than is kept. */
  readonly truncated: readonly boolean[]
}

/**
 * Every phrase of the reader's sets in normalised text, by signal. Phrases of one signal do not overlap: the longest stands.
 * What begins in a place that is set aside is somebody else's word and is not there.
 */
export const gatherMatches = (reader: SignalReader, text: string, aside: readonly Span[] = []): Gathered => {
  const { sets, phrases, signals, setOf, counts } = reader
  const { found, negations } = hitsIn(reader, text)
  const bySignal = new Map<number, Match[]>()
  const kept = sets.map(() => 0)
  const truncated = sets.map(() => false)
  for (let at = 0; at < found.length; at += 5) counts[found[at] as number] = 0
  for (let at = 0; at < found.length; at += 5) {
    const phrase = found[at] as number
    const start = found[at + 1] as number
    const end = found[at + 2] as number
    if (aside.length > 0 && liesIn(aside, start)) continue
    const { signal } = phrases[phrase] as GatheredPhrase
    let matches = bySignal.get(signal)
    if (matches === undefined) {
      matches = []
      bySignal.set(signal, matches)
    }
    const last = matches.at(-1)
    if (last !== undefined && last.end === end && last.start <= start) continue
    if ((counts[phrase] as number) >= mostMatchesAPhrase) continue
    const set = setOf[phrase] as number
    if ((kept[set] as number) >= mostMatches) {
      truncated[set] = true
      continue
    }
    dropInner(matches, counts, start)
    const gap = { start: found[at + 3] as number, end: found[at + 4] as number }
    const negated = isNegated(negations, text, { start, end, gap }, signals[signal]?.negation)
    if (!negated) counts[phrase] = (counts[phrase] as number) + 1
    matches.push({ phrase, start, end, negated })
    kept[set] = (kept[set] as number) + 1
  }
  return {
    found: [...bySignal].map(([signal, matches]) => ({ signal, matches })),
    truncated,
  }
}
