import type { Said } from '../../../explanation.js'
import type { Signal } from '../signal-set.js'
import { type WrittenPhrases, writtenSignal } from './written-signal.js'

/** What an edition of a signal has otherwise than the one before. */
export interface Revision extends WrittenPhrases {
  readonly label?: Said
  readonly threshold?: number
  readonly negation?: Signal['negation']
  /** Phrases that are gone, parted by `|`. */
  readonly without?: string
  /** By phrase: longer words in which it is not what it says, parted by `|`. */
  readonly not?: Readonly<Record<string, string>>
}

const words = (list: string | undefined): string[] =>
  (list ?? '').split('|').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))

const revisedSignal = (
  signal: Signal,
  { without, not = {}, zh, en, label, threshold, negation }: Revision,
): Signal => {
  const gone = new Set(words(without))
  const added = writtenSignal(
    signal.name,
    { en: '', zh: '' },
    { ...(zh ? { zh } : {}), ...(en ? { en } : {}) },
  ).phrases
  const replaced = new Set(added.map(({ text }) => text))
  const phrases = [...signal.phrases.filter(({ text }) => !gone.has(text) && !replaced.has(text)), ...added]
  return {
    ...signal,
    ...(label === undefined ? {} : { label }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(negation === undefined ? {} : { negation }),
    phrases: phrases.map((phrase) =>
      not[phrase.text] === undefined ? phrase : { ...phrase, not: words(not[phrase.text]) },
    ),
  }
}

/** Signals with their revisions; a revision of a name that is not there is a new signal. */
export const revised = (
  signals: readonly Signal[],
  revisions: Readonly<Record<string, Revision>>,
): readonly Signal[] => {
  const known = new Set(signals.map(({ name }) => name))
  const fresh = Object.entries(revisions).flatMap(([name, revision]) =>
    known.has(name) ? [] : [revisedSignal({ name, phrases: [] }, revision)],
  )
  return [
    ...signals.map((signal) => {
      const revision = revisions[signal.name]
      return revision === undefined ? signal : revisedSignal(signal, revision)
    }),
    ...fresh,
  ]
}
