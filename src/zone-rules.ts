import { RedressError } from './errors.js'
import { type Said, said } from './explanation.js'
import { msPerDay } from './plain-date.js'
import type { Instant } from './time.js'

/** From `since` on, local time is so many minutes ahead of UTC (behind: negative). */
export type ZoneChange = readonly [since: Instant, minutes: number]

/** Rules of time zones by IANA name: every change of the offset, in order. After the last one its offset holds for ever. */
export type ZoneRules = Readonly<Record<string, readonly ZoneChange[]>>

/**
 * A zone with rules that somebody handed over: from `since[0]` on they alone count. Before that the runtime's count, and where the
 * runtime does not know the zone the first offset.
 */
export interface GivenZone {
  readonly name: string
  /** Instants in ms. */
  readonly since: Float64Array
  /** Local minus UTC, in ms. */
  readonly offsets: Float64Array
}

/** A zone by its name, with the rules of the runtime, or with rules of its own. */
export type Zone = string | GivenZone

/** Where days are counted: a zone, and the rules that were handed over for it, if any. */
export interface InZone {
  readonly timeZone: string
  readonly zones?: ZoneRules | undefined
}

/** No place is further from UTC. */
export const furthestOffsetMinutes = 15 * 60

/** Two changes closer than this can leave a wall time without an order; on record none are. */
const closestMs = 2 * msPerDay

/** What is wrong with one change, as an issue's code and text. */
export interface ZoneFault {
  readonly index?: number
  readonly code: 'wrong-type' | 'empty-range' | 'unreadable-instant' | 'invalid-value' | 'reversed-dates'
  readonly says: Said
  readonly remedy: Said
}

/** `Date.parse` takes a text without an offset for the machine's own local time. */
const instantPattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))$/

const instantMs = (text: unknown): number =>
  typeof text === 'string' && instantPattern.test(text) ? Date.parse(text) : Number.NaN

const example = {
  en: "write [['2026-03-08T08:00:00Z', -300]]",
  zh: "请写作 [['2026-03-08T08:00:00Z', -300]]",
}

const faultOf = (entry: unknown, before: number): Omit<ZoneFault, 'index'> | number => {
  if (!Array.isArray(entry) || entry.length !== 2)
    return {
      code: 'wrong-type',
      says: said('A change is an instant and minutes ahead of UTC', '时区变更须为时刻和早于 UTC 的分钟数'),
      remedy: example,
    }
  const [since, minutes] = entry as unknown[]
  const at = instantMs(since)
  if (Number.isNaN(at))
    return {
      code: 'unreadable-instant',
      says: said('A change begins at an instant, with Z or an offset', '时区变更须以带 Z 或时差的时刻开始'),
      remedy: example,
    }
  if (typeof minutes !== 'number' || !(Math.abs(minutes) <= furthestOffsetMinutes))
    return {
      code: 'invalid-value',
      says: said(
        'Minutes ahead of UTC lie between -900 and 900; those west of Greenwich are negative',
        '早于 UTC 的分钟数须在 -900 至 900 之间，西半球为负',
      ),
      remedy: example,
    }
  if (at - before < closestMs)
    return {
      code: 'reversed-dates',
      says: said('Changes stand in order and at least two days apart', '时区变更须依次排列，且至少相隔两日'),
      remedy: said('sort them by their instants', '请按时刻排序'),
    }
  return at
}

/** What is wrong with the rules of one zone; nothing for rules that can be used. */
export const zoneFaults = (changes: unknown): readonly ZoneFault[] => {
  if (!Array.isArray(changes))
    return [
      {
        code: 'wrong-type',
        says: said('The rules of a zone are a list of changes', '时区规则须为变更列表'),
        remedy: example,
      },
    ]
  if (changes.length === 0)
    return [
      {
        code: 'empty-range',
        says: said('The rules of a zone need at least one change', '时区规则至少须有一项变更'),
        remedy: example,
      },
    ]
  const faults: ZoneFault[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const [index, entry] of (changes as unknown[]).entries()) {
    const found = faultOf(entry, before)
    if (typeof found === 'number') before = found
    else faults.push({ index, ...found })
  }
  return faults
}

const compiled = new WeakMap<readonly ZoneChange[], GivenZone>()

const compile = (name: string, changes: readonly ZoneChange[]): GivenZone => {
  const [fault] = zoneFaults(changes)
  if (fault !== undefined)
    throw new RedressError(
      'invalid-argument',
      said(
        `Rules of ${name}: ${fault.says.en} (${fault.remedy.en})`,
        `${name} 的时区规则有误：${fault.says.zh}（${fault.remedy.zh}）`,
      ),
    )
  return {
    name,
    since: Float64Array.from(changes, ([since]) => instantMs(since)),
    // Offsets of old local times have seconds.
    offsets: Float64Array.from(changes, ([, minutes]) => Math.round(minutes * 60) * 1000),
  }
}

/** The zone of a frame: by its name, or with the rules that the frame has for it. */
export const zoneOf = ({ timeZone, zones }: InZone): Zone => {
  const changes = zones !== undefined && Object.hasOwn(zones, timeZone) ? zones[timeZone] : undefined
  if (changes === undefined) return timeZone
  const known = compiled.get(changes)
  if (known?.name === timeZone) return known
  const fresh = compile(timeZone, changes)
  compiled.set(changes, fresh)
  return fresh
}
