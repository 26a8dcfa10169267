import { inOneScript } from '../fold-script.js'
import { lazy } from '../lazy.js'
import { type Column, numberIn } from './column.js'
import { type Sketch, sketchSize } from './likeness.js'
import type { Matter } from './matter.js'
import { mix } from './mix.js'

const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || (unit >= 0x3040 && unit < 0xd800)))

/** What a publisher puts in place of a name or number (`XXXX`, `***`): it says nothing. */
const redacted = /\bx{2,}\b/g

/** ASCII and the basic block of Chinese are their own normal form. */
const isNormal = /^[\0-\x7f\u4e00-\u9fff]*$/

const plainOf = (text: string): string => {
  const plain = inOneScript((isNormal.test(text) ? text : text.normalize('NFKC')).toLowerCase())
  return plain.includes('xx') ? plain.replace(redacted, ' ') : plain
}

/** Numbers of the text that is being read, written over by each. */
interface Scratch {
  words: Uint32Array
  /** By word: how many make a phrase from here. Three words, or four Chinese characters, which carry about as much. */
  lengths: Uint8Array
  phrases: Uint32Array
}

const scratch = lazy(
  (): Scratch => ({
    words: new Uint32Array(4096),
    lengths: new Uint8Array(4096),
    phrases: new Uint32Array(4096),
  }),
)

const scratchFor = (words: number): Scratch => {
  const known = scratch()
  if (words <= known.words.length) return known
  return { words: new Uint32Array(words), lengths: new Uint8Array(words), phrases: new Uint32Array(words) }
}

/** Words as numbers; of Chinese, whose words are not set apart, every character. Answers how many there are. */
const readWords = (plain: string, { words, lengths }: Scratch): number => {
  let count = 0
  let open = 0
  for (let at = 0; at <= plain.length; at += 1) {
    const unit = at < plain.length ? plain.charCodeAt(at) : 0
    const ownWord = isHan(unit)
    if (!ownWord && isWordUnit(unit)) {
      open = mix(open, unit)
      continue
    }
    if (open !== 0) {
      words[count] = open
      lengths[count] = 3
      count += 1
      open = 0
    }
    if (ownWord) {
      words[count] = mix(7, unit)
      lengths[count] = 4
      count += 1
    }
  }
  return count
}

/** The phrases of a narrative as numbers, each once, in ascending order; they are written over by the next narrative. */
const readShingles = (text: string): Uint32Array => {
  const plain = plainOf(text)
  const used = scratchFor(plain.length)
  const { words, lengths, phrases } = used
  const count = readWords(plain, used)
  let found = 0
  for (let at = 0; at < count; at += 1) {
    const end = at + (lengths[at] as number)
    if (end > count && found > 0) break
    let phrase = 1
    for (let next = at; next < Math.min(end, count); next += 1) phrase = mix(phrase, words[next] as number)
    phrases[found] = phrase
    found += 1
  }
  const sorted = phrases.subarray(0, found).sort()
  let kept = 0
  for (let at = 0; at < found; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] as number
  return sorted.subarray(0, kept)
}

/**
 * The phrases of a narrative as numbers, each once, in ascending order. A text too short for one whole phrase is one phrase.
 */
export const shinglesOf = (text: string): Uint32Array => readShingles(text).slice()

/** The fields that are compared as a whole value, and how each is spelled. */
export const spellings = {
  respondent: ({ respondent }: Matter) => respondent,
  product: ({ product }: Matter) => product,
  issue: ({ issue }: Matter) => issue,
  home: ({ home }: Matter) => home,
  amount: ({ amount }: Matter) => (amount === undefined ? undefined : `${amount.currency} ${amount.minor}`),
  incident: ({ incidentOn }: Matter) => incidentOn,
  day: ({ receivedAt }: Matter) => receivedAt.slice(0, 10),
  /** Company, product and issue go together (lenders have loans): how rare the three are is seen only in the three. */
  subject: ({ respondent, product, issue }: Matter) =>
    respondent === undefined || product === undefined || issue === undefined
      ? undefined
      : `${respondent}\n${product}\n${issue}`,
} as const satisfies Record<string, (matter: Matter) => string | undefined>

export type Field = keyof typeof spellings

export const fields = Object.keys(spellings) as readonly Field[]

/** One complaint made ready to be compared: values and phrases as numbers. */
export interface Profile extends Readonly<Record<Field, number>> {
  readonly matter: Matter
  readonly receivedMs: number
  readonly sketch: Sketch
}

/** Takes numbers out of what is written over. */
export type Keep = (numbers: Uint32Array) => Uint32Array

const copied: Keep = (numbers) => numbers.slice()

/** Room is made for many copies at once: one that has a buffer of its own takes twice the memory of its numbers. */
export const keepTogether = (): Keep => {
  let room = new Uint32Array(0)
  let used = 0
  return (numbers) => {
    if (used + numbers.length > room.length) {
      room = new Uint32Array(sketchSize * 1024)
      used = 0
    }
    const kept = room.subarray(used, used + numbers.length)
    kept.set(numbers)
    used += numbers.length
    return kept
  }
}

const noText: Sketch = { smallest: new Uint32Array(0), phrases: 0 }

const sketchOf = (narrative: string | undefined, keep: Keep): Sketch => {
  if (narrative === undefined) return noText
  const phrases = readShingles(narrative)
  return { smallest: keep(phrases.subarray(0, sketchSize)), phrases: phrases.length }
}

/** A profile whose values are numbered by `number`. */
export const profileOf = (
  matter: Matter,
  number: (field: Field, value: string | undefined) => number,
  keep: Keep = copied,
): Profile => ({
  matter,
  receivedMs: Date.parse(matter.receivedAt),
  sketch: sketchOf(matter.narrative, keep),
  respondent: number('respondent', spellings.respondent(matter)),
  product: number('product', spellings.product(matter)),
  issue: number('issue', spellings.issue(matter)),
  home: number('home', spellings.home(matter)),
  amount: number('amount', spellings.amount(matter)),
  incident: number('incident', spellings.incident(matter)),
  day: number('day', spellings.day(matter)),
  subject: number('subject', spellings.subject(matter)),
})

export const numberFrom =
  (columns: Readonly<Record<Field, Column>>) =>
  (field: Field, value: string | undefined): number =>
    numberIn(columns[field], value)
