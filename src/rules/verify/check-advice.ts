import { said } from '../../explanation.js'
import { type Cell, isOpaqueCell } from '../cells/cell.js'
import { valueText } from '../explain/wording.js'
import type { Scalar } from '../facts/fact.js'
import type { HitPolicy } from '../table/table.js'
import { countOne, find, leaveOpen, type Report } from './findings-report.js'
import { type Bits, indicesIn } from './rule-bits.js'
import { commonBox } from './table-grid.js'
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

interface Overlap {
  readonly any: boolean
  readonly differing: boolean
}

const overlapOf = (subject: Subject, neighbours: readonly Bits[]): Overlap => {
  let any = false
  for (const [a, bits] of neighbours.entries())
    for (const b of indicesIn(bits)) {
      if (b <= a || commonBox(subject.grid.boxes[a] ?? [], subject.grid.boxes[b] ?? []) === undefined)
        continue
      any = true
      if (subject.outputs[a] !== subject.outputs[b]) return { any, differing: true }
    }
  return { any, differing: false }
}

const better = (hitPolicy: HitPolicy, { any, differing }: Overlap): HitPolicy | undefined => {
  if (hitPolicy === 'unique') return differing ? 'first' : any ? 'any' : undefined
  if (hitPolicy === 'any') return any ? (differing ? 'first' : undefined) : 'unique'
  if (hitPolicy === 'first' || hitPolicy === 'priority')
    return any ? (differing ? undefined : 'any') : 'unique'
  return undefined
}

const reasons: Partial<Record<HitPolicy, { en: string; zh: string }>> = {
  unique: said('no two rules ever match together', '任意两条规则都不会同时命中'),
  any: said('rules that match together always agree', '同时命中的规则结果总是一致'),
  first: said(
    'rules that match together disagree, so their order must decide',
    '同时命中的规则结果不一致，应由先后顺序决定',
  ),
}

/** Names the hit policy that says most exactly what the rules do, when it is not the one they have. */
export const adviseHitPolicy = (report: Report, subject: Subject, neighbours: readonly Bits[]): void => {
  const { table } = subject
  if (table.rules.length < 2 || table.rules.some((rule) => rule.cells.some(isOpaqueCell))) return
  const advice = better(table.hitPolicy, overlapOf(subject, neighbours))
  const reason = advice === undefined ? undefined : reasons[advice]
  if (advice === undefined || reason === undefined || !countOne(report, 'hit-policy')) return
  find(report, subject, {
    kind: 'hit-policy',
    severity: 'info',
    says: said(`${reason.en}: hit policy ${advice} says so`, `${reason.zh}：建议使用命中策略 ${advice}`),
  })
}

/** Says which rules verification had to leave aside. */
export const noteOpaque = (report: Report, subject: Subject): void => {
  const opaque = subject.table.rules.flatMap((rule, index) => (rule.cells.some(isOpaqueCell) ? [index] : []))
  if (opaque.length === 0 || !countOne(report, 'opaque')) return
  const why = said('their cells run but cannot be reasoned about', '其单元格可以执行但无法推理')
  leaveOpen(report, subject, 'opaque', opaque, why)
  find(report, subject, {
    kind: 'opaque',
    severity: 'info',
    says: said(
      `${opaque.length} rules have cells that cannot be verified`,
      `${opaque.length} 条规则含有无法验证的单元格`,
    ),
    rules: opaque,
  })
}
