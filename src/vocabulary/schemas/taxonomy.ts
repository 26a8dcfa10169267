import * as z from 'zod'
import {
  type Cause,
  type Classification,
  causeOrigins,
  complexities,
  kinds,
  priorities,
  severities,
} from '../taxonomy.js'
import { described } from './described.js'
import { code } from './words.js'

export const kind = z.enum(kinds)

export const severity = z.enum(severities)

export const priority = z.enum(priorities)

export const complexity = z.enum(complexities)

export const causeOrigin = z.enum(causeOrigins)

export const cause = described<Cause>()(z.strictObject({ code, origin: causeOrigin }))

/** The words of a classification, each by itself. */
/** The words of a classification, each by itself. */
export const classificationParts = {
  category: code.optional(),
  subcategory: code.optional(),
  nature: code.optional(),
  severity: severity.optional(),
  complexity: complexity.optional(),
  priority: priority.optional(),
}

export const classification = described<Classification>()(z.strictObject(classificationParts))
