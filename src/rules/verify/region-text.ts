import { type Said, said } from '../../explanation.js'
import type { ClassSet } from '../compile/class-set.js'
import type { Axis } from '../compile/input-axis.js'
import { classText, columnName, demandText } from '../explain/wording.js'
import { otherValues } from './sample-values.js'
import type { Box, Grid } from './table-grid.js'

const mostParts = 6

const joined = (parts: readonly Said[]): Said => {
  const shown = parts.slice(0, mostParts)
  const more = parts.length > mostParts
  return said(
    shown.map((part) => part.en).join(' or ') + (more ? ' or …' : ''),
    shown.map((part) => part.zh).join('或') + (more ? '或…' : ''),
  )
}

const mostNamed = 4

/** What a class stands for; the values that no cell names are named when they are few. */
const placeText = (axis: Axis, each: number): Said => {
  const others = each === 0 && axis.places.size > 0 ? otherValues(axis) : undefined
  return others !== undefined && others.length > 0 && others.length <= mostNamed
    ? demandText({ kind: 'in', values: others })
    : classText(axis, each)
}

const spanText = (grid: Grid, number: number, from: number, to: number): readonly Said[] => {
  const axis = grid.axes[number]
  const dimension = grid.dimensions[number]
  if (axis === undefined || dimension === undefined) return []
  const classes = dimension.classAt.slice(from, to)
  const [first] = classes
  if (axis.cuts.length === 0 || first === undefined) return classes.map((each) => placeText(axis, each))
  const values = classes.filter((each) => each !== axis.nullClass)
  const last = values.at(-1)
  const parts: Said[] = []
  if (last !== undefined && first === 0 && last === axis.cuts.length) {
    if (axis.input.optional === true) parts.push(said('is present', '有值'))
  } else if (last !== undefined) {
    const lower = axis.edges.get(axis.cuts[first - 1] ?? Number.NaN)
    const upper = axis.edges.get(axis.cuts[last] ?? Number.NaN)
    const range = {
      kind: 'range' as const,
      ...(lower === undefined ? {} : { low: { value: lower.value, inclusive: !lower.after } }),
      ...(upper === undefined ? {} : { high: { value: upper.value, inclusive: upper.after } }),
    }
    const isPoint = lower !== undefined && lower.value === upper?.value
    parts.push(isPoint ? said(`= ${lower.value}`, `= ${lower.value}`) : demandText(range))
  }
  if (classes.includes(axis.nullClass)) parts.push(classText(axis, axis.nullClass))
  return parts
}

const setText = (grid: Grid, number: number, set: ClassSet): Said => {
  const parts: Said[] = []
  for (let span = 0; span < set.length; span += 2)
    parts.push(...spanText(grid, number, set[span] as number, set[span + 1] as number))
  return joined(parts)
}

/** A region of the input space in words, column by column; columns that take any value are left out. */
export const regionText = (grid: Grid, box: Box): Said => {
  const parts = box.flatMap((set, number) => {
    const dimension = grid.dimensions[number]
    const input = grid.inputs[dimension?.input ?? -1]
    if (
      set === undefined ||
      (set[0] === 0 && set[1] === dimension?.size) ||
      dimension === undefined ||
      input === undefined
    )
      return []
    const name = columnName(input)
    const predicate = grid.predicates[dimension.predicate ?? -1]
    const text =
      predicate === undefined
        ? setText(grid, number, set)
        : demandText(set[0] === 1 ? predicate.cell : { kind: 'not', cell: predicate.cell })
    return text.en === '' ? [] : [said(`${name.en} ${text.en}`, `${name.zh}${text.zh}`)]
  })
  return parts.length === 0
    ? said('any facts', '任何事实')
    : said(parts.map((part) => part.en).join('; '), parts.map((part) => part.zh).join('；'))
}
