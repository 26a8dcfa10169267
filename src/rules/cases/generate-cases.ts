import { formatDay } from '../../plain-date.js'
import type { ClassSet } from '../compile/class-set.js'
import { type CompileOptions, compile } from '../compile/compile.js'
import { evaluate } from '../evaluate/evaluate.js'
import { checkFact } from '../facts/check-fact.js'
import { factName, type Input } from '../facts/column.js'
import { type Fact, type Facts, orderOf } from '../facts/fact.js'
import type { OutputRecord, Table } from '../table/table.js'
import { withImplied } from '../verify/implied-answers.js'
import { addBit, noBits } from '../verify/rule-bits.js'
import type { Box } from '../verify/table-grid.js'
import { uncoveredPoint } from '../verify/uncovered-point.js'
import { type Subject, subjectOf } from '../verify/verified-table.js'
import type { TableCase } from './table-case.js'

/** Why a case is proposed. */
export type CasePurpose = 'rule' | 'cell' | 'boundary'

export interface GeneratedCase extends TableCase {
  readonly name: string
  readonly purpose: CasePurpose
  /** The rule that the facts were made for, and the cell of it when they try one. */
  readonly for: { readonly rule: string; readonly input?: string }
}

const stepsForOneCase = 2_000

const outside = (set: ClassSet, size: number): ClassSet | undefined => {
  const [from = 0] = set
  const to = set.at(-1) ?? size
  // The nearest places on either side are the telling ones.
  return from > 0 ? [from - 1, from] : to < size ? [to, to + 1] : gapWithin(set)
}

const gapWithin = (set: ClassSet): ClassSet | undefined =>
  set.length > 2 ? [set[1] as number, set[2] as number] : undefined

/** Facts in a box that some rules do not match, so that what is left decides. */
const factsIn = (
  subject: Subject,
  box: Box,
  avoid: readonly number[],
  holds: (hits: readonly number[]) => boolean,
): Facts | undefined => {
  const real = withImplied(subject.grid, subject.implications, box)
  if (real === undefined || real.some((set) => set?.length === 0)) return undefined
  const rules = noBits(subject.grid.words)
  for (const rule of avoid) if (subject.isSolid(rule)) addBit(rules, rule)
  let witness: Facts | undefined
  const isReal = (part: Box): boolean => {
    witness = subject.witnessIn(part, holds)
    return witness !== undefined
  }
  uncoveredPoint(subject.grid, { box: real, rules, isReal }, { left: stepsForOneCase })
  return witness
}

const othersBefore = (subject: Subject, rule: number): readonly number[] =>
  subject.order.slice(0, subject.order.indexOf(rule))

const ruleFacts = (subject: Subject, rule: number): Facts | undefined => {
  const avoid =
    subject.table.hitPolicy === 'unique'
      ? subject.order.filter((each) => each !== rule)
      : othersBefore(subject, rule)
  return factsIn(subject, subject.grid.boxes[rule] ?? [], avoid, (hits) => hits.includes(rule))
}

/** Facts that pass every cell of a rule but the one in this dimension. */
const cellFacts = (subject: Subject, rule: number, number: number): Facts | undefined => {
  const own = subject.grid.boxes[rule] ?? []
  const set = own[number]
  const size = subject.grid.dimensions[number]?.size ?? 0
  const beyond = set === undefined ? undefined : outside(set, size)
  if (beyond === undefined) return undefined
  return (
    factsIn(
      subject,
      own.with(number, beyond),
      [rule, ...othersBefore(subject, rule)],
      (hits) => !hits.includes(rule),
    ) ?? factsIn(subject, own.with(number, beyond), [rule], (hits) => !hits.includes(rule))
  )
}

/** A threshold and its nearest neighbours: a day, a whole number, or a cent away. */
const beside = (value: number | string, { type, integer }: Input): Fact[] => {
  const step = type === 'date' || integer === true ? 1 : 0.01
  const order = orderOf(value)
  const near = [order - step, order, order + step].map((each) => Math.round(each * 100) / 100)
  return type === 'date' ? near.map(formatDay) : near
}

/** The values on and beside every threshold of an ordered column, laid over facts that the rule decides. */
const boundaryFacts = (subject: Subject, rule: number, facts: Facts): { input: string; facts: Facts }[] =>
  subject.grid.inputs.flatMap((input, number) => {
    const { classAt = [], size = 0 } = subject.grid.dimensions[number] ?? {}
    const axis = subject.grid.axes[number]
    const set = subject.grid.boxes[rule]?.[number]
    if (set === undefined || axis === undefined || axis.cuts.length === 0) return []
    const thresholds = set.flatMap((place) => {
      const cut = place > 0 && place < size ? axis.cuts[(classAt[place] ?? 0) - 1] : undefined
      return cut === undefined ? [] : (axis.edges.get(cut)?.value ?? [])
    })
    return thresholds
      .flatMap((value) => beside(value, input))
      .filter((value) => checkFact(value, input, () => {}))
      .map((value) => ({ input: input.name, facts: { ...facts, [factName(input)]: value } }))
  })

/**
 * Proposes cases: facts for every rule, for every cell facts that miss the rule by that cell alone (MC/DC), and
 * the values on both sides of every threshold. What is expected is what the table answers now: an analyst reads
 * and keeps the right ones. Cells that cannot fail alone, and opaque ones, get no case.
 *
 * @example
 * generateCases(fees)[0]
 * // { name: 'rule small decides', purpose: 'rule', for: { rule: 'small' }, facts: { amount: 0 }, expect: { fee: 1 }, rule: 'small' }
 */
export const generateCases = (table: Table, options: CompileOptions = {}): readonly GeneratedCase[] => {
  const subject = subjectOf(table, { left: 0 })
  if (subject === undefined) return []
  const compiled = compile(table, options)
  const cases = new Map<string, GeneratedCase>()
  const propose = (
    purpose: CasePurpose,
    place: GeneratedCase['for'],
    name: string,
    facts: Facts | undefined,
  ): void => {
    const key = JSON.stringify(facts)
    if (facts === undefined || cases.has(key)) return
    const { output, hits } = evaluate(compiled, facts)
    const [rule] = hits
    const expect = output === undefined ? null : (output as OutputRecord | readonly OutputRecord[])
    cases.set(key, { name, purpose, for: place, facts, expect, ...(rule === undefined ? {} : { rule }) })
  }
  table.rules.forEach(({ id }, rule) => {
    if (!subject.isSolid(rule)) return
    const facts = ruleFacts(subject, rule)
    propose('rule', { rule: id }, `rule ${id} decides`, facts)
    subject.grid.dimensions.forEach((dimension, number) => {
      const input = subject.grid.inputs[dimension.input]?.name ?? ''
      propose(
        'cell',
        { rule: id, input },
        `rule ${id} fails on ${input} alone`,
        cellFacts(subject, rule, number),
      )
    })
    if (facts === undefined) return
    for (const { input, facts: near } of boundaryFacts(subject, rule, facts))
      propose('boundary', { rule: id, input }, `rule ${id} at a threshold of ${input}`, near)
  })
  return [...cases.values()]
}
