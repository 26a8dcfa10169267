import { type Issue, placeText } from '../../issues.js'
import type { Place, Texts } from './place.js'
import { placeOf } from './place-of.js'

/** A finding with its place. */
export interface Found {
  readonly issue: Issue<string>
  readonly place: Place
}

/** The place inside the file, without the file's own name. */
export const pathText = ({ issue: { path }, place: { file } }: Found): string => {
  const [first, ...rest] = path
  return placeText(typeof first === 'string' && file.endsWith(first) ? rest : path)
}

/** Findings about what stands at `base`, each with its place. */
export const foundAt = (base: string, issues: readonly Issue<string>[], texts: Texts): readonly Found[] =>
  issues.map((issue) => ({ issue, place: placeOf(base, issue, texts) }))
