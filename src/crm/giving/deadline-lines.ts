import type { ComplaintClock } from '../../complaint/index.js'
import type { Language } from '../../explanation.js'

/** The open clocks in words, the earliest first: what one field of a CRM cannot say in a date. */
export const deadlineLines = (clocks: readonly ComplaintClock[], language: Language): string =>
  clocks
    .filter(({ clock }) => clock.stoppedAt === undefined && clock.status !== 'cancelled')
    .sort((one, other) => Number(one.clock.dueAt ?? Infinity) - Number(other.clock.dueAt ?? Infinity))
    .map(({ because }) => because.says[language])
    .join('\n')
