import type { ComplaintEvent } from '../../vocabulary/index.js'
import { personalPlaces } from './personal-places.js'
import { putAt } from './places.js'
import { erasedText } from './sealed-form.js'

/**
 * An event without its personal values, for queues and systems that have no business with them: type, moments, codes, ids and
 * amounts stay, and it is still a well-formed event.
 *
 * @example
 * withoutPersonal(received).complaint.content // '[erased]'
 */
export const withoutPersonal = <Event extends ComplaintEvent>(event: Event): Event => {
  const copy = structuredClone(event)
  for (const { path, kind } of personalPlaces(event))
    putAt(copy, path, kind === 'date' ? undefined : erasedText)
  return copy
}
