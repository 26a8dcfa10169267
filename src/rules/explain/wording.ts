import { type Said, said } from '../../explanation.js'
import type { Bound, Cell, TextTest } from '../cells/cell.js'
import type { Axis, Edge } from '../compile/input-axis.js'
import { factName, type Input } from '../facts/column.js'

/** A column by its label, or its name in both languages. */
export const columnName = (column: { readonly name: string; readonly label?: Said }): Said =>
  column.label ?? said(column.name, column.name)

const longest = 60

/** A value as a person reads it. Long texts are cut: a narrative is not repeated in an explanation. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value))
    return `[${value.slice(0, 10).map(valueText).join(', ')}${value.length > 10 ? ', …' : ''}]`
  const text = String(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const listed = (values: readonly unknown[]): Said =>
  said(values.map(valueText).join(' or '), values.map((value) => `“${valueText(value)}”`).join('或'))

const textVerbs: Record<TextTest, Said> = {
  contains: said('contains', '包含'),
  startsWith: said('starts with', '以此开头：'),
  endsWith: said('ends with', '以此结尾：'),
}

const boundsText = (low: Bound | undefined, high: Bound | undefined): string => {
  const lower = low === undefined ? undefined : `${low.inclusive ? '≥' : '>'} ${low.value}`
  const upper = high === undefined ? undefined : `${high.inclusive ? '≤' : '<'} ${high.value}`
  return [lower, upper].filter((part) => part !== undefined).join(', ')
}

/** What a cell asks of its column, without the column's name: `≥ 50000`, `is loan or card`. */
export const demandText = (cell: Cell): Said => {
  switch (cell.kind) {
    case 'any':
      return said('is anything', '不限')
    case 'null':
      return said('is absent', '为空')
    case 'in': {
      const { en, zh } = listed(cell.values)
      return said(`is ${en}`, `为${zh}`)
    }
    case 'range':
      return said(boundsText(cell.low, cell.high), boundsText(cell.low, cell.high))
    case 'text': {
      const { en, zh } = listed(cell.literals)
      return said(`${textVerbs[cell.test].en} ${en}`, `${textVerbs[cell.test].zh}${zh}`)
    }
    case 'has': {
      const { en, zh } = listed(cell.values)
      return cell.quantity === 'any'
        ? said(`has ${en}`, `含有${zh}`)
        : said(
            `has all of ${cell.values.join(', ')}`,
            `同时含有${cell.values.map((value) => `“${value}”`).join('、')}`,
          )
    }
    case 'not': {
      const inner = demandText(cell.cell)
      return said(`not: ${inner.en}`, `不满足：${inner.zh}`)
    }
    case 'either': {
      const parts = cell.cells.map(demandText)
      return said(parts.map((part) => part.en).join(', or '), parts.map((part) => part.zh).join('，或'))
    }
    case 'feel':
      return said(`satisfies ${cell.text}`, `满足 ${cell.text}`)
    case 'function':
      return said(`passes ${cell.name}`, `通过 ${cell.name} 检查`)
  }
}

const edgeText = (lower: Edge | undefined, upper: Edge | undefined): string => {
  if (lower !== undefined && upper !== undefined && lower.value === upper.value) return `= ${lower.value}`
  const low = lower === undefined ? undefined : { value: lower.value, inclusive: !lower.after }
  const high = upper === undefined ? undefined : { value: upper.value, inclusive: upper.after }
  return boundsText(low, high)
}

/** What is known of a fact from its class alone: the value, or the span between two thresholds. */
export const classText = (axis: Axis, each: number): Said => {
  if (each < 0) return said('is not usable', '无法使用')
  if (each === axis.nullClass) return said('is absent', '为空')
  if (axis.input.type === 'number' || axis.input.type === 'date') {
    const edge = (index: number) => axis.edges.get(axis.cuts[index] ?? Number.NaN)
    const text = edgeText(edge(each - 1), edge(each))
    return text === '' ? said('is present', '有值') : said(text, text)
  }
  for (const [value, place] of axis.places)
    if (place === each) return said(`is ${valueText(value)}`, `为“${valueText(value)}”`)
  return axis.places.size === 0 ? said('is present', '有值') : said('is another value', '为其他值')
}

/** What is known of a fact: the fact itself when it was kept, else its class. */
export const factText = (
  axis: Axis,
  each: number,
  input: Input,
  facts: Readonly<Record<string, unknown>> | undefined,
): Said =>
  facts === undefined || each < 0 || each === axis.nullClass
    ? classText(axis, each)
    : said(`is ${valueText(facts[factName(input)])}`, `为“${valueText(facts[factName(input)])}”`)
