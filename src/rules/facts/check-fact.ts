import { factName, type Input } from './column.js'
import type { Fact } from './fact.js'
import { factWords } from './fact-words.js'
import type { Complain } from './gather-issues.js'
import { quote } from './plain-value.js'
import { notAllowed, readLiteral } from './read-literal.js'
import { writeAs } from './write-as.js'

const deepest = 8
const mostMembers = 100_000

/** Whether a value is a fact; `size` counts members, since shared lists can unfold without end. */
const isFact = (value: unknown, depth = 0, size = { left: mostMembers }): value is Fact => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (!Array.isArray(value) || depth >= deepest) return false
  size.left -= value.length
  return size.left >= 0 && value.every((member) => isFact(member, depth + 1, size))
}

const checkLimits = (fact: number | string, column: Input, complain: Complain): boolean => {
  const { min, max, integer } = column
  if (integer === true && !Number.isInteger(fact)) {
    complain('value-not-allowed', factWords.notWhole(quote(fact)), factWords.giveWhole)
    return false
  }
  if ((min === undefined || fact >= min) && (max === undefined || fact <= max)) return true
  complain('value-not-allowed', factWords.outside(quote(fact), min, max))
  return false
}

const checkList = (fact: unknown, column: Input, complain: Complain): boolean => {
  if (!Array.isArray(fact) || !isFact(fact) || fact.some((member) => typeof member !== 'string')) {
    complain('wrong-type', factWords.noList(quote(fact)), writeAs('["a", "b"]'))
    return false
  }
  const stranger =
    column.values === undefined ? undefined : fact.find((member) => !column.values?.includes(member))
  if (stranger === undefined) return true
  complain('value-not-allowed', ...notAllowed(stranger, column.name, column.values ?? []))
  return false
}

/** Whether a value may stand in a column, by type, allowed values and limits; if not, `complain` hears why. */
export const checkFact = (fact: unknown, column: Input, complain: Complain): boolean => {
  if (fact === null || fact === undefined) {
    if (column.optional === true) return true
    complain('missing-fact', factWords.missing(factName(column)), factWords.giveIt)
    return false
  }
  if (column.type === 'list') return checkList(fact, column, complain)
  if (column.type === 'any') {
    if (isFact(fact)) return true
    complain('wrong-type', factWords.notPlain(quote(fact)), factWords.givePlain)
    return false
  }
  // A narrative may hold half a surrogate pair and still be read; only definitions need a hash.
  if (column.type === 'string' && typeof fact === 'string' && column.values === undefined) return true
  const scalar = readLiteral(fact, column, complain)
  if (scalar === undefined) return false
  const hasLimits = typeof scalar !== 'boolean' && (column.type === 'number' || column.type === 'date')
  return !hasLimits || checkLimits(scalar, column, complain)
}
