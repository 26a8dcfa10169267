import { CommanderError, InvalidArgumentError } from 'commander'
import type { Instant } from '../time.js'

/** Stops a command because it was called in a way it cannot serve. */
export const wrongUsage = (message: string): CommanderError =>
  new CommanderError(2, 'redress.usage', `error: ${message}`)

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** An instant as an argument: ISO 8601 with an offset, since a time without one is another time on every machine. */
export const instantArgument = (text: string): Instant => {
  const at = moment.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at))
    throw new InvalidArgumentError('It must be ISO 8601 with an offset, such as 2026-03-02T10:00+08:00.')
  return new Date(at).toISOString()
}

/** A count as an argument. */
export const countArgument = (text: string): number => {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number.')
}

/** Collects the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
]
