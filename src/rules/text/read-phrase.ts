import { isWordUnit } from './fold-characters.js'
import { normalise } from './normalise.js'

/** A phrase as it is looked for in normalised text. */
export interface Phrase {
  readonly text: string
  readonly wholeStart: boolean
  readonly wholeEnd: boolean
}

/** Reads the spelling of a phrase: white space around it does not count, a `*` at an end lets the word go on there. */
export const readPhrase = (spelling: string): Phrase => {
  const trimmed = spelling.trim()
  const openStart = trimmed.startsWith('*')
  const openEnd = trimmed.length > 1 && trimmed.endsWith('*')
  const text = normalise(trimmed.slice(openStart ? 1 : 0, openEnd ? -1 : undefined)).trim()
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
