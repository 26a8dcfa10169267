import {
  type Complaint,
  type ComplaintClock,
  type ComplaintEvent,
  type ComplaintStore,
  createDesk,
  type Desk,
  type DeskResult,
  type Effect,
  type Refusal,
  toText,
} from 'redress'
import type { Directory, Policy } from 'redress/policy'
import type { ComplaintEventInput } from 'redress/vocabulary'
import { bankTime } from './bank-time.js'

/** What the desk answers when it kept what was reported. */
export type Kept = Extract<DeskResult, { ok: true }>

/** An event without its time: it happens now. */
export type Act = ComplaintEvent | { readonly type: string; readonly [key: string]: unknown }

/** What a day left behind besides its story. */
export interface DayTotals {
  opened: number
  entries: number
  escalations: number
}

/** One store, one desk for everything in it, and a desk of its own for the intake of every procedure. */
export interface Bank {
  readonly store: ComplaintStore
  readonly desk: Desk
  readonly today: DayTotals
  readonly escalations: { readonly at: string; readonly effect: Effect }[]
  readonly refusals: Refusal[]
  /** Of all days, as many as the journals hold. */
  readonly entries: () => number
  readonly now: () => string
  readonly setTime: (at: string) => void
  readonly policyOf: (complaint: Complaint) => Policy
  readonly open: (procedure: string, id: string, acts: readonly Act[]) => Promise<Kept>
  /** Throws when it is refused: the stories know what may happen. */
  readonly report: (id: string, ...acts: readonly Act[]) => Promise<Kept>
  /** Somebody tries; a refusal is noted. */
  readonly attempt: (id: string, act: Act) => Promise<void>
  /** Somebody tries what must not happen. Throws when it is taken in. */
  readonly refused: (id: string, act: Act) => Promise<Refusal>
  readonly assign: (id: string, directory: Directory) => ReturnType<Desk['assign']>
  readonly clock: (id: string, clock: string) => Promise<ComplaintClock>
  readonly load: (id: string) => Promise<Complaint>
  readonly wake: () => Promise<void>
}

export const openBank = (store: ComplaintStore, policies: Readonly<Record<string, Policy>>): Bank => {
  let at = bankTime('09-21 00:00')
  const now = (): string => at
  const desk = createDesk({ store, policies: Object.values(policies), now })
  const intake = Object.fromEntries(
    Object.entries(policies).map(([procedure, policy]) => [
      procedure,
      createDesk({ store, policies: [policy], now }),
    ]),
  )
  const today: DayTotals = { opened: 0, entries: 0, escalations: 0 }
  let entriesSoFar = 0
  const count = (entries: number): void => {
    today.entries += entries
    entriesSoFar += entries
  }
  const escalations: Bank['escalations'] = []
  const refusals: Refusal[] = []

  const load = async (id: string): Promise<Complaint> => {
    const complaint = await desk.load(id)
    if (complaint === undefined) throw new Error(`there is no complaint ${id}`)
    return complaint
  }
  const noted = <Answer extends Awaited<ReturnType<Desk['handle']>>>(answer: Answer): Answer => {
    if (answer.ok) count(answer.entries.length)
    else refusals.push(answer.refusal)
    return answer
  }
  const done = (id: string, answer: Awaited<ReturnType<Desk['handle']>>): Kept => {
    if (answer.ok) return answer
    const { event, code, because } = answer.refusal
    throw new Error(`${id} ${event}: ${code}\n${because.map((each) => toText(each, 'en')).join('\n')}`)
  }
  const dated = (acts: readonly Act[]): Act[] => acts.map((act) => ({ at, ...act }))

  return {
    store,
    desk,
    today,
    escalations,
    refusals,
    entries: () => entriesSoFar,
    now,
    setTime: (moment) => {
      at = moment
    },
    policyOf: ({ policy: { id, version } }) => {
      const found = Object.values(policies).find((each) => each.id === id && each.version === version)
      if (found === undefined) throw new Error(`there is no policy ${id}`)
      return found
    },
    open: async (procedure, id, acts) => {
      const opener = intake[procedure]
      if (opener === undefined) throw new Error(`there is no procedure ${procedure}`)
      today.opened += 1
      return done(id, noted(await opener.openAll({ id, events: dated(acts) as ComplaintEventInput[] })))
    },
    report: async (id, ...acts) =>
      done(id, noted(await desk.handleAll(id, dated(acts) as ComplaintEventInput[]))),
    attempt: async (id, act) => {
      noted(await desk.submit(id, { at, ...act }))
    },
    refused: async (id, act) => {
      const answer = noted(await desk.submit(id, { at, ...act }))
      if (answer.ok) throw new Error(`${id} ${act.type} was taken in`)
      return answer.refusal
    },
    assign: async (id, directory) => noted(await desk.assign(id, directory)),
    clock: async (id, clock) => {
      const found = (await desk.clocks(id)).find((each) => each.id === clock)
      if (found === undefined) throw new Error(`${id} has no clock ${clock}`)
      return found
    },
    load,
    wake: async () => {
      for await (const { entries, effects } of desk.wake()) {
        count(entries.length)
        const told = effects.filter(({ body }) => body.type === 'notify-role')
        today.escalations += told.length
        escalations.push(...told.map((effect) => ({ at, effect })))
      }
    },
  }
}
