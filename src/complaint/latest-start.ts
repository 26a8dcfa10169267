const dayMs = 86_400_000
const daysBack = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

/**
 * The latest moment from which something can count and still be due by `due`: the moment it began when that is right, else found by
 * halving, since calendars, pauses and lengths leave no shorter way back. In milliseconds.
 *
 * @param dueFrom When it is due, counted from a moment; never earlier for a later moment, and never for one after `now`.
 * @returns `began` too when no start in the years before it would do.
 */
export const latestStart = (
  due: number,
  began: number,
  now: number,
  dueFrom: (start: number) => number,
): number => {
  if (dueFrom(began) === due) return began
  let early = daysBack.map((days) => began - days * dayMs).find((start) => dueFrom(start) <= due)
  if (early === undefined) return began
  let late = now + 1
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (dueFrom(middle) > due) late = middle
    else early = middle
  }
  return early
}
