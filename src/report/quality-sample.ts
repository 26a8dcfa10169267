import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import { contentHash } from '../hash.js'
import type { ReportLine } from './line/report-line.js'

/** How much of the finished work is looked at again, and what makes the choice. */
export interface SampleSize {
  /** From 0 to 1, of each handler's finished complaints; of any finished work at least one is looked at. */
  readonly share: number
  /** Who does not know it cannot foresee the choice; who does can make it again. */
  readonly seed: string
}

const finished = ({ closedOn, handler, merged }: ReportLine): boolean =>
  closedOn !== undefined && handler !== undefined && !merged

/**
 * Which finished complaints a supervisor looks at again: of every handler the same share, chosen by a hash of the seed and the id.
 * The order of the lines makes no difference.
 *
 * @throws RedressError `invalid-definition` when `share` is not above 0 and at most 1.
 * @example
 * qualitySample(lines, { share: 0.05, seed: '2026-11' }) // ['c-17', 'c-4', …]
 */
export const qualitySample = (
  lines: Iterable<ReportLine>,
  { share, seed }: SampleSize,
): readonly string[] => {
  if (!(share > 0 && share <= 1))
    throw new RedressError(
      'invalid-definition',
      said(`A share is above 0 and at most 1, not ${share}`, `抽查比例须大于 0 且不大于 1，实际为 ${share}`),
    )
  const byHandler = new Map<string, { id: string; lot: string }[]>()
  for (const line of lines) {
    if (!finished(line)) continue
    const { id, handler = '' } = line
    const drawn = byHandler.get(handler) ?? []
    drawn.push({ id, lot: contentHash([seed, id]) })
    byHandler.set(handler, drawn)
  }
  return [...byHandler.values()]
    .flatMap((drawn) =>
      drawn
        .sort((a, b) => (a.lot < b.lot ? -1 : 1))
        .slice(0, Math.ceil(drawn.length * share))
        .map(({ id }) => id),
    )
    .sort()
}
