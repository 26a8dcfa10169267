import { type Checked, checked, doubtful, type Issue, wrong } from '../../issues.js'
import { type DayNumber, formatDay, msPerDay, parseDay } from '../../plain-date.js'
import type { Holiday } from './definition.js'

/** One `NAME;PARAM=x:value` line of an iCalendar file. */
export interface ContentLine {
  readonly name: string
  readonly parameters: string
  readonly value: string
  /** Line number in the file, from 1. */
  readonly line: number
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? ' ' : letter))

/** The content lines of an iCalendar text (RFC 5545 §3.1): long lines are folded and unfold here. */
export const contentLines = (text: string): readonly ContentLine[] => {
  const lines: ContentLine[] = []
  let [current, from] = ['', 0]
  const finish = () => {
    const colon = current.indexOf(':')
    if (colon <= 0) return
    const [name = '', ...parameters] = current.slice(0, colon).toUpperCase().split(';')
    lines.push({
      name,
      parameters: parameters.join(';'),
      value: unescaped(current.slice(colon + 1).trim()),
      line: from,
    })
  }
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw.startsWith(' ') || raw.startsWith('\t')) {
      current += raw.slice(1)
      continue
    }
    finish()
    current = raw
    from = index + 1
  }
  finish()
  return lines
}

/** No holiday lasts longer; an event that does is a mistake or something else. */
const longestDays = 62
/** A rule with `COUNT` or `UNTIL` is written out; no one plans further ahead. */
const mostYears = 200

const dayOf = ({ value }: ContentLine): DayNumber | undefined =>
  /^\d{8}$/.test(value) ? parseDay(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`) : undefined

type Event = ReadonlyMap<string, ContentLine>

const eventsIn = (lines: readonly ContentLine[]): Event[] => {
  const events: Event[] = []
  let event: Map<string, ContentLine> | undefined
  for (const line of lines) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') event = new Map()
    else if (line.name === 'END' && line.value === 'VEVENT' && event !== undefined) {
      events.push(event)
      event = undefined
    } else event?.set(line.name, line)
  }
  return events
}

const feedWords = {
  partOfDay: { en: 'The holiday is not a whole day; it was left out', zh: '该假日不是整日，已略去' },
  noEnd: { en: 'The holiday has no sensible end', zh: '该假日的结束日期不合理' },
  recurrence: {
    en: 'Only plain yearly rules can be read; write the dates out',
    zh: '只能读取简单的按年重复规则；请逐一列出日期',
  },
  noDate: { en: 'The date cannot be read', zh: '日期无法识别' },
}

interface Recurrence {
  readonly yearly: boolean
  readonly years: number
}

const recurrenceOf = (rule: ContentLine | undefined, first: DayNumber): Recurrence | undefined => {
  if (rule === undefined) return { yearly: false, years: 1 }
  const parts = new Map(rule.value.split(';').map((part) => part.split('=', 2) as [string, string]))
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL']
  const simple = [...parts.keys()].every((key) => known.includes(key))
  if (!simple || parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return undefined
  const until = parts.get('UNTIL')
  const count = Number(parts.get('COUNT') ?? Number.NaN)
  const lastYear = until === undefined ? Number.NaN : Number(until.slice(0, 4))
  if (Number.isNaN(count) && Number.isNaN(lastYear)) return { yearly: true, years: 1 }
  const years = Number.isNaN(count) ? lastYear - Number(formatDay(first).slice(0, 4)) + 1 : count
  return Number.isInteger(years) && years >= 1 && years <= mostYears ? { yearly: false, years } : undefined
}

const datesOf = (first: DayNumber, days: number, { yearly, years }: Recurrence): string[] =>
  Array.from({ length: years }, (_, year) =>
    Array.from({ length: days }, (_, i) => formatDay(first + i)).flatMap((date) => {
      if (yearly) return [`*${date.slice(4)}`]
      const shifted = `${Number(date.slice(0, 4)) + year}${date.slice(4)}`
      return parseDay(shifted) === undefined ? [] : [shifted]
    }),
  ).flat()

const holidaysOf = (event: Event, issues: Issue[]): Holiday[] => {
  const start = event.get('DTSTART')
  if (start === undefined || event.get('STATUS')?.value === 'CANCELLED') return []
  const first = dayOf(start)
  if (first === undefined) {
    issues.push(doubtful('not-a-whole-day', ['lines', start.line], feedWords.partOfDay))
    return []
  }
  const endLine = event.get('DTEND')
  const end = endLine === undefined ? first + 1 : dayOf(endLine)
  if (end === undefined || end <= first || end - first > longestDays) {
    issues.push(wrong('reversed-dates', ['lines', endLine?.line ?? start.line], feedWords.noEnd))
    return []
  }
  const rule = event.get('RRULE')
  const recurrence = recurrenceOf(rule, first)
  if (recurrence === undefined) {
    issues.push(wrong('unsupported-recurrence', ['lines', rule?.line ?? start.line], feedWords.recurrence))
    return []
  }
  const name = event.get('SUMMARY')?.value
  return datesOf(first, end - first, recurrence).map((date) =>
    name === undefined || name === '' ? { date } : { date, name },
  )
}

/**
 * Whole-day events of an iCalendar text as holidays for a calendar definition. Events of several days give one holiday a
 * day; yearly rules give `*-MM-DD`; timed events are left out with a warning; other rules are errors with their line.
 *
 * @example
 * parseICalendar('BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\nEND:VEVENT')
 * // { ok: true, value: [{ date: '2026-12-25', name: 'Christmas' }], issues: [] }
 */
export const parseICalendar = (text: string): Checked<readonly Holiday[]> => {
  const issues: Issue[] = []
  const holidays = eventsIn(contentLines(text)).flatMap((event) => holidaysOf(event, issues))
  return checked(holidays, issues)
}

/** What the `date-holidays` package answers for one day, as far as it is read here. */
interface DateHolidaysEntry {
  /** Local: `2026-01-01 00:00:00`. */
  readonly date: string
  readonly start?: Date | string
  readonly end?: Date | string
  readonly name?: string
  readonly type?: string
}

const lengthOf = ({ start, end }: DateHolidaysEntry): number =>
  start === undefined || end === undefined
    ? 1
    : (new Date(end).getTime() - new Date(start).getTime()) / msPerDay

/**
 * The answers of `date-holidays` as holidays for a calendar definition. Which types close a bank differs by country (in Ireland Good
 * Friday is of type `bank`, in China half-day observances are `public`), so name the types, and compare with an
 * official list before you rely on them.
 *
 * @example
 * parseDateHolidays([{ date: '2026-04-03 00:00:00', name: 'Good Friday', type: 'bank' }], ['public', 'bank'])
 * // { ok: true, value: [{ date: '2026-04-03', name: 'Good Friday' }], issues: [] }
 */
export const parseDateHolidays = (
  entries: readonly DateHolidaysEntry[],
  types: readonly string[] = ['public'],
): Checked<readonly Holiday[]> => {
  const issues: Issue[] = []
  const found = new Map<string, Holiday>()
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== undefined && !types.includes(entry.type)) continue
    const first = parseDay(String(entry.date).slice(0, 10))
    const length = lengthOf(entry)
    // A day on which clocks change is an hour short or long.
    const days = Math.round(length)
    if (first === undefined) issues.push(wrong('invalid-date', [index], feedWords.noDate))
    else if (
      !/ 00:00:00/.test(`${entry.date} 00:00:00`.slice(10, 19)) ||
      Math.abs(length - days) > 0.1 ||
      days < 1
    )
      issues.push(doubtful('not-a-whole-day', [index], feedWords.partOfDay))
    else if (days > longestDays) issues.push(wrong('reversed-dates', [index], feedWords.noEnd))
    else
      for (let i = 0; i < days; i++) {
        const date = formatDay(first + i)
        if (!found.has(date))
          found.set(date, { date, ...(entry.name === undefined ? {} : { name: entry.name }) })
      }
  }
  return checked([...found.values()], issues)
}
