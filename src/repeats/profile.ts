import { type Column, numberIn } from './column.js'
import { type Sketch, sketchSize } from './likeness.js'
import type { Matter } from './matter.js'
import { shinglesOf } from './shingles.js'

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
