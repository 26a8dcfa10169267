import type { Demand } from './predicate.js'
import { type Answers, yes } from './predicate-askers.js'
import { setBit } from './set-bit.js'

interface AnswerMask {
  readonly predicate: number
  readonly mask: Int32Array
}

/** The eager predicates of one input: rules that ask nothing, rules that want a yes, rules that want a no. */
export interface AnswerColumn {
  readonly input: number
  readonly indifferent: Int32Array
  readonly wantYes: readonly AnswerMask[]
  readonly wantNo: readonly AnswerMask[]
}

export const answerColumn = (
  input: number,
  demands: readonly Demand[],
  isEager: (id: number) => boolean,
  words: number,
): AnswerColumn | undefined => {
  const indifferent = new Int32Array(words)
  const wants = { yes: new Map<number, Int32Array>(), no: new Map<number, Int32Array>() }
  demands.forEach(({ predicate, answer }, rule) => {
    if (predicate === undefined || !isEager(predicate)) {
      setBit(indifferent, 0, rule)
      return
    }
    const side = answer === true ? wants.yes : wants.no
    const mask = side.get(predicate) ?? new Int32Array(words)
    side.set(predicate, mask)
    setBit(mask, 0, rule)
  })
  if (wants.yes.size === 0 && wants.no.size === 0) return undefined
  const listed = (side: Map<number, Int32Array>) =>
    [...side].map(([predicate, mask]) => ({ predicate, mask }))
  return { input, indifferent, wantYes: listed(wants.yes), wantNo: listed(wants.no) }
}

/** The rules of one word that the answers leave standing. */
export const answered = (
  { indifferent, wantYes, wantNo }: AnswerColumn,
  answers: Answers,
  word: number,
): number => {
  let bits = indifferent[word] as number
  for (const { predicate, mask } of wantYes) if (answers[predicate] === yes) bits |= mask[word] as number
  for (const { predicate, mask } of wantNo) if (answers[predicate] !== yes) bits |= mask[word] as number
  return bits
}
