import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import { type CellScope, testCell } from '../cells/test-cell.js'
import type { CompiledTable } from '../compile/compile.js'
import type { Predicate, Wanted } from '../compile/predicate.js'
import { type Answers, no, shortText, type TextTester, unasked, yes } from '../compile/predicate-askers.js'
import type { Fact } from '../facts/fact.js'
import { type Decision, factOf } from './decision.js'
import { feelContext, feelValue } from './feel-context.js'
import { ofTable } from './hit-policy.js'

/** The answers so far; most decisions are made without a single one. */
export const answersOf = (decision: Decision): Answers => {
  decision.answers ??= decision.compiled.unanswered.slice()
  return decision.answers
}

/** Answers the text and list predicates of one input, once a decision. */
export const askInput = (decision: Decision, input: number): void => {
  if (decision.read?.includes(input) === true) return
  decision.compiled.askers
    .find((asker) => asker.input === input)
    ?.ask(factOf(decision, input), answersOf(decision))
  decision.read ??= []
  decision.read.push(input)
}

const foldedText = (decision: Decision, input: number): string | undefined => {
  decision.texts ??= decision.compiled.unfolded.slice()
  const known = decision.texts[input]
  if (known !== undefined) return known
  const fact = factOf(decision, input)
  if (typeof fact !== 'string') return undefined
  const text = decision.compiled.fold(fact)
  decision.texts[input] = text
  return text
}

const failedCell = (compiled: CompiledTable, predicate: Predicate, why: string): Issue => {
  const says = said(`a cell could not be decided: ${why}`, `有单元格无法判断：${why}`)
  const found = compiled.mode === 'strict' ? wrong : doubtful
  return found('cell-failed', [compiled.names[predicate.input] ?? ''], ofTable(compiled.id, says))
}

const scopeOf = (decision: Decision, predicate: Predicate): CellScope => {
  const { compiled, facts } = decision
  const complain = (message: string) => {
    decision.issues ??= []
    decision.issues.push(failedCell(compiled, predicate, message))
  }
  return {
    fold: compiled.fold,
    opaque: (cell, fact) => {
      const { feel, functions, table } = compiled
      const input = table.inputs[predicate.input]
      try {
        if (cell.kind === 'function') return functions.get(cell.name)?.(fact, facts) === true
        if (input === undefined || feel === undefined) return null
        decision.context ??= feelContext(feel, table.inputs, facts, decision.more)
        const { value, warning } = feel.test(cell.text, feelValue(feel, fact, input.type), decision.context)
        // In a model an unknown name makes an answer too, such as that of not(nobody).
        if (warning !== undefined && (value === null || compiled.mode === 'dmn')) complain(warning)
        return value
      } catch (reason) {
        complain(reason instanceof Error ? reason.message : String(reason))
        return null
      }
    },
  }
}

const answerLate = (decision: Decision, id: number): boolean => {
  const tester = decision.compiled.testers[id]
  if (tester === undefined) {
    const predicate = decision.compiled.predicates[id] as Predicate
    const fact = factOf(decision, predicate.input) as Fact
    return testCell(predicate.cell, fact, scopeOf(decision, predicate)) === true
  }
  const text = foldedText(decision, tester.input)
  return text !== undefined && tester.test(text)
}

/** Long texts are read once for all literals; short ones are searched only for the rules that get that far. */
const isLongText = (decision: Decision, id: number): boolean => {
  const tester = decision.compiled.testers[id]
  if (tester === undefined) return false
  const fact = factOf(decision, tester.input)
  return typeof fact === 'string' && fact.length > shortText
}

const askLate = (decision: Decision, id: number): boolean => {
  const answers = answersOf(decision)
  const known = answers[id]
  if (known !== unasked) return known === yes
  if (isLongText(decision, id)) {
    askInput(decision, (decision.compiled.testers[id] as TextTester).input)
    return answers[id] === yes
  }
  const holds = answerLate(decision, id)
  answers[id] = holds ? yes : no
  return holds
}

/** Whether a rule's remaining predicates are answered as it wants. */
export const answersFit = (decision: Decision, wanted: readonly Wanted[]): boolean => {
  for (const { predicate, answer } of wanted) if (askLate(decision, predicate) !== answer) return false
  return true
}
