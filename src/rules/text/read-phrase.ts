import { inOneScript } from '../../fold-script.js'
import { isPlainLetter, isWordUnit } from './fold-characters.js'
import { normalise } from './normalise.js'

/** A phrase as it is looked for in normalised text. */
export interface Phrase {
  readonly text: string
  readonly wholeStart: boolean
  readonly wholeEnd: boolean
}

/** Whether a text is in its normal form already, but for white space around it. */
const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20 ? text.charCodeAt(at + 1) === 0x20 : unit !== 0x27 && !isPlainLetter(unit)) return false
  }
  return true
}

/** Reads the spelling of a phrase: white space around it does not count, a `*` at an end lets the word go on there. */
export const readPhrase = (spelling: string, oneScript = false): Phrase => {
  const trimmed = spelling.trim()
  const openStart = trimmed.startsWith('*')
  const openEnd = trimmed.length > 1 && trimmed.endsWith('*')
  const bare = trimmed.slice(openStart ? 1 : 0, openEnd ? -1 : undefined)
  const plain = isPlain(bare) ? bare.trim() : normalise(bare).trim()
  const text = oneScript ? inOneScript(plain) : plain
  return {
    text,
    wholeStart: !openStart && isWordUnit(text.charCodeAt(0)),
    wholeEnd: !openEnd && isWordUnit(text.charCodeAt(text.length - 1)),
  }
}

/** Whether a phrase that was found at `[start, end)` stands there as words of its own. */
export const standsAlone = (phrase: Phrase, text: string, start: number, end: number): boolean =>
  !(phrase.wholeStart && isWordUnit(text.charCodeAt(start - 1))) &&
  !(phrase.wholeEnd && isWordUnit(text.charCodeAt(end)))

/** A part of a phrase: the one way to write it, or a pattern of several (`转(到/给)她`). */
export type Part = Phrase | string

/** The parts of a phrase, which follow each other in one sentence with a few words between. */
export const readParts = (spelling: string): readonly Part[] =>
  spelling.split('…').map((part) => (part.includes('(') ? part : readPhrase(part, true)))

/** A longer word in which a phrase is not what it says, by what stands before and after it there. */
export interface Exclusion {
  readonly before: string
  readonly after: string
}

/** Where the phrase stands in words that are not it: 人行 in 人行道 and 个人行为. */
export const readExclusions = (phrase: string, words: readonly string[]): readonly Exclusion[] =>
  words.flatMap((word) => {
    const found: Exclusion[] = []
    const { text } = readPhrase(word, true)
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      found.push({ before: text.slice(0, at), after: text.slice(at + phrase.length) })
    return found
  })

export const isExcluded = (
  exclusions: readonly Exclusion[],
  text: string,
  start: number,
  end: number,
): boolean =>
  exclusions.some(
    ({ before, after }) => text.startsWith(before, start - before.length) && text.startsWith(after, end),
  )
