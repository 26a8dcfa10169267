import { buildAutomaton, scan } from '../../rules/index.js'
import type { Actor, ComplaintEvent, PersonalKind, PersonalShape } from '../../vocabulary/index.js'
import { type ErasableValue, erasedText, isErasable, isErased } from './erased.js'
import { findIdentifiers, type IdentifierKind, type Span } from './identifiers.js'
import { knownWordsOf, personalBy } from './known-words.js'
import { isByContent, isCustomer, personalPlaces, putAt } from './personal-places.js'

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
 * @param context `known`: words to take out wherever they stand; Latin ones only as whole words, in any case
 * @example
 * redact('王小明（13800138000）于2026-03-02投诉，金额12,500.00元', { known: ['王小明'] })
 * // '[name]（[phone]）于2026-03-02投诉，金额12,500.00元'
 */
export const redact = (text: string, { known = [] }: { readonly known?: readonly string[] } = {}): string => {
  let result = ''
  let from = 0
  for (const { kind, start, end } of merged([...findIdentifiers(text), ...knownIn(text, known)])) {
    result += text.slice(from, start) + masks[kind]
    from = end
  }
  return result + text.slice(from)
}

const redactedText = '[redacted]'

const redactedLeaf = (kind: PersonalKind, value: ErasableValue, known: readonly string[]): unknown => {
  if (kind === 'date') return undefined
  if (isErased(value)) return value
  if (isByContent(kind)) return personalBy(known)(String(value)) ? redactedText : value
  return kind === 'text' ? redact(String(value), { known }) : redactedText
}

/** Who did something: a customer without their number, staff as they are. */
const redactedActor = (actor: Actor): Actor =>
  isCustomer(actor) && !isErased(actor.id) ? { ...actor, id: redactedText } : actor

/**
 * A copy of a value without what tells who somebody is, by the personal places of its shape: texts are redacted, ids are masked, and
 * dates are left out.
 */
export const redactPlaces = (
  shape: PersonalShape | PersonalKind | undefined,
  value: unknown,
  known: readonly string[],
): unknown => {
  if (shape === undefined || value === null) return value
  if (Array.isArray(value)) {
    const below = typeof shape === 'string' ? shape : shape['*']
    return value.map((each) => redactPlaces(below, each, known))
  }
  if (typeof shape === 'string') return isErasable(value, shape) ? redactedLeaf(shape, value, known) : value
  if (typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    key === 'by' ? redactedActor(member as Actor) : redactPlaces(shape['*'] ?? shape[key], member, known),
  ])
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}

/** What an event by itself knows of its people: a receipt has them all. */
const wordsIn = (event: ComplaintEvent): readonly string[] =>
  event.type === 'complaint.received' ? knownWordsOf(event.complaint) : []

/**
 * An event without its personal values, for queues and systems that have no business with them: type, moments, codes, ids and
 * amounts stay, and it is still a well-formed event.
 *
 * @param context `known`: words of the complaint, such as `knownWords(complaint)`; facts and references that hold one go too. A receipt
 *   knows its own.
 * @example
 * withoutPersonal(received).complaint.content // '[erased]'
 */
export const withoutPersonal = <Event extends ComplaintEvent>(
  event: Event,
  { known = [] }: { readonly known?: readonly string[] } = {},
): Event => {
  const copy = structuredClone(event)
  for (const { path, kind } of personalPlaces(event, personalBy([...known, ...wordsIn(event)])))
    putAt(copy, path, kind === 'date' ? undefined : erasedText)
  return copy
}
