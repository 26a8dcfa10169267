import { isHan, isWordUnit } from './characters.js'

/** A negation reaches about sixteen Chinese characters or a dozen English words. */
const reach = 64
const costOf = (unit: number): number => (isHan(unit) ? 4 : 1)

const enders = new Set([...',;!?:。()"—\u2029'].map((letter) => letter.charCodeAt(0)))

/** Whether a clause ends at this index of normalised text; a point between digits or letters ends nothing. */
const endsClause = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index)
  if (enders.has(unit)) return true
  if (unit === 0x2e) return !isWordUnit(text.charCodeAt(index + 1))
  // Chinese writers use a space where a comma would stand.
  return unit === 0x20 && isHan(text.charCodeAt(index - 1)) && isHan(text.charCodeAt(index + 1))
}

/** Where the part of the clause begins that a negation before `index` would stand in. */
export const clauseStart = (text: string, index: number): number => {
  let cost = 0
  let start = index
  for (; start > 0 && !endsClause(text, start - 1); start -= 1) {
    cost += costOf(text.charCodeAt(start - 1))
    if (cost > reach) break
  }
  return start
}

/** Where the clause ends after `index`, or as far as we look. */
export const clauseEnd = (text: string, index: number): number => {
  let cost = 0
  let end = index
  for (; end < text.length && !endsClause(text, end); end += 1) {
    cost += costOf(text.charCodeAt(end))
    if (cost > reach) break
  }
  return end
}
