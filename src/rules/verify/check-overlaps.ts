import { type Said, said } from '../../explanation.js'
import { countOne, find, leaveOpen, noWitness, type Report, ruleIds } from './findings-report.js'
import { withImplied } from './implied-answers.js'
import { regionText } from './region-text.js'
import { type Bits, indicesIn } from './rule-bits.js'
import { type Box, commonBox } from './table-grid.js'
import type { Subject } from './verified-table.js'
import { isImpossibleIn } from './witness-facts.js'

/** What two rules have in common as real facts, or why that cannot be said. */
export const sharedFacts = (subject: Subject, a: number, b: number) => {
  const { grid, implications } = subject
  const common = commonBox(grid.boxes[a] ?? [], grid.boxes[b] ?? [])
  const box = common === undefined ? undefined : withImplied(grid, implications, common)
  if (box === undefined) return undefined
  const witness = subject.witnessIn(box, (hits) => hits.includes(a) && hits.includes(b))
  return witness === undefined && isImpossibleIn(grid, box) ? undefined : { box, witness }
}

const overlapText = (subject: Subject, a: number, b: number, box: Box, agree: boolean): Said => {
  const [first, second] = ruleIds(subject, [a, b])
  const { en, zh } = regionText(subject.grid, box)
  return agree
    ? said(
        `rules ${first} and ${second} both match, with the same output: ${en}`,
        `规则 ${first} 与 ${second} 同时命中且结果相同：${zh}`,
      )
    : said(
        `rules ${first} and ${second} both match and answer differently: ${en}`,
        `规则 ${first} 与 ${second} 同时命中但结果不同：${zh}`,
      )
}

/** Pairs of rules that match the same facts; calls them errors where the hit policy allows only one answer. */
export const checkOverlaps = (report: Report, subject: Subject, neighbours: readonly Bits[]): void => {
  const { table, outputs, isSolid } = subject
  const { hitPolicy } = table
  if (hitPolicy !== 'unique' && hitPolicy !== 'any') return
  neighbours.forEach((bits, a) => {
    if (!isSolid(a)) return
    for (const b of indicesIn(bits)) {
      if (b <= a || !isSolid(b)) continue
      const agree = outputs[a] === outputs[b]
      if (hitPolicy === 'any' && agree) continue
      const kind = agree ? 'overlap' : 'conflict'
      if ((report.counts.get(kind) ?? 0) >= report.limit) {
        countOne(report, kind)
        continue
      }
      const shared = sharedFacts(subject, a, b)
      if (shared === undefined) continue
      if (shared.witness === undefined) leaveOpen(report, subject, kind, [a, b], noWitness)
      else if (countOne(report, kind))
        find(report, subject, {
          kind,
          severity: 'error',
          says: overlapText(subject, a, b, shared.box, agree),
          rules: [a, b],
          witness: shared.witness,
        })
    }
  })
}
