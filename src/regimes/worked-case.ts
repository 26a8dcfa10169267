import type { RegimeCase } from './regime.js'

type Event = RegimeCase['events'][number]
type Expected = RegimeCase['expect'][number]

/** An event of a worked case. */
export const happened = (
  type: string,
  at: string,
  payload: Readonly<Record<string, unknown>> = {},
): Event => ({
  ...payload,
  type,
  at,
})

export const received = (at: string): Event => happened('complaint.received', at)

/** What a worked case expects of one clock: the local date on which it is due. */
export const dueOn = (clock: string, date: string): Expected => ({ clock, dueOn: date })
