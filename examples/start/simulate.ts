import type { Happening } from './agenda.js'
import type { Act, Bank } from './bank.js'
import { type Planned, planFor } from './case-plan.js'

/** A line of the data set: what came in. */
export interface Incoming {
  readonly id: string
  readonly event: Act & { readonly at: string }
}

/** The ordinary complaints of the bank: they come in when they came in, and people do what is planned for each of them. */
export const ordinaryComplaints = (
  bank: Bank,
  procedure: string,
  incoming: readonly Incoming[],
  until: string,
): Happening[] => {
  const act = ({ at, complaint, event }: Planned): Happening => ({
    at,
    happen: async () => {
      await bank.attempt(complaint, event)
      return []
    },
  })
  return incoming.map(({ id, event }, index) => ({
    at: new Date(event.at).toISOString(),
    happen: async () => {
      const reference = `YX-2026-${String(index + 1).padStart(4, '0')}`
      const clerk = { id: 'cs-1', role: 'customer-service' }
      const opened = await bank.open(procedure, id, [
        event,
        { type: 'complaint.registered', by: clerk, reference },
      ])
      return planFor(opened.complaint, index)
        .filter(({ at }) => at <= until)
        .map(act)
    },
  }))
}
