import { say } from '../explain/say.js'
import { findGaps } from './gaps.js'
import type { Box } from './grid.js'
import { withImplied } from './implied.js'
import { regionText } from './region.js'
import { find, leaveOpen, noWitness, outOfBudget, type Report } from './report.js'
import type { Subject } from './subject.js'

const answersAlways = ({ table }: Subject): boolean =>
  table.outputs.some((output) => output.default !== undefined)

const mustAnswer = ({ table }: Subject): boolean =>
  ['unique', 'any', 'first', 'priority'].includes(table.hitPolicy) && table.outputs.length > 0

const firstPoint = (box: Box): number[] => box.map((set) => set?.[0] ?? -1)

/**
 * Regions that no rule covers. `true` when it is proved that there are none, `false` when one was shown,
 * `undefined` when neither. Rules with opaque cells count as covering nothing: they may decline.
 */
export const checkGaps = (report: Report, subject: Subject): boolean | undefined => {
  const { grid, implications, solid } = subject
  const { boxes, all } = findGaps(grid, solid, Math.max(report.limit, 1) * 20, subject.budget)
  let shown = 0
  let doubtful = !all
  const severity = mustAnswer(subject) && !answersAlways(subject) ? 'error' : 'info'
  for (const box of boxes) {
    const real = withImplied(grid, implications, box)
    if (real === undefined) continue
    const witness = subject.witnessAt(firstPoint(real), (hits) => !hits.some(subject.isSolid))
    if (witness === undefined) {
      doubtful = true
      leaveOpen(report, subject, 'gap', [], noWitness)
      continue
    }
    shown += 1
    report.counts.set('gap', shown)
    if (shown > report.limit) continue
    const { en, zh } = regionText(grid, real)
    find(report, subject, {
      kind: 'gap',
      severity,
      says: say(`no rule for ${en}`, `没有规则覆盖：${zh}`),
      witness,
    })
  }
  if (!all) leaveOpen(report, subject, 'gap', [], outOfBudget)
  return shown > 0 ? false : doubtful ? undefined : true
}
