import { said } from '../../explanation.js'
import { isOpaqueCell } from '../cells/cell.js'
import type { HitPolicy } from '../table/table.js'
import { countOne, find, leaveOpen, type Report } from './findings-report.js'
import { type Bits, indicesIn } from './rule-bits.js'
import { commonBox } from './table-grid.js'
import type { Subject } from './verified-table.js'

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
