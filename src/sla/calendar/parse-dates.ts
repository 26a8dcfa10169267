import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { knownAre } from '../../known-are.js'
import { parseDay, weekdays } from '../../plain-date.js'
import type { DateHours, Holiday, Name } from './definition.js'
import { type Findings, listAt, type Path, recordAt, report, textAt, warnUnknown } from './findings.js'
import { intervalsAt } from './parse-hours.js'
import type { Interval } from './wall-time.js'

export const dateAt = (found: Findings, value: unknown, path: Path): string | undefined => {
  if (typeof value === 'string' && parseDay(value) !== undefined) return value
  return report(found, 'invalid-date', path, said('This is no date', '不是有效的日期'), {
    remedy: said("write '2026-10-01'", "请写作 '2026-10-01'"),
  })
}

/** A date, or `*-MM-DD`; 29 February is a date of leap years. */
const datePatternAt = (found: Findings, value: unknown, path: Path): string | undefined => {
  if (typeof value === 'string' && value.startsWith('*-') && parseDay(`2000${value.slice(1)}`) !== undefined)
    return value
  if (typeof value === 'string' && parseDay(value) !== undefined) return value
  return report(found, 'invalid-date', path, said('This is no date', '不是有效的日期'), {
    remedy: said(
      "write '2026-10-01', or '*-12-25' for every year",
      "请写作 '2026-10-01'，每年固定日期写作 '*-12-25'",
    ),
  })
}

export const saidAt = (found: Findings, value: unknown, path: Path): Said | undefined => {
  const record = recordAt(found, value, path)
  if (record === undefined) return undefined
  const [en, zh] = [textAt(found, record.en, [...path, 'en']), textAt(found, record.zh, [...path, 'zh'])]
  return en === undefined || zh === undefined ? undefined : { en, zh }
}

const nameAt = (found: Findings, value: unknown, path: Path): { name: Name } | object => {
  if (value === undefined) return {}
  const name = isRecord(value) ? saidAt(found, value, path) : textAt(found, value, path)
  return name === undefined ? {} : { name }
}

const holidayAt = (found: Findings, value: unknown, path: Path): string | Holiday | undefined => {
  if (!isRecord(value)) return datePatternAt(found, value, path)
  warnUnknown(found, value, ['date', 'name'], path)
  const date = datePatternAt(found, value.date, [...path, 'date'])
  return date === undefined ? undefined : { date, ...nameAt(found, value.name, [...path, 'name']) }
}

export const holidaysAt = (found: Findings, value: unknown, path: Path): readonly (string | Holiday)[] => {
  const seen = new Set<string>()
  return (listAt(found, value, path) ?? []).flatMap((each, index) => {
    const holiday = holidayAt(found, each, [...path, index])
    if (holiday === undefined) return []
    const date = typeof holiday === 'string' ? holiday : holiday.date
    if (seen.has(date))
      report(found, 'duplicate-date', [...path, index], said(`${date} is listed twice`, `${date} 重复列出`), {
        severity: 'warning',
        remedy: said('leave one out', '请删除其中一个'),
      })
    seen.add(date)
    return [holiday]
  })
}

const dateHoursAt = (found: Findings, value: unknown, path: Path): DateHours | undefined => {
  const record = recordAt(found, value, path)
  if (record === undefined) return undefined
  warnUnknown(found, record, ['hours', 'like', 'name'], path)
  const name = nameAt(found, record.name, [...path, 'name'])
  if (record.hours !== undefined && record.like !== undefined)
    return report(
      found,
      'hours-and-like',
      path,
      said(
        'A date has either hours of its own or those of a weekday',
        '日期只能自定营业时间，或沿用某一星期几的营业时间',
      ),
      { remedy: said('leave `hours` or `like` out', '请删除 `hours` 或 `like`') },
    )
  if (record.like === undefined) {
    const hours = intervalsAt(found, record.hours, [...path, 'hours'])
    return hours === undefined ? undefined : { hours, ...name }
  }
  const like = weekdays.find((weekday) => weekday === record.like)
  if (like !== undefined) return { like, ...name }
  return report(found, 'unknown-weekday', [...path, 'like'], said('This is no weekday', '不是星期几'), {
    remedy: knownAre(weekdays, String(record.like)),
  })
}

const byDate = <T>(
  found: Findings,
  value: unknown,
  path: Path,
  read: (each: unknown, at: Path) => T | undefined,
  keyAt: typeof dateAt,
): Readonly<Record<string, T>> => {
  const entries = Object.entries(recordAt(found, value, path) ?? {}).flatMap(([key, each]) => {
    const date = keyAt(found, key, [...path, key])
    const entry = read(each, [...path, key])
    return date === undefined || entry === undefined ? [] : [[date, entry] as const]
  })
  return Object.fromEntries(entries)
}

export const datesAt = (found: Findings, value: unknown, path: Path): Readonly<Record<string, DateHours>> =>
  byDate(found, value, path, (each, at) => dateHoursAt(found, each, at), datePatternAt)

export const breaksAt = (
  found: Findings,
  value: unknown,
  path: Path,
): Readonly<Record<string, readonly Interval[]>> =>
  byDate(found, value, path, (each, at) => intervalsAt(found, each, at), dateAt)
