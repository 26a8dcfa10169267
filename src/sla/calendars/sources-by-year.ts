import type { Source } from '../../explanation.js'
import type { YearSources } from '../calendar/definition.js'

/** One source for every year of a span. */
export const sourcesByYear = (first: number, last: number, source: Source): YearSources =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [String(first + i), source]))
