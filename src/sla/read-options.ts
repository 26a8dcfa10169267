import { RedressError } from '../errors.js'
import { parseTime } from './hours.js'
import type { DueOptions } from './options.js'

type Choices = { readonly [name in keyof DueOptions]-?: readonly unknown[] }

const choices: Choices = {
  startDay: ['exclude', 'first-business-day', 'include'],
  end: ['close-of-business', 'end-of-day', 'same-time', 'opening'],
  convention: ['none', 'following', 'preceding'],
  atClose: ['close', 'next-opening'],
  receipt: ['as-received', 'next-opening', 'previous-closing'],
  unpublished: ['provisional', 'error'],
}

/** What options and their values were called in 0.1. */
const formerly: Readonly<Record<string, string>> = {
  count:
    "'startDay': 'exclude' (it was 'following'), 'first-business-day' ('roll-first') or 'include' ('inclusive')",
  roll: "'convention': 'none' or 'following' (it was 'next-business-day')",
  boundary: "'atClose': 'close' or 'next-opening' (it was 'roll')",
}

const isOption = (name: string): name is keyof DueOptions => Object.hasOwn(choices, name)

const isCutoff = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'cutoff' in value &&
  typeof value.cutoff === 'string' &&
  parseTime(value.cutoff) !== undefined

const invalid = (message: string): RedressError => new RedressError('invalid-definition', message)

/**
 * Options as they may come from JSON: a misspelt one must not quietly mean the default, nor something else.
 *
 * @throws RedressError `invalid-definition` for an unknown option or value.
 */
export const readOptions = (options: DueOptions): DueOptions => {
  for (const name in options) {
    if (!isOption(name)) {
      const now = Object.hasOwn(formerly, name) ? `; it is now ${formerly[name]}` : ''
      throw invalid(`'${name.slice(0, 40)}' is no option of a deadline${now}`)
    }
    const value: unknown = options[name]
    if (value === undefined || choices[name].includes(value) || (name === 'receipt' && isCutoff(value)))
      continue
    const known = `${choices[name].join(', ')}${name === 'receipt' ? " or { cutoff: '16:00' }" : ''}`
    throw invalid(`The option ${name} is one of ${known}`)
  }
  return options
}
