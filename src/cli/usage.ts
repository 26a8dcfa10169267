import { CommanderError, InvalidArgumentError } from 'commander'
import { type Said, said } from '../explanation.js'
import type { Instant } from '../time.js'
import { betweenLanguages } from './commander-words.js'

/** Stops a command because it was called in a way it cannot serve. */
export const wrongUsage = (says: Said): CommanderError & { readonly says: Said } =>
  Object.assign(new CommanderError(2, 'redress.usage', says.en), { says })

/** What an argument must be, in both languages: commander joins its own words to it, so that the two are parted when it is printed. */
export const unfitArgument = ({ en, zh }: Said): InvalidArgumentError =>
  new InvalidArgumentError(`${en}${betweenLanguages}${zh}`)

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** An instant as an argument: ISO 8601 with an offset, since a time without one is another time on every machine. */
export const instantArgument = (text: string): Instant => {
  const at = moment.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at))
    throw unfitArgument(
      said(
        'It must be ISO 8601 with an offset, such as 2026-03-02T10:00+08:00.',
        '须为带时区的 ISO 8601 时间，例如 2026-03-02T10:00+08:00。',
      ),
    )
  return new Date(at).toISOString()
}

/** A count as an argument. */
export const countArgument = (text: string): number => {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw unfitArgument(said('It must be a whole number.', '须为整数。'))
}

/** Collects the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
]
