import { buildAutomaton, scan } from '../../rules/index.js'
import { findIdentifiers } from './identifiers.js'
import type { IdentifierKind, Span } from './span.js'

type MaskKind = IdentifierKind | 'known'

/** What stands where something was redacted. */
const masks: Readonly<Record<MaskKind, string>> = {
  'identity-number': '[identity number]',
  'bank-card': '[bank card]',
  phone: '[phone]',
  email: '[e-mail]',
  known: '[name]',
}

/** Two letters or one Chinese character say too little to take out wherever they stand. */
const tooShort = (word: string): boolean => word.length < 2 || /^[a-z]{2}$/.test(word)

const longestKnown = 1_000

const isLetter = (sign = ''): boolean => /[\p{Script=Latin}\d]/u.test(sign)

/** A name in Latin letters stands alone: `Lee` is not in `Leeds`. Chinese has no spaces to tell by. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !(isLetter(text[start]) && isLetter(text[start - 1])) && !(isLetter(text[end - 1]) && isLetter(text[end]))

/** The same letters whatever their case, code unit for code unit. */
const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

const knownIn = (text: string, known: readonly string[]): Span<MaskKind>[] => {
  const words = [...new Set(known.map((word) => folded(word.trim())))].filter(
    (word) => !tooShort(word) && word.length <= longestKnown,
  )
  if (words.length === 0) return []
  const spans: Span<MaskKind>[] = []
  const plain = folded(text)
  scan(buildAutomaton(words), plain, (pattern, end) => {
    const start = end - (words[pattern]?.length ?? 0)
    if (standsAlone(plain, start, end)) spans.push({ kind: 'known', start, end })
  })
  return spans
}

/** Spans that overlap become one; of those that begin together the longest names it. */
const merged = (spans: readonly Span<MaskKind>[]): Span<MaskKind>[] => {
  const result: Span<MaskKind>[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last === undefined || span.start >= last.end) result.push(span)
    else result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) }
  }
  return result
}

/**
 * A text without what tells who somebody is: Chinese identity numbers, bank cards, telephone numbers, e-mail addresses, and the
 * names and other words that the caller knows, such as `knownWords(complaint)`. For logs, explanations and exports. Dates,
 * amounts and complaint numbers stay. Time is linear in the text.
 *
 * @param known words to take out wherever they stand; Latin ones only as whole words, in any case
 * @example
 * redact('王小明（13800138000）于2026-03-02投诉，金额12,500.00元', ['王小明'])
 * // '[name]（[phone]）于2026-03-02投诉，金额12,500.00元'
 */
export const redact = (text: string, known: readonly string[] = []): string => {
  let result = ''
  let from = 0
  for (const { kind, start, end } of merged([...findIdentifiers(text), ...knownIn(text, known)])) {
    result += text.slice(from, start) + masks[kind]
    from = end
  }
  return result + text.slice(from)
}
