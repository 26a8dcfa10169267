import type { Issue } from '../../issues.js'
import type { CompiledTable } from '../compile/compile.js'
import type { Answers } from '../compile/predicate-askers.js'
import type { Facts } from '../facts/fact.js'

/** One decision in progress, and all that is needed to say why when it is done. */
export interface Decision {
  readonly compiled: CompiledTable
  readonly facts: Facts
  /** Names beyond the inputs, for opaque FEEL. */
  readonly more: Readonly<Record<string, unknown>>
  readonly classes: readonly number[]
  /** These are made when the first of them is needed: most decisions need none. */
  answers: Answers | undefined
  issues: Issue[] | undefined
  context: Record<string, unknown> | undefined
  /** Folded texts, by input. */
  texts: (string | undefined)[] | undefined
  /** The inputs whose text and list predicates were all answered at once. */
  read: number[] | undefined
}

/** Starts a decision on facts whose classes were found sound. */
export const startDecision = (
  compiled: CompiledTable,
  classes: readonly number[],
  facts: Facts,
  more: Readonly<Record<string, unknown>>,
): Decision => ({
  compiled,
  facts,
  more,
  classes,
  answers: undefined,
  issues: undefined,
  context: undefined,
  texts: undefined,
  read: undefined,
})

/** The fact of one input; null when there is none. */
export const factOf = ({ compiled, facts }: Decision, input: number): unknown =>
  facts[compiled.names[input] ?? ''] ?? null
