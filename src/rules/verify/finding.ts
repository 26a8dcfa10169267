import type { Said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import type { Facts } from '../facts/fact.js'

/** Every kind of finding, with how much it weighs unless the hit policy says otherwise. */
export const findingKinds = {
  gap: 'Facts that the columns allow and no rule matches.',
  overlap: 'Two rules of a unique table match the same facts, with the same output.',
  conflict: 'Two rules match the same facts with different outputs, where only one answer may be given.',
  duplicate: 'Two rules ask the same and answer the same.',
  shadowed: 'A rule that never decides: an earlier rule, or several together, always come first.',
  'never-matches': 'A rule whose cells allow nothing that the columns allow.',
  subsumed: 'A rule that could be left out: a wider rule gives the same answer.',
  mergeable: 'Rules that differ in one column only and could be one row.',
  'never-produced': 'An allowed output value that no rule can give.',
  'unused-input': 'An input that no rule looks at.',
  'unused-value': 'An allowed input value that no rule names.',
  'hit-policy': 'Another hit policy says more exactly what the rules do.',
  opaque: 'Cells that run but cannot be reasoned about.',
} as const

export type FindingKind = keyof typeof findingKinds

/** One thing that is true of a table, with facts that show it. `message` is the English of `says`. */
export interface Finding extends Issue {
  readonly code: FindingKind
  readonly says: Said
  readonly rules: readonly string[]
  /** Facts that show it, replayed through the compiled table before the finding was made. */
  readonly witness?: Facts
}

export interface NotDecided {
  readonly code: FindingKind
  readonly rules: readonly string[]
  readonly says: Said
}
