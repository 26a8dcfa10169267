import type { Issue } from '../../issues.js'
import type { Place, Texts } from './place.js'
import { placeOf } from './place-of.js'

/** A finding with its place. */
export interface Found {
  readonly issue: Issue<string>
  readonly place: Place
}

/** Findings about what stands at `base`, each with its place. */
export const foundAt = (base: string, issues: readonly Issue<string>[], texts: Texts): readonly Found[] =>
  issues.map((issue) => ({ issue, place: placeOf(base, issue, texts) }))
