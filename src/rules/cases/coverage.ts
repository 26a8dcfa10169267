import type { CompiledTable } from '../compile/compile.js'
import type { Evaluation } from '../evaluate/evaluate.js'
import { failedAlone } from '../explain/cell-verdict.js'

/** How much of something was exercised, and what was not. */
export interface Share<T> {
  readonly covered: number
  readonly total: number
  readonly missing: readonly T[]
}

export interface CellPlace {
  readonly rule: string
  readonly input: string
}

export interface OutputPlace {
  readonly output: string
  readonly value: unknown
}

/**
 * What a set of cases exercised. A rule: some case was decided by it. A cell: some case matched its rule, and
 * some case missed it by this cell alone, so that the cell was seen to matter on its own (as in MC/DC).
 * An output: some case was answered with the value.
 */
export interface Coverage {
  readonly rules: Share<string>
  readonly cells: Share<CellPlace>
  readonly outputs: Share<OutputPlace>
}

const shareOf = <T>(all: readonly T[], isCovered: (each: T) => boolean): Share<T> => {
  const missing = all.filter((each) => !isCovered(each))
  return { covered: all.length - missing.length, total: all.length, missing }
}

const cellKey = (rule: string, input: string): string => JSON.stringify([rule, input])

const outputsOf = ({ table }: CompiledTable): OutputPlace[] =>
  table.outputs.flatMap(({ name, values }) => {
    const given = table.rules.flatMap((rule) => {
      const value = rule.output[name]
      return typeof value === 'object' && value !== null ? [] : [value]
    })
    return [...new Set<unknown>(values ?? given)].map((value) => ({ output: name, value }))
  })

/** Coverage of a table by evaluations of it. */
export const coverageOf = (compiled: CompiledTable, evaluations: readonly Evaluation[]): Coverage => {
  const decided = new Set<string>()
  const alone = new Set<string>()
  const produced = new Set<string>()
  for (const { hits, trace, output } of evaluations) {
    for (const hit of hits) decided.add(hit)
    for (const record of [output ?? []].flat())
      for (const [name, value] of Object.entries(record)) produced.add(JSON.stringify([name, value]))
    if (trace.classes.includes(-1)) continue
    compiled.table.rules.forEach(({ id }, rule) => {
      const input = failedAlone(compiled, trace, rule)
      if (input !== undefined) alone.add(cellKey(id, input))
    })
  }
  const cells = compiled.table.rules.flatMap((rule) =>
    rule.cells.flatMap((cell, column) =>
      cell.kind === 'any' ? [] : [{ rule: rule.id, input: compiled.table.inputs[column]?.name ?? '' }],
    ),
  )
  return {
    rules: shareOf(
      compiled.table.rules.map(({ id }) => id),
      (id) => decided.has(id),
    ),
    cells: shareOf(cells, ({ rule, input }) => decided.has(rule) && alone.has(cellKey(rule, input))),
    outputs: shareOf(outputsOf(compiled), ({ output, value }) =>
      produced.has(JSON.stringify([output, value])),
    ),
  }
}
