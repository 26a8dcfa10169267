import { isRecord } from '../../is-record.js'

/** A record of a payload, with where it stands there. */
export interface Placed {
  readonly record: Readonly<Record<string, unknown>>
  readonly path: readonly (string | number)[]
}

/**
 * The records that a payload holds: it is one itself, a list of them, or wraps one or a list under one of these names. Nothing where no
 * part of it looks like a record.
 */
export const recordsIn = (
  payload: unknown,
  wrappers: readonly string[],
  isOne: (value: Readonly<Record<string, unknown>>) => boolean,
  path: readonly (string | number)[] = [],
): readonly Placed[] => {
  if (Array.isArray(payload))
    return payload.flatMap((each, index) => recordsIn(each, [], isOne, [...path, index]))
  if (!isRecord(payload)) return []
  if (isOne(payload)) return [{ record: payload, path }]
  const wrapper = wrappers.find((name) => payload[name] !== undefined)
  return wrapper === undefined ? [] : recordsIn(payload[wrapper], wrappers, isOne, [...path, wrapper])
}
