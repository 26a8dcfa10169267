import { inOneScript } from '../fold-script.js'
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

/** Words as numbers; of Chinese, whose words are not set apart, every character. */
const wordNumbers = (text: string): { words: number[]; han: boolean[] } => {
  const plain = inOneScript(text.normalize('NFKC').toLowerCase()).replace(redacted, ' ')
  const words: number[] = []
  const han: boolean[] = []
  let open = 0
  for (let at = 0; at <= plain.length; at += 1) {
    const unit = at < plain.length ? plain.charCodeAt(at) : 0
    const ownWord = isHan(unit)
    if (!ownWord && isWordUnit(unit)) {
      open = mix(open, unit)
      continue
    }
    if (open !== 0) {
      words.push(open)
      han.push(false)
      open = 0
    }
    if (ownWord) {
      words.push(mix(7, unit))
      han.push(true)
    }
  }
  return { words, han }
}

/** Three words, or four Chinese characters, which carry about as much. */
const lengthFrom = (isHanWord: boolean): number => (isHanWord ? 4 : 3)

/**
 * The phrases of a narrative as numbers, each once, in ascending order. A text too short for one whole phrase is one phrase.
 */
export const shinglesOf = (text: string): Uint32Array => {
  const { words, han } = wordNumbers(text)
  const found: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthFrom(han[at] ?? false)
    if (at + length > words.length && found.length > 0) break
    let phrase = 1
    for (let next = at; next < Math.min(at + length, words.length); next += 1)
      phrase = mix(phrase, words[next] ?? 0)
    found.push(phrase)
  }
  const sorted = Uint32Array.from(found).sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  return sorted.slice(0, kept)
}

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

const noText: Sketch = { smallest: new Uint32Array(0), phrases: 0 }

const sketchOf = (narrative: string | undefined): Sketch => {
  if (narrative === undefined) return noText
  const phrases = shinglesOf(narrative)
  return { smallest: phrases.slice(0, sketchSize), phrases: phrases.length }
}

/** A profile whose values are numbered by `number`. */
export const profileOf = (
  matter: Matter,
  number: (field: Field, value: string | undefined) => number,
): Profile => ({
  matter,
  receivedMs: Date.parse(matter.receivedAt),
  sketch: sketchOf(matter.narrative),
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
