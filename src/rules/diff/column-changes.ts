import { canonicalJson } from '../../hash.js'
import type { Input, Output } from '../facts/column.js'
import type { Table } from '../table/table.js'

/** A column that is not the same in both versions. */
export interface ColumnChange {
  readonly column: string
  readonly side: 'input' | 'output'
  readonly change: 'added' | 'removed' | 'changed'
}

const changesOf = (
  side: ColumnChange['side'],
  before: readonly (Input | Output)[],
  after: readonly (Input | Output)[],
): ColumnChange[] => {
  const old = new Map(before.map((column) => [column.name, column]))
  const names = new Set(after.map(({ name }) => name))
  const removed = before
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ column: name, side, change: 'removed' as const }))
  const others = after.flatMap((column): ColumnChange[] => {
    const known = old.get(column.name)
    if (known === undefined) return [{ column: column.name, side, change: 'added' as const }]
    const same = canonicalJson({ ...known, label: null }) === canonicalJson({ ...column, label: null })
    return same ? [] : [{ column: column.name, side, change: 'changed' as const }]
  })
  return [...removed, ...others]
}

export const columnChanges = (before: Table, after: Table): readonly ColumnChange[] => [
  ...changesOf('input', before.inputs, after.inputs),
  ...changesOf('output', before.outputs, after.outputs),
]

type Limit = number | string

const higher = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

const lower = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

const allowedByBoth = (a: Input, b: Input): Input | undefined => {
  if (a.type !== b.type) return undefined
  const values =
    a.values === undefined
      ? b.values
      : b.values === undefined
        ? a.values
        : a.values.filter((value) => b.values?.includes(value))
  const min = higher(a.min, b.min)
  const max = lower(a.max, b.max)
  return {
    name: a.name,
    type: a.type,
    ...(values === undefined ? {} : { values }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(a.integer === true || b.integer === true ? { integer: true } : {}),
    ...(a.optional === true && b.optional === true ? { optional: true } : {}),
    ...(b.label === undefined ? {} : { label: b.label }),
  }
}

/** The inputs of both versions with the facts that both allow; `undefined` when a column changed its type. */
export const sharedInputs = (before: Table, after: Table): readonly Input[] | undefined => {
  const inputs = [...before.inputs]
  for (const input of after.inputs) {
    const at = inputs.findIndex(({ name }) => name === input.name)
    const known = inputs[at]
    const shared = known === undefined ? input : allowedByBoth(known, input)
    if (shared === undefined) return undefined
    if (known === undefined) inputs.push(shared)
    else inputs[at] = shared
  }
  return inputs
}
