import type { Facts } from '../rules/index.js'
import { type Classification, classification } from '../vocabulary/index.js'

const words = Object.keys(classification.shape) as (keyof Classification)[]

/** The part of the facts that is the classification; a word that is not one of the vocabulary's is left out. */
export const classificationOf = (facts: Facts): Classification => {
  const found: Record<string, unknown> = {}
  for (const word of words) {
    const read = classification.shape[word].safeParse(facts[word])
    if (read.data !== undefined) found[word] = read.data
  }
  return found
}
