import type { Said } from './explanation.js'
import type { Instant } from './time.js'
import { offsetAt, zoneOffsets } from './time-zone.js'
import type { Zone } from './zone-rules.js'

/** A change that governments made late, so that many runtimes still have the rules of before. */
interface ZoneNews {
  readonly zones: readonly string[]
  /** From here on the old rules answer otherwise, though not always: a summer may be the same under both. */
  readonly since: Instant
  readonly until?: Instant
  /** How far local time is ahead of UTC half an hour after `since`. */
  readonly minutes: number
  /** The release of the tz database that has it, as its NEWS say. */
  readonly release: string
  readonly says: Said
}

/** Instants and offsets as the data of release 2026f have them. @see https://data.iana.org/time-zones/tzdb/NEWS */
const knownNews: readonly ZoneNews[] = [
  {
    zones: ['Europe/Chisinau', 'Europe/Tiraspol'],
    since: '2022-03-27T00:00:00Z',
    minutes: 120,
    release: '2026b',
    says: {
      en: 'Moldova changes its clocks at the same moments as the European Union',
      zh: '摩尔多瓦与欧盟同时调整时钟',
    },
  },
  {
    zones: ['America/Vancouver', 'Canada/Pacific'],
    since: '2026-11-01T09:00:00Z',
    minutes: -420,
    release: '2026b',
    says: {
      en: 'British Columbia stays on UTC-07:00 from 9 March 2026',
      zh: '不列颠哥伦比亚省自2026年3月9日起固定采用UTC-07:00',
    },
  },
  {
    zones: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
    since: '2026-11-01T08:00:00Z',
    minutes: -360,
    release: '2026c',
    says: {
      en: 'Alberta stays on UTC-06:00 from 20 September 2026',
      zh: '艾伯塔省自2026年9月20日起固定采用UTC-06:00',
    },
  },
  {
    zones: ['Africa/Casablanca', 'Africa/El_Aaiun'],
    since: '2026-09-20T01:00:00Z',
    minutes: 0,
    release: '2026c',
    says: {
      en: 'Morocco stays on UTC from 20 September 2026',
      zh: '摩洛哥自2026年9月20日起固定采用UTC',
    },
  },
  {
    zones: ['America/Inuvik'],
    since: '2026-11-01T08:00:00Z',
    minutes: -360,
    release: '2026d',
    says: {
      en: 'The Northwest Territories stay on UTC-06:00 from 31 October 2026',
      zh: '加拿大西北地区自2026年10月31日起固定采用UTC-06:00',
    },
  },
  {
    zones: ['America/Winnipeg', 'America/Rainy_River', 'Canada/Central'],
    since: '2026-11-01T07:00:00Z',
    minutes: -300,
    release: '2026e',
    says: {
      en: 'Manitoba stays on UTC-05:00 from 31 October 2026',
      zh: '马尼托巴省自2026年10月31日起固定采用UTC-05:00',
    },
  },
  {
    zones: ['America/Havana', 'Cuba'],
    since: '2026-11-01T05:00:00Z',
    until: '2027-03-14T05:00:00Z',
    minutes: -240,
    release: '2026f',
    says: {
      en: 'Cuba stays on UTC-04:00 in the winter of 2026',
      zh: '古巴2026年冬季仍采用UTC-04:00',
    },
  },
]

const nothing: readonly Said[] = []

const halfAnHour = 1_800_000

const isMissedBy = (zone: Zone, { since, minutes }: ZoneNews): boolean => {
  const at = Date.parse(since) + halfAnHour
  return offsetAt(zoneOffsets(zone, at, at), at) !== minutes * 60_000
}

const missedByName = new Map<string, readonly ZoneNews[]>()

const nameOf = (zone: Zone): string => (typeof zone === 'string' ? zone : zone.name)

/** The news that the rules of a zone do not have yet. */
const missedNews = (zone: Zone): readonly ZoneNews[] => {
  const known = typeof zone === 'string' ? missedByName.get(zone) : undefined
  if (known !== undefined) return known
  const name = nameOf(zone).toLowerCase()
  const missed = knownNews.filter(
    ({ zones, ...news }) =>
      zones.some((each) => each.toLowerCase() === name) && isMissedBy(zone, { zones, ...news }),
  )
  if (typeof zone === 'string') missedByName.set(zone, missed)
  return missed
}

/**
 * What is known to be wrong in the rules of a zone for times between two instants, in words with the remedy: the runtime's zone data,
 * or rules that were handed over, are older than a change that a government has made.
 */
export const staleRules = (
  zone: Zone,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): readonly Said[] => {
  const missed = missedNews(zone)
  // Nearly always: clocks ask by the million.
  if (missed.length === 0) return nothing
  return missed
    .filter(
      ({ since, until }) => to >= Date.parse(since) && (until === undefined || from < Date.parse(until)),
    )
    .map(({ release, says }) => ({
      en: `The rules of ${nameOf(zone)} used here are older than tzdata ${release} (${says.en}): bring the zone data up to date, or hand over rules as \`zones\``,
      zh: `此处所用的${nameOf(zone)}时区规则早于tzdata ${release}（${says.zh}）：请更新时区数据，或以zones提供规则`,
    }))
}
