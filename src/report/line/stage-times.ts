import type { RememberedEvent } from '../../complaint/index.js'
import type { Instant } from '../../time.js'

const stagePrefix = 'handling.'
const approval = 'deciding.in-approval'

/** Minutes between two instants; a history told out of order has none. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

/** How long a complaint was in each stage and waited for approval, in whole minutes of wall time up to `now`. */
export interface StageTimes {
  readonly stageMinutes: readonly (readonly [stage: string, minutes: number])[]
  readonly approvalMinutes: number
  /** When it last ceased to be open, if it is not open. */
  readonly endedAt?: Instant
}

export const stageTimes = (signals: readonly RememberedEvent[], now: Instant): StageTimes => {
  const since = new Map<string, Instant>()
  const spent = new Map<string, number>()
  let endedAt: Instant | undefined
  const leave = (tag: string, at: Instant): void => {
    const from = since.get(tag)
    if (from === undefined) return
    spent.set(tag, (spent.get(tag) ?? 0) + minutesBetween(from, at))
    since.delete(tag)
  }
  for (const { at, entered = [], left = [] } of signals) {
    for (const tag of left) leave(tag, at)
    for (const tag of entered) since.set(tag, at)
    if (left.includes('open')) endedAt = at
    if (entered.includes('open')) endedAt = undefined
  }
  if (endedAt === undefined) for (const tag of [...since.keys()]) leave(tag, now)
  const stageMinutes = [...spent]
    .filter(([tag]) => tag.startsWith(stagePrefix))
    .map(([tag, minutes]) => [tag.slice(stagePrefix.length), minutes] as const)
  return {
    stageMinutes,
    approvalMinutes: spent.get(approval) ?? 0,
    ...(endedAt === undefined ? {} : { endedAt }),
  }
}
