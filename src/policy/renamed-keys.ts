import { said } from '../explanation.js'
import { isRecord } from '../is-record.js'
import { type Issue, within, wrong } from '../issues.js'

type Document = Readonly<Record<string, unknown>>

interface Rename {
  readonly now: string
  /** What the old values are called now. */
  readonly values?: Readonly<Record<string, string>>
}

type Renames = Readonly<Record<string, Rename>>

/** The keys of a clock that had another name in 0.1. */
const clockKeys: Renames = {
  ladder: { now: 'escalations' },
  standstills: { now: 'suspensions' },
}

/** The same of how a clock counts. */
const countingKeys: Renames = {
  count: {
    now: 'startDay',
    values: { following: 'exclude', 'roll-first': 'first-business-day', inclusive: 'include' },
  },
  roll: { now: 'convention', values: { none: 'none', 'next-business-day': 'following' } },
  boundary: { now: 'atClose', values: { close: 'close', roll: 'next-opening' } },
}

const shown = (key: string, value: unknown): string => (typeof value === 'string' ? `${key}: ${value}` : key)

const oldKeys = (value: Document, renames: Renames): Issue[] =>
  Object.entries(renames)
    .filter(([key]) => Object.hasOwn(value, key))
    .map(([key, { now, values }]) => {
      const old = value[key]
      const next = typeof old === 'string' ? (values?.[old] ?? old) : undefined
      const write = shown(now, next)
      return wrong(
        'renamed-key',
        [key],
        said(`"${key}" is called "${now}" now`, `“${key}”已更名为“${now}”`),
        said(`write ${write}`, `请写作 ${write}`),
      )
    })

const inClock = (clock: unknown): Issue[] =>
  isRecord(clock)
    ? [
        ...oldKeys(clock, clockKeys),
        ...(isRecord(clock.counting) ? within(['counting'], oldKeys(clock.counting, countingKeys)) : []),
      ]
    : []

/**
 * The keys of a policy document that have another name since 0.1, each with the new one.
 *
 * Issues: `renamed-key`.
 */
export const renamedKeys = (document: unknown): readonly Issue[] => {
  if (!isRecord(document)) return []
  const { clocks, regimes } = document
  return [
    ...(Array.isArray(clocks) ? clocks : []).flatMap((clock, index) =>
      within(['clocks', index], inClock(clock)),
    ),
    ...(Array.isArray(regimes) ? regimes : []).flatMap((use, index) =>
      isRecord(use) && isRecord(use.clocks)
        ? Object.entries(use.clocks).flatMap(([id, clock]) =>
            within(['regimes', index, 'clocks', id], inClock(clock)),
          )
        : [],
    ),
  ]
}

const calledAsBefore = (value: Document, renames: Renames): Document => {
  const before = new Map(Object.entries(renames).map(([key, { now, values = {} }]) => [now, { key, values }]))
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const old = before.get(key)
      if (old === undefined) return [key, each]
      return [old.key, Object.entries(old.values).find(([, now]) => now === each)?.[0] ?? each]
    }),
  )
}

const clockAsBefore = (clock: unknown): unknown => {
  if (!isRecord(clock)) return clock
  const renamed = calledAsBefore(clock, clockKeys)
  return isRecord(renamed.counting)
    ? { ...renamed, counting: calledAsBefore(renamed.counting, countingKeys) }
    : renamed
}

const withClocks = (value: unknown): unknown => {
  if (!isRecord(value)) return value
  const { clocks } = value
  if (Array.isArray(clocks)) return { ...value, clocks: clocks.map(clockAsBefore) }
  return isRecord(clocks)
    ? {
        ...value,
        clocks: Object.fromEntries(Object.entries(clocks).map(([id, clock]) => [id, clockAsBefore(clock)])),
      }
    : value
}

/** A regime that is named with its edition and nothing else was named by its id alone; the edition itself is in the hash as a regime. */
const useAsBefore = (use: unknown): unknown => {
  if (!isRecord(use) || use.edition === undefined) return withClocks(use)
  const { edition: _, ...rest } = use
  return rest.clocks === undefined ? rest.regime : withClocks(rest)
}

/**
 * A policy document or regime in the words of 0.1. Hashes are taken of this form, so that complaints keep the policy that they were
 * opened under, whatever its keys are called since.
 */
export const asFirstWritten = (value: unknown): unknown => {
  const written = withClocks(value)
  return isRecord(written) && Array.isArray(written.regimes)
    ? { ...written, regimes: written.regimes.map(useAsBefore) }
    : written
}
