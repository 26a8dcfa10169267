import type { Clock } from '../clock/clock.js'

/**
 * When the host must look again at something with these clocks: the earliest delivery of an escalation or due time to come.
 *
 * @example
 * nextActionAt([acknowledgement, finalResponse]) // 2026-03-03T01:00:00.000Z, or undefined when nothing is to come
 */
export const nextActionAt = (clocks: readonly Clock[]): Date | undefined => {
  const moments = clocks.flatMap((clock) =>
    clock.nextActionAt === undefined ? [] : [clock.nextActionAt.getTime()],
  )
  return moments.length === 0 ? undefined : new Date(Math.min(...moments))
}
