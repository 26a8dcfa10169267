import { simpleFeel } from '../cells/simple-feel.js'
import type { Scalar } from '../facts/fact.js'

const scalarOf = (cell: unknown): Scalar | undefined => {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  if (typeof cell === 'object' && cell !== null && 'is' in cell) return scalarOf(cell.is)
  return undefined
}

/** The value of a FEEL text that is one literal (`"Approved"`, `-1.5`, `true`, `null`), else `undefined`. */
export const constantOf = (text: string): Scalar | null | undefined => {
  if (text === '-' || /^(?:not|[<>=!])/.test(text)) return undefined
  const cell = simpleFeel(text, 'any')
  return cell === null ? null : scalarOf(cell)
}

/** The values of a FEEL text that is a list of literals (`"High", "Low"`), else `undefined`. */
export const constantsOf = (text: string): readonly Scalar[] | undefined => {
  const cell = /^(?:not|[<>=!])/.test(text) ? undefined : simpleFeel(text, 'any')
  const cells = Array.isArray(cell) ? cell : [cell]
  const scalars = cells.map(scalarOf)
  return scalars.every((value): value is Scalar => value !== undefined) ? scalars : undefined
}
