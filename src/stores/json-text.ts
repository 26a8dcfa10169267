import { RedressError } from '../errors.js'

const deepestNesting = 1_000

type Place = readonly (string | number)[]

const refused = (place: Place, why: string): RedressError =>
  new RedressError('invalid-append', `${place.join('.') || 'The value'} ${why}`, { details: { path: place } })

/** Objects of another realm have another `Object.prototype`, which is known by having no prototype itself. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

const check = (value: unknown, place: (string | number)[]): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refused(place, `is ${value}, which JSON cannot carry`)
    return
  }
  if (typeof value !== 'object') throw refused(place, `is a ${typeof value}, which JSON cannot carry`)
  // A cycle ends here as well.
  if (place.length >= deepestNesting) throw refused([], `nests deeper than ${deepestNesting} levels`)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      place.push(index)
      check(value[index], place)
      place.pop()
    }
    return
  }
  if (!isPlain(value)) throw refused(place, 'is no plain object, so JSON would change it')
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    place.push(key)
    check(member, place)
    place.pop()
  }
}

/** The value as JSON text that parses to an equal value. @throws RedressError `invalid-append` when there is none. */
export const jsonText = (value: unknown): string => {
  if (value === undefined) throw refused([], 'is missing')
  check(value, [])
  return JSON.stringify(value)
}
