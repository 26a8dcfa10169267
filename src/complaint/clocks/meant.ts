import type { EventPattern } from '../../regimes/index.js'
import type { SignalSeen } from '../signals.js'

type Wanted = string | number | boolean | readonly (string | number | boolean)[]

const has = (found: Wanted | undefined, wanted: Wanted): boolean => {
  if (!Array.isArray(found))
    return Array.isArray(wanted) ? wanted.some((each) => each === found) : found === wanted
  const want = [wanted].flat()
  return found.some((each) => want.includes(each))
}

/** Whether a signal is one that a pattern means. */
const isMeant = (pattern: EventPattern, signal: SignalSeen): boolean => {
  if (typeof pattern === 'string') return pattern === signal.type
  if ('enters' in pattern) return signal.entered?.includes(pattern.enters) === true
  if ('leaves' in pattern) return signal.left?.includes(pattern.leaves) === true
  return (
    pattern.on === signal.type &&
    Object.entries(pattern.where).every(([key, wanted]) => has(signal.fields?.[key], wanted))
  )
}

export const isAnyMeant = (patterns: readonly EventPattern[] | undefined, signal: SignalSeen): boolean =>
  patterns?.some((pattern) => isMeant(pattern, signal)) ?? false
