import type { ChartEvent } from '../chart/chart-event.js'
import type { Controls } from '../controls/controls.js'

type Cover = Controls['delegations'][number]

/**
 * The delegations under which somebody acts for an absent colleague: the one at the time that the event gives itself, and the one at the
 * moment of recording, where that is known. None when either is missing: nobody acts under a delegation that is over by giving a date
 * within it.
 */
export const coversOf = (
  { delegations }: Controls,
  { by, at, facts }: Pick<ChartEvent, 'by' | 'at' | 'facts'>,
): readonly Cover[] => {
  const coverAt = (moment: string): Cover | undefined =>
    delegations.find(
      (cover) =>
        cover.from === by.onBehalfOf &&
        cover.to === by.id &&
        cover.roles.includes(by.role) &&
        Date.parse(cover.start) <= Date.parse(moment) &&
        Date.parse(moment) < Date.parse(cover.end),
    )
  const covers = [at, facts?.recordedAt ?? at].map(coverAt)
  return covers.includes(undefined) ? [] : covers.filter((cover) => cover !== undefined)
}
