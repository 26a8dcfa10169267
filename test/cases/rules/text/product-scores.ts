import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../src/rules/text/find-signals.js'
import { cfpbSignals } from '../../../../src/rules/text/sets/cfpb-products.js'

const labelled = z.array(z.object({ expected_category: z.string(), text: z.string() }))

interface ClassScore {
  readonly name: string
  readonly recall: number
  readonly precision: number
  readonly f1: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const scoreOf = (name: string, answers: readonly (readonly [string, string])[]): ClassScore => {
  const right = answers.filter(([expected, answer]) => expected === name && answer === name).length
  const recall = share(right, answers.filter(([expected]) => expected === name).length)
  const precision = share(right, answers.filter(([, answer]) => answer === name).length)
  return { name, recall, precision, f1: share(2 * precision * recall, precision + recall) }
}

/** How well the strongest CFPB signal names the class of each labelled narrative; no signal is a wrong answer. */
export const scoreProducts = (folder: string) => {
  const rows = labelled.parse(JSON.parse(readFileSync(join(folder, 'cfpb_stratified_220.json'), 'utf8')))
  const signals = compileSignals(cfpbSignals)
  const labels = new Map(cfpbSignals.signals.map(({ name, label }) => [name, label?.en ?? name]))
  const answers = rows.map(
    ({ expected_category, text }) =>
      [expected_category, labels.get(findSignals(signals, text).signals[0] ?? '') ?? 'none'] as const,
  )
  const classes = [...new Set(rows.map((row) => row.expected_category))]
    .sort()
    .map((name) => scoreOf(name, answers))
  return {
    classes,
    narratives: rows.length,
    accuracy: share(answers.filter(([expected, answer]) => expected === answer).length, rows.length),
    macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length,
  }
}
