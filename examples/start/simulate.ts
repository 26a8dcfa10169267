import type { Desk, Effect, Refusal } from 'redress'
import { type Planned, planFor } from './case-plan.js'

/** A line of the data set: what came in. */
export interface Incoming {
  readonly id: string
  readonly event: { readonly at: string }
}

/** What happened in the simulated weeks, for the printout. */
export interface Weeks {
  readonly escalations: { readonly at: string; readonly effect: Effect }[]
  readonly refusals: Refusal[]
  steps: number
}

const day = 86_400_000

const daysBetween = (from: string, until: string): string[] => {
  const mornings: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(until); at += day)
    mornings.push(new Date(at).toISOString())
  return mornings
}

interface Happening {
  readonly at: string
  readonly happen: () => Promise<readonly Happening[]>
}

/** Runs happenings in the order of their times, those of one moment as they were planned; what happens may plan more. */
const inOrder = async (agenda: readonly Happening[], setTime: (at: string) => void): Promise<void> => {
  const moments = new Map<string, Happening[]>()
  const plan = (more: readonly Happening[]): void => {
    for (const each of more) moments.set(each.at, [...(moments.get(each.at) ?? []), each])
  }
  plan(agenda)
  for (let at = [...moments.keys()].sort()[0]; at !== undefined; at = [...moments.keys()].sort()[0]) {
    const now = moments.get(at) ?? []
    moments.delete(at)
    setTime(at)
    for (const each of now) plan(await each.happen())
  }
}

/**
 * Lets the weeks pass: complaints come in when they came in, people do what is planned for them, and every morning at six the
 * desk is woken.
 */
export const simulate = async (
  desk: Desk,
  incoming: readonly Incoming[],
  weeks: { readonly from: string; readonly until: string },
  setTime: (at: string) => void,
): Promise<Weeks> => {
  const result: Weeks = { escalations: [], refusals: [], steps: 0 }
  const agenda: Happening[] = []

  const act = ({ at, complaint, event }: Planned): Happening => ({
    at,
    happen: async () => {
      const answer = await desk.handle(complaint, { ...event, at })
      if (answer.ok) result.steps += answer.entries.length
      else result.refusals.push(answer.refusal)
      return []
    },
  })

  incoming.forEach(({ id, event }, index) => {
    const at = new Date(event.at).toISOString()
    agenda.push({
      at,
      happen: async () => {
        const clerk = { id: 'cs-1', role: 'customer-service' }
        const reference = `YX-2026-${String(index + 1).padStart(4, '0')}`
        const opened = await desk.openAll({
          id,
          events: [event, { type: 'complaint.registered', at, by: clerk, reference }],
        })
        if (!opened.ok) throw new Error(`${id}: ${opened.refusal.code}`)
        result.steps += opened.entries.length
        return planFor(opened.complaint, index)
          .filter((each) => each.at <= weeks.until)
          .map(act)
      },
    })
  })

  for (const morning of daysBetween(weeks.from, weeks.until))
    agenda.push({
      at: morning,
      happen: async () => {
        for await (const woken of desk.wake()) {
          result.steps += woken.entries.length
          result.escalations.push(...woken.effects.map((effect) => ({ at: morning, effect })))
        }
        return []
      },
    })

  await inOrder(agenda, setTime)
  return result
}
