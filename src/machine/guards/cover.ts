import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Controls } from '../controls/controls.js'

/** The delegation under which somebody acts for an absent colleague; nothing when there is none, or they act for themselves. */
export const coverOf = (
  { delegations }: Controls,
  { by, at }: Pick<ComplaintEvent, 'by' | 'at'>,
): Controls['delegations'][number] | undefined =>
  delegations.find(
    (cover) =>
      cover.from === by.onBehalfOf &&
      cover.to === by.id &&
      cover.roles.includes(by.role) &&
      Date.parse(cover.start) <= Date.parse(at) &&
      Date.parse(at) < Date.parse(cover.end),
  )
