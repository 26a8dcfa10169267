import { said } from '../../explanation.js'
import type { Cell } from '../cells/cell.js'
import { valueText } from '../explain/wording.js'
import type { Scalar } from '../facts/fact.js'
import { countOne, find, type Report } from './findings-report.js'
import type { Subject } from './verified-table.js'

const namedIn = (cell: Cell): readonly unknown[] => {
  switch (cell.kind) {
    case 'in':
    case 'has':
      return cell.values
    case 'not':
      return namedIn(cell.cell)
    case 'either':
      return cell.cells.flatMap(namedIn)
    default:
      return []
  }
}

/** Inputs that no rule looks at, and allowed values that no rule of a used column names. */
export const checkInputUse = (report: Report, subject: Subject): void => {
  subject.table.inputs.forEach((input, column) => {
    const cells = subject.table.rules.flatMap((rule) => rule.cells[column] ?? [])
    if (cells.every((cell) => cell.kind === 'any')) {
      if (countOne(report, 'unused-input'))
        find(report, subject, {
          kind: 'unused-input',
          severity: 'warning',
          says: said(`no rule looks at "${input.name}"`, `没有规则使用输入“${input.name}”`),
        })
      return
    }
    const named = new Set(cells.flatMap(namedIn))
    if (named.size === 0 || input.values === undefined) return
    const unused = input.values.filter((value) => !named.has(value))
    if (unused.length === 0 || !countOne(report, 'unused-value')) return
    const texts = unused.map(valueText)
    find(report, subject, {
      kind: 'unused-value',
      severity: 'info',
      says: said(
        `no rule names these values of "${input.name}": ${texts.join(', ')}`,
        `没有规则提到“${input.name}”的取值：${texts.join('、')}`,
      ),
    })
  })
}

/** Allowed output values that no rule that can decide, and no default, ever gives. */
export const checkOutputUse = (report: Report, subject: Subject, dead: ReadonlySet<number>): void => {
  for (const { name, values, default: fallback } of subject.table.outputs) {
    if (values === undefined) continue
    const given = subject.table.rules.flatMap((rule, index) => (dead.has(index) ? [] : [rule.output[name]]))
    if (given.some((value) => typeof value === 'object' && value !== null && 'feel' in value)) continue
    const produced = new Set<unknown>([...given.flat(), fallback])
    const never = values.filter((value: Scalar) => !produced.has(value))
    if (never.length === 0 || !countOne(report, 'never-produced')) continue
    const texts = never.map(valueText)
    find(report, subject, {
      kind: 'never-produced',
      severity: 'warning',
      says: said(
        `no rule ever gives "${name}" these values: ${texts.join(', ')}`,
        `没有规则会给出“${name}”的取值：${texts.join('、')}`,
      ),
    })
  }
}
