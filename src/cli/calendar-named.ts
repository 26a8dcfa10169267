import { extname } from 'node:path'
import { RedressError } from '../errors.js'
import { issueText } from '../issues.js'
import * as calendars from '../sla/calendars/index.js'
import { type Calendar, parseCalendar } from '../sla/index.js'
import { textFrom } from './files.js'
import type { Terminal } from './terminal.js'
import { wrongUsage } from './usage.js'

const isFile = (name: string): boolean => ['.yaml', '.yml', '.json'].includes(extname(name).toLowerCase())

const refused = (name: string, issues: readonly Parameters<typeof issueText>[0][]): RedressError =>
  new RedressError(
    'invalid-definition',
    `the calendar ${name} cannot be used:\n${issues.map((issue) => `  ${issueText(issue)}`).join('\n')}\n`,
    { details: { issues } },
  )

/** A calendar that is shipped, by its id, or one in a YAML or JSON file. */
export const calendarNamed = async (name: string, terminal: Terminal): Promise<Calendar> => {
  const shipped = Object.values(calendars)
  const known = shipped.find((each) => each.id === name)
  if (known === undefined && !isFile(name)) {
    const names = shipped.map((each) => each.id).join(', ')
    throw wrongUsage(`there is no calendar '${name}'; shipped are ${names}, or name a YAML or JSON file`)
  }
  const data = known ?? (await readCalendar(name, terminal))
  const calendar = parseCalendar(data)
  if (!calendar.ok) throw refused(name, calendar.issues)
  return calendar.value
}

const readCalendar = async (path: string, terminal: Terminal): Promise<unknown> => {
  // Loaded when it is needed: a shipped calendar needs neither YAML nor policies.
  const { readData } = await import('../policy/index.js')
  const data = readData(path, await textFrom(path, terminal))
  if (!data.ok) throw refused(path, data.issues)
  return data.value
}
