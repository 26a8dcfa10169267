/**
 * Why a week is more than chance: beyond the limit; two of three weeks beyond two standard deviations; four of five beyond one; eight in
 * a row above the mean (Western Electric, Statistical Quality Control Handbook, 1956).
 */
export const runRuleNames = ['beyond-limit', 'two-of-three', 'four-of-five', 'eight-above'] as const
export type RunRule = (typeof runRuleNames)[number]

interface Limits {
  readonly centre: number
  readonly sigma: number
  readonly upperLimit: number
  /** Whether one and two standard deviations mean anything at these counts. */
  readonly zones: boolean
}

/** A rule holds at a week when enough of the last weeks, that week among them, lie above a line. */
const holds = (
  counts: readonly number[],
  place: number,
  { wanted, of, above }: { readonly wanted: number; readonly of: number; readonly above: number },
): boolean => {
  if (place + 1 < of || (counts[place] ?? 0) <= above) return false
  const last = counts.slice(place + 1 - of, place + 1)
  return last.filter((count) => count > above).length >= wanted
}

/** The rules that hold at one of the counts. */
export const runRules =
  ({ centre, sigma, upperLimit, zones }: Limits) =>
  (counts: readonly number[], place: number): readonly RunRule[] => {
    const lines: Readonly<Record<RunRule, { wanted: number; of: number; above: number }>> = {
      'beyond-limit': { wanted: 1, of: 1, above: upperLimit },
      'two-of-three': { wanted: 2, of: 3, above: zones ? centre + 2 * sigma : Number.POSITIVE_INFINITY },
      'four-of-five': { wanted: 4, of: 5, above: zones ? centre + sigma : Number.POSITIVE_INFINITY },
      'eight-above': { wanted: 8, of: 8, above: centre },
    }
    return runRuleNames.filter((rule) => holds(counts, place, lines[rule]))
  }
