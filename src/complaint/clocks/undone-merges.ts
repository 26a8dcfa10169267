import { type Reason, said } from '../../explanation.js'
import type { PolicyClock } from '../../policy/index.js'
import { carriedAlong } from '../evolve/history-grown.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockDate } from './clock-date.js'
import { matchesAny } from './event-patterns.js'

/** A merge that was undone, as clocks hear of it: what the chart entered and left with it, and none of what it meant. */
export const undoneMerge = 'complaint.merged/undone'

const covers = 'clocksSince.'
const covered = 'clocksSince/undone.'

const undoing = new Set(['complaint.unmerged', 'complaint.reopened'])
const putsAway = new Set(['complaint.closed', 'complaint.archived'])

/** The places of merges and of covers that were undone later, each with what undid it. */
const undoneIn = (signals: readonly RememberedEvent[]): ReadonlyMap<number, RememberedEvent> => {
  const undone = new Map<number, RememberedEvent>()
  const links = new Map<unknown, number[]>()
  let merge: number[] = []
  signals.forEach((signal, place) => {
    const { type, fields = {} } = signal
    if (type === 'complaint.merged') merge = [place]
    // A file that was put away because its matter went on elsewhere ended for no other reason.
    else if (merge.length > 0 && putsAway.has(type)) merge.push(place)
    if (undoing.has(type)) {
      for (const each of merge) undone.set(each, signal)
      merge = []
    }
    if (type !== 'complaint.linked') return
    const before = links.get(fields.to) ?? []
    if (fields.relation === 'merged-from') links.set(fields.to, [...before, place])
    const link = fields.relation === 'unmerged' ? before.pop() : undefined
    if (link !== undefined) undone.set(link, signal)
  })
  return undone
}

const afterwards: Readonly<Record<string, string>> = {
  'complaint.merged': undoneMerge,
  'complaint.closed': 'complaint.closed/undone',
  'complaint.archived': 'complaint.archived/undone',
}

const undoneBy = (signal: RememberedEvent, { at }: RememberedEvent): RememberedEvent => {
  const fields = Object.entries({ ...signal.fields, undoneAt: at }).map(
    ([key, value]) =>
      [key.startsWith(covers) ? `${covered}${key.slice(covers.length)}` : key, value] as const,
  )
  return {
    ...signal,
    type: afterwards[signal.type] ?? signal.type,
    fields: Object.fromEntries(fields),
  }
}

const mayBeUndone = carriedAlong(
  false,
  (found, { type, fields }) => found || undoing.has(type) || fields?.relation === 'unmerged',
)

/**
 * A history as the clocks hear it at a moment: a merge that was undone by then neither ended a clock of the complaint that was merged nor
 * moved one of the complaint that went on. So either has the deadlines that it would have had.
 */
export const withoutUndoneMerges = (
  signals: readonly RememberedEvent[],
  now: string,
): readonly RememberedEvent[] => {
  if (!mayBeUndone(signals)) return signals
  const undone = undoneIn(signals)
  return signals.map((signal, place) => {
    const by = undone.get(place)
    return by === undefined || by.at > now ? signal : undoneBy(signal, by)
  })
}

/** What a clock's explanation says of merges that were undone. */
export const sayUndoneMerges = (clock: PolicyClock, signals: readonly RememberedEvent[]): Reason[] =>
  signals.flatMap(({ type, at, fields = {} }): Reason[] => {
    const { undoneAt, to, into } = fields
    if (typeof undoneAt !== 'string') return []
    const [on, until] = [at, undoneAt].map((each) => clockDate(clock, each))
    if (type === undoneMerge)
      return matchesAny(clock.definition.cancelsOn, { type: 'complaint.merged', at })
        ? [
            {
              says: said(
                `Merged into ${into ?? 'another complaint'} on ${on}, taken out again on ${until}: the customer never ceased to complain, so the time counts through`,
                `${on}并入${into ?? '其他投诉'}，${until}撤销并案：投诉人从未停止投诉，期限连续计算`,
              ),
            },
          ]
        : []
    return fields[`${covered}${clock.definition.id}`] === undefined
      ? []
      : [
          {
            says: said(
              `From ${on} it counted as that of ${to}, which was merged in; that merge was undone on ${until}, and it counts from its own start again`,
              `${on}因${to}并入，曾按该投诉的起算日计算；该并案于${until}撤销，恢复按本投诉自身的起算日计算`,
            ),
          },
        ]
  })
