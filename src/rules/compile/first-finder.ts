import type { Facts } from '../facts/fact.js'
import type { Layout } from './block-layout.js'
import type { Encode } from './fact-encoder.js'
import type { Axis } from './input-axis.js'
import type { Predicate, Wanted } from './predicate.js'
import { type Asker, shortText, type TextTester } from './predicate-askers.js'
import type { Block } from './rule-block.js'

/** Nothing matches, or a column does not allow a fact. */
export const noRule = -1

/** It takes more than classes and short texts to decide: the long way has to be gone. */
export const longWay = -2

/** The short way to the first rule that matches. What was seen on it is told until it is gone again. */
export interface FirstFinder {
  /** An index, {@link noRule} or {@link longWay}. */
  readonly find: (facts: Facts) => number
  /** What a trace keeps of the decision just made: the classes of its facts, and what was answered of texts. */
  readonly told: () => number[]
}

/** What the finder needs of a compiled table. */
interface Prepared {
  readonly axes: readonly Axis[]
  readonly names: readonly string[]
  readonly encoders: readonly Encode[]
  readonly unencoded: readonly number[]
  readonly layout: Layout
  readonly blocks: readonly (readonly Block[])[]
  readonly dispatchAxis: number
  readonly predicates: readonly Predicate[]
  readonly wanted: readonly (readonly Wanted[] | undefined)[]
  readonly askers: readonly Asker[]
  readonly testers: readonly (TextTester | undefined)[]
  readonly fold: (text: string) => string
}

/** More columns than this are looked up in a loop, by the long way. */
const mostColumns = 8

interface Asked {
  readonly predicate: number
  readonly wanted: boolean
  readonly tester: TextTester
}

const none: readonly Asked[] = []

/** By rule: the texts that decide it, nothing when there is nothing to ask, `undefined` when it takes more than texts. */
const textsOf = ({ wanted, testers }: Prepared): readonly (readonly Asked[] | undefined)[] =>
  wanted.map((each) => {
    if (each === undefined) return none
    const asked = each.flatMap(({ predicate, answer }): Asked[] => {
      const tester = testers[predicate]
      return tester === undefined ? [] : [{ predicate, wanted: answer, tester }]
    })
    return asked.length === each.length ? asked : undefined
  })

/** An input that is looked up by a line of its own, and where its classes begin in the rows of a block. */
interface Place {
  readonly name: string
  readonly encode: Encode
  /** Where its classes begin in the rows of a block; below 0 when it parts no rules. */
  readonly row: number
}

const nowhere: Place = { name: '', encode: () => 0, row: -1 }

/**
 * The inputs in their own order, so that tables of the same columns see the same name and kind of fact at each line: what an engine has
 * learned of one then holds for the others. All of them where they are few, else those that part the rules.
 */
const placedInputs = ({ axes, layout, dispatchAxis }: Prepared): readonly number[] => {
  const inputs = axes.map((_, input) => input)
  return inputs.length <= mostColumns
    ? inputs
    : inputs.filter((input) => input === dispatchAxis || layout.axes.includes(input))
}

/**
 * The finder of a table, unless more than eight columns part its rules. The classes of its facts stay in a few numbers and one array
 * that is used again for each decision, as is what was answered of texts, told apart by the number of the decision. Nothing it calls
 * comes back to it.
 */
export const firstFinder = (compiled: Prepared): FirstFinder | undefined => {
  const { layout, axes, names, blocks, dispatchAxis, fold, askers } = compiled
  const placed = placedInputs(compiled)
  if (placed.length > mostColumns) return undefined
  const [
    p0 = nowhere,
    p1 = nowhere,
    p2 = nowhere,
    p3 = nowhere,
    p4 = nowhere,
    p5 = nowhere,
    p6 = nowhere,
    p7 = nowhere,
  ] = placed.map(
    (input): Place => ({
      name: names[input] as string,
      encode: compiled.encoders[input] as Encode,
      row: layout.firstRow[layout.axes.indexOf(input)] ?? -1,
    }),
  )
  const [n0, n1, n2, n3] = [p0.name, p1.name, p2.name, p3.name]
  const [n4, n5, n6, n7] = [p4.name, p5.name, p6.name, p7.name]
  const [e0, e1, e2, e3] = [p0.encode, p1.encode, p2.encode, p3.encode]
  const [e4, e5, e6, e7] = [p4.encode, p5.encode, p6.encode, p7.encode]
  const [row0, row1, row2, row3] = [p0.row, p1.row, p2.row, p3.row]
  const [row4, row5, row6, row7] = [p4.row, p5.row, p6.row, p7.row]
  const dispatchPlace = placed.indexOf(dispatchAxis)
  const others = axes.flatMap((_, input) => (placed.includes(input) ? [] : [input]))
  const otherClasses = others.map(() => 0)
  const texts = textsOf(compiled)
  const leftOpen = (input: number): number => -1 - compiled.predicates.length - input
  /** To be written over and copied: quicker than to grow a list. */
  const answers = [...axes, ...compiled.predicates, ...askers].map(() => 0)
  const nothingAsked = [...compiled.unencoded, ...askers.map(({ input }) => leftOpen(input))]
  const memory = new Float64Array(compiled.predicates.length)
  const seen = new Int32Array(mostColumns)
  let [lastText, lastFolded] = ['', fold('')]
  let decision = 0
  let lastAsked = 0

  const holds = (asked: readonly Asked[], facts: Facts): boolean | undefined => {
    lastAsked = decision
    for (const { predicate, wanted, tester } of asked) {
      const known = memory[predicate] as number
      let answer = known === decision + 0.5
      if (!answer && known !== decision) {
        const fact = facts[names[tester.input] as string]
        if (typeof fact === 'string') {
          if (fact.length > shortText) return undefined
          if (fact !== lastText) {
            lastText = fact
            lastFolded = fold(fact)
          }
          answer = tester.test(lastFolded)
        }
        memory[predicate] = answer ? decision + 0.5 : decision
      }
      if (answer !== wanted) return false
    }
    return true
  }

  const inBlock = (
    { rows, masks, words, rules }: Block,
    facts: Facts,
    c0: number,
    c1: number,
    c2: number,
    c3: number,
    c4: number,
    c5: number,
    c6: number,
    c7: number,
  ): number => {
    const r0 = row0 >= 0 ? (rows[row0 + c0] as number) : 0
    const r1 = row1 >= 0 ? (rows[row1 + c1] as number) : 0
    const r2 = row2 >= 0 ? (rows[row2 + c2] as number) : 0
    const r3 = row3 >= 0 ? (rows[row3 + c3] as number) : 0
    const r4 = row4 >= 0 ? (rows[row4 + c4] as number) : 0
    const r5 = row5 >= 0 ? (rows[row5 + c5] as number) : 0
    const r6 = row6 >= 0 ? (rows[row6 + c6] as number) : 0
    const r7 = row7 >= 0 ? (rows[row7 + c7] as number) : 0
    for (let word = 0; word < words; word += 1) {
      let bits =
        (masks[r0 + word] as number) &
        (masks[r1 + word] as number) &
        (masks[r2 + word] as number) &
        (masks[r3 + word] as number) &
        (masks[r4 + word] as number) &
        (masks[r5 + word] as number) &
        (masks[r6 + word] as number) &
        (masks[r7 + word] as number)
      for (; bits !== 0; bits &= bits - 1) {
        const rule = rules[word * 32 + 31 - Math.clz32(bits & -bits)] as number
        const asked = texts[rule]
        if (asked === none) return rule
        const fits = asked === undefined ? undefined : holds(asked, facts)
        if (fits !== false) return fits === true ? rule : longWay
      }
    }
    return noRule
  }

  const encodeOthers = (facts: Facts): number => {
    let allowed = 0
    for (let other = 0; other < others.length; other += 1) {
      const input = others[other] as number
      const each = (compiled.encoders[input] as Encode)(facts[names[input] as string])
      otherClasses[other] = each
      allowed |= each
    }
    return allowed
  }

  const find = (facts: Facts): number => {
    const c0 = e0(facts[n0])
    const c1 = e1(facts[n1])
    const c2 = e2(facts[n2])
    const c3 = e3(facts[n3])
    const c4 = e4(facts[n4])
    const c5 = e5(facts[n5])
    const c6 = e6(facts[n6])
    const c7 = e7(facts[n7])
    seen[0] = c0
    seen[1] = c1
    seen[2] = c2
    seen[3] = c3
    seen[4] = c4
    seen[5] = c5
    seen[6] = c6
    seen[7] = c7
    const rest = others.length === 0 ? 0 : encodeOthers(facts)
    if ((c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7 | rest) < 0) return noRule
    decision += 1
    const chosen = blocks[dispatchPlace < 0 ? 0 : (seen[dispatchPlace] as number)] as readonly Block[]
    for (let block = 0; block < chosen.length; block += 1) {
      const rule = inBlock(chosen[block] as Block, facts, c0, c1, c2, c3, c4, c5, c6, c7)
      if (rule !== noRule) return rule
    }
    return noRule
  }

  const classesInto = (all: number[]): number[] => {
    for (let place = 0; place < placed.length; place += 1)
      all[placed[place] as number] = seen[place] as number
    for (let other = 0; other < others.length; other += 1)
      all[others[other] as number] = otherClasses[other] as number
    return all
  }

  const isOpen = (predicates: readonly number[]): boolean => {
    for (const predicate of predicates) if ((memory[predicate] as number) < decision) return true
    return false
  }

  const told = (): number[] => {
    if (lastAsked !== decision) return classesInto(nothingAsked.slice())
    let length = axes.length
    for (let predicate = 0; predicate < memory.length; predicate += 1)
      if (memory[predicate] === decision + 0.5) answers[length++] = predicate
    for (const { input, predicates } of askers) if (isOpen(predicates)) answers[length++] = leftOpen(input)
    return classesInto(answers.slice(0, length))
  }
  return { find, told }
}
