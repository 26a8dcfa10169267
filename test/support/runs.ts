/**
 * How much of the laws is tried: 1 unless `REDRESS_LAW_SHARE` says otherwise. They are tried in full once, and a part of them again
 * on machines in other zones; someone after a rare case sets 30.
 */
const share = Number(process.env.REDRESS_LAW_SHARE ?? '1')

/** So many runs of a law, in proportion. */
export const runs = (full: number): number => Math.max(5, Math.round(full * share))

/** The list, or so much of it, evenly spread. */
export const part = <T>(list: readonly T[]): readonly T[] =>
  share >= 1 ? list : list.filter((_, i) => i % Math.round(1 / share) === 0)
