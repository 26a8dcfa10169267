import { type Source, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { type Checked, checked, rejected, within } from '../../issues.js'
import { type Weekday, weekdays } from '../../plain-date.js'
import { isKnownZone } from '../../time-zone.js'
import { type ZoneRules, zoneFaults } from '../../zone-rules.js'
import type { CalendarDefinition, FixedDays, YearSources } from './definition.js'
import { type Findings, listAt, type Path, recordAt, report, textAt, warnUnknown } from './findings.js'
import { breaksAt, dateAt, datesAt, holidaysAt, saidAt } from './parse-dates.js'
import { intervalsAt, reportOverlapWithNextDay } from './parse-hours.js'
import type { Interval } from './wall-time.js'

const fields = [
  'id',
  'version',
  'title',
  'timeZone',
  'zones',
  'weekly',
  'holidays',
  'dates',
  'breaks',
  'publishedFrom',
  'publishedThrough',
  'nextListDue',
  'fixedDays',
  'caution',
  'merge',
  'sources',
]

/** Rules of zones as they stand; of those that can be used, only what `zone` needs. */
const zonesAt = (found: Findings, value: unknown, zone: string): ZoneRules | undefined => {
  const record = recordAt(found, value, ['zones']) ?? {}
  for (const [name, changes] of Object.entries(record))
    for (const { index, code, says, remedy } of zoneFaults(changes))
      report(found, code, ['zones', name, ...(index === undefined ? [] : [index])], says, { remedy })
  const own = Object.hasOwn(record, zone) ? record[zone] : undefined
  return zoneFaults(own).length > 0 ? undefined : { [zone]: structuredClone(own) as ZoneRules[string] }
}

const zoneAt = (found: Findings, value: unknown, zones: unknown): string | undefined => {
  const zone = textAt(found, value, ['timeZone'])
  if (zone === undefined || (isRecord(zones) && Object.hasOwn(zones, zone)) || isKnownZone(zone)) return zone
  return report(
    found,
    'unknown-time-zone',
    ['timeZone'],
    said(
      `This runtime knows no time zone '${zone.slice(0, 80)}'`,
      `本运行环境没有时区“${zone.slice(0, 80)}”`,
    ),
    {
      remedy: said(
        'write an IANA name such as Asia/Shanghai, or one whose rules stand in `zones`',
        '请填写 IANA 时区名，例如 Asia/Shanghai，或在 `zones` 中给出其规则',
      ),
    },
  )
}

const weeklyAt = (found: Findings, value: unknown): Partial<Record<Weekday, readonly Interval[]>> => {
  const record = recordAt(found, value, ['weekly']) ?? {}
  warnUnknown(found, record, weekdays, ['weekly'], 'error')
  const weekly: Partial<Record<Weekday, readonly Interval[]>> = {}
  for (const weekday of weekdays) {
    if (record[weekday] === undefined) continue
    weekly[weekday] = intervalsAt(found, record[weekday], ['weekly', weekday]) ?? []
  }
  for (const [index, weekday] of weekdays.entries()) {
    const next = weekdays[(index + 1) % 7] ?? 'mon'
    reportOverlapWithNextDay(found, weekly[weekday] ?? [], weekly[next] ?? [], ['weekly', weekday])
  }
  return weekly
}

const sourceAt = (found: Findings, value: unknown, path: Path): Source | undefined => {
  const record = recordAt(found, value, path)
  if (record === undefined) return undefined
  const cite = textAt(found, record.cite, [...path, 'cite'])
  const confidence = (['P', 'S', 'H'] as const).find((each) => each === record.confidence)
  if (confidence === undefined)
    return report(
      found,
      'unknown-confidence',
      [...path, 'confidence'],
      said('A source is P, S or H', '依据的可信程度须为 P、S 或 H'),
    )
  if (cite === undefined) return undefined
  const url = record.url === undefined ? undefined : textAt(found, record.url, [...path, 'url'])
  const note = record.note === undefined ? undefined : textAt(found, record.note, [...path, 'note'])
  return { cite, confidence, ...(url === undefined ? {} : { url }), ...(note === undefined ? {} : { note }) }
}

const sourcesAt = (found: Findings, value: unknown): YearSources => {
  const entries = Object.entries(recordAt(found, value, ['sources']) ?? {}).flatMap(([year, each]) => {
    if (!/^\d{4}$/.test(year))
      report(found, 'invalid-year', ['sources', year], said('A source belongs to a year', '依据须以年份为键'))
    const source = sourceAt(found, each, ['sources', year])
    return source === undefined ? [] : [[year, source] as const]
  })
  return Object.fromEntries(entries)
}

const fixedDaysAt = (found: Findings, value: unknown): readonly FixedDays[] =>
  (listAt(found, value, ['fixedDays']) ?? []).flatMap((each, index) => {
    const path = ['fixedDays', index]
    const record = recordAt(found, each, path)
    if (record === undefined) return []
    warnUnknown(found, record, ['by', 'holidays', 'source'], path)
    const by = (['statute', 'custom'] as const).find((word) => word === record.by)
    if (by === undefined)
      report(
        found,
        'unknown-value',
        [...path, 'by'],
        said("Days are fixed by 'statute' or by 'custom'", "固定假日的性质须为 'statute' 或 'custom'"),
      )
    const holidays = holidaysAt(found, record.holidays, [...path, 'holidays'])
    const source = sourceAt(found, record.source, [...path, 'source'])
    return by === undefined || source === undefined ? [] : [{ by, holidays, source }]
  })

/** Deeper nesting says nothing that fewer levels could not say. */
const deepestMerge = 4

const mergeAt = (
  found: Findings,
  value: unknown,
  depth: number,
  zones: unknown,
): CalendarDefinition['merge'] => {
  const record = recordAt(found, value, ['merge'])
  if (record === undefined) return undefined
  warnUnknown(found, record, ['open', 'calendars'], ['merge'])
  const open = (['all', 'any'] as const).find((each) => each === record.open)
  if (open === undefined)
    return report(
      found,
      'unknown-merge',
      ['merge', 'open'],
      said("Calendars merge as 'all' or 'any'", "日历合并方式须为 'all' 或 'any'"),
    )
  const list = listAt(found, record.calendars, ['merge', 'calendars'])
  if (list === undefined || list.length === 0)
    return report(
      found,
      'empty-merge',
      ['merge', 'calendars'],
      said('A merge needs at least one calendar', '合并至少须有一个日历'),
    )
  if (depth >= deepestMerge)
    return report(
      found,
      'nested-too-deep',
      ['merge'],
      said('Merges are nested too deeply', '日历合并的嵌套过深'),
    )
  const calendars = list.flatMap((each, index) => {
    // Rules that were handed over for the whole hold for its parts.
    const ruled = zones !== undefined && isRecord(each) ? { zones, ...each } : each
    const inner = definitionFrom(ruled, depth + 1)
    found.issues.push(...within(['merge', 'calendars', index], inner.issues))
    return inner.ok ? [inner.value] : []
  })
  return { open, calendars }
}

/** Reads anything as a calendar definition: a clean copy of the known fields, or every finding with its path. */
export const checkDefinition = (input: unknown): Checked<CalendarDefinition> => definitionFrom(input, 0)

const definitionFrom = (input: unknown, depth: number): Checked<CalendarDefinition> => {
  const found: Findings = { issues: [] }
  if (!isRecord(input)) {
    report(found, 'wrong-type', [], said('A calendar is an object', '日历须为对象'))
    return rejected(found.issues)
  }
  warnUnknown(found, input, fields, [])
  const id = textAt(found, input.id, ['id']) ?? ''
  const timeZone = zoneAt(found, input.timeZone, input.zones) ?? ''
  const given = <T>(field: string, read: (value: unknown) => T | undefined): Record<string, T> => {
    const value = input[field] === undefined ? undefined : read(input[field])
    return value === undefined ? {} : { [field]: value }
  }
  const definition: CalendarDefinition = {
    id,
    timeZone,
    weekly: weeklyAt(found, input.merge === undefined ? input.weekly : (input.weekly ?? {})),
    ...given('zones', (value) => zonesAt(found, value, timeZone)),
    ...given('version', (value) => textAt(found, value, ['version'])),
    ...given('title', (value) => saidAt(found, value, ['title'])),
    ...given('holidays', (value) => holidaysAt(found, value, ['holidays'])),
    ...given('dates', (value) => datesAt(found, value, ['dates'])),
    ...given('breaks', (value) => breaksAt(found, value, ['breaks'])),
    ...given('publishedFrom', (value) => dateAt(found, value, ['publishedFrom'])),
    ...given('publishedThrough', (value) => dateAt(found, value, ['publishedThrough'])),
    ...given('nextListDue', (value) => dateAt(found, value, ['nextListDue'])),
    ...given('fixedDays', (value) => fixedDaysAt(found, value)),
    ...given('caution', (value) => saidAt(found, value, ['caution'])),
    ...given('merge', (value) => mergeAt(found, value, depth, input.zones)),
    ...given('sources', (value) => sourcesAt(found, value)),
  }
  const { publishedFrom = '', publishedThrough = '9999-12-31' } = definition
  if (publishedThrough < publishedFrom)
    report(
      found,
      'reversed-dates',
      ['publishedThrough'],
      said('The last published date is before the first', '公布的截止日期早于起始日期'),
    )
  return checked(definition, found.issues)
}
