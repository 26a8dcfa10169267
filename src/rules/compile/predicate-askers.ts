import type { Cell } from '../cells/cell.js'
import { holdsMembers, passesText } from '../cells/test-cell.js'
import type { Fact } from '../facts/fact.js'
import { buildAutomaton, scan } from '../text/automaton.js'
import type { Predicate } from './predicate.js'

/** The answers of one decision, by predicate. */
export type Answers = (typeof unasked | typeof yes | typeof no)[]
export const unasked = 0
export const yes = 1
export const no = 2

/** Answers the eager predicates of one input. */
export interface Asker {
  readonly input: number
  readonly predicates: readonly number[]
  readonly ask: (fact: unknown, answers: Answers) => void
}

/** Texts up to this length are searched literal by literal, and only for rules still standing. */
export const shortText = 512

type TextCell = Cell & { kind: 'text' }

/** A test of one text predicate against the folded text of its input. */
export interface TextTester {
  readonly input: number
  readonly test: (text: string) => boolean
}

/** By predicate: its test with the literals folded beforehand. */
export const testersOf = (
  predicates: readonly Predicate[],
  fold: (text: string) => string,
): readonly (TextTester | undefined)[] =>
  predicates.map(({ cell, input }) => {
    if (cell.kind !== 'text') return undefined
    const literals = cell.literals.map(fold)
    const [literal = '', ...others] = literals
    return cell.test === 'contains' && others.length === 0
      ? { input, test: (text) => text.includes(literal) }
      : { input, test: (text) => passesText(cell.test, text, literals) }
  })

const textAsker = (predicates: readonly Predicate[], fold: (text: string) => string): Asker['ask'] => {
  const patterns: string[] = []
  const owners: number[] = []
  const ends: { id: number; cell: TextCell }[] = []
  for (const { id, cell } of predicates) {
    if (cell.kind !== 'text') continue
    const literals = cell.literals.map(fold)
    if (cell.test !== 'contains') ends.push({ id, cell: { ...cell, literals } })
    else
      for (const literal of literals) {
        patterns.push(literal)
        owners.push(id)
      }
  }
  const automaton = buildAutomaton(patterns)
  return (fact, answers) => {
    if (typeof fact !== 'string') return
    const text = fold(fact)
    if (patterns.length > 0)
      scan(automaton, text, (pattern) => {
        answers[owners[pattern] as number] = yes
      })
    for (const { id, cell } of ends) if (passesText(cell.test, text, cell.literals)) answers[id] = yes
  }
}

const listAsker =
  (predicates: readonly Predicate[]): Asker['ask'] =>
  (fact, answers) => {
    if (!Array.isArray(fact)) return
    for (const { id, cell } of predicates)
      if (cell.kind === 'has' && holdsMembers(cell.quantity, cell.values, fact as readonly Fact[]))
        answers[id] = yes
  }

/** One asker for each input that has eager predicates; texts are read once, however many literals there are. */
export const askersOf = (
  predicates: readonly Predicate[],
  fold: (text: string) => string,
): readonly Asker[] => {
  const eager = predicates.filter((predicate) => predicate.eager)
  const inputs = [...new Set(eager.map((predicate) => predicate.input))]
  return inputs.map((input) => {
    const own = eager.filter((predicate) => predicate.input === input)
    const ask = own[0]?.cell.kind === 'has' ? listAsker(own) : textAsker(own, fold)
    return {
      input,
      predicates: own.map(({ id }) => id),
      ask: (fact, answers) => {
        for (const { id } of own) answers[id] = no
        ask(fact, answers)
      },
    }
  })
}
