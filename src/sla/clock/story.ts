import type { Reason } from '../../explanation.js'
import type { Calendar } from '../compiled.js'
import type { ClockEvent } from './clock-event.js'
import { sayEvent } from './words.js'

/** One line of a clock's story and those before it: a list that grows without being copied, and is put into words when asked. */
export interface Told {
  readonly calendar: Calendar
  readonly event: ClockEvent
  readonly at: number
  readonly before: Told | undefined
}

/** The story from its beginning. */
export const linesOf = (story: Told): readonly Reason[] => {
  const lines: Reason[] = []
  for (let told: Told | undefined = story; told !== undefined; told = told.before)
    lines.push(sayEvent(told.calendar, told.event, told.at))
  return lines.reverse()
}
