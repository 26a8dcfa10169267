import type { Reason } from '../../explanation.js'
import type { Calendar } from '../compiled.js'
import type { ClockSignal } from './signal.js'
import { saySignal } from './words.js'

/** One line of a clock's story and those before it: a list that grows without being copied, and is put into words when asked. */
export interface Told {
  readonly calendar: Calendar
  readonly signal: ClockSignal
  readonly at: number
  readonly before: Told | undefined
}

/** The story from its beginning. */
export const linesOf = (story: Told): readonly Reason[] => {
  const lines: Reason[] = []
  for (let told: Told | undefined = story; told !== undefined; told = told.before)
    lines.push(saySignal(told.calendar, told.signal, told.at))
  return lines.reverse()
}
