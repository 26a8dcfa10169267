import { setTimeout as sleep } from 'node:timers/promises'
import { verifyJournal } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { openPostgres } from '../../../src/stores/postgres.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { contacted, received, registered } from '../events.js'
import { startPostgres } from '../real-postgres.js'
import { startReceiver } from './effect-receiver.js'
import { startFleet } from './worker-fleet.js'

/** How many of what, and how often something is killed. */
export interface Trial {
  readonly workers: number
  readonly complaints: number
  /** Milliseconds between two receipts. */
  readonly everyMs: number
  /** When the clock of a complaint is due; its first step is half-way. */
  readonly dueAfterMs: number
  readonly kills: number
  readonly killEveryMs: number
}

/** What was found afterwards; all but the last figures should be nought. */
export interface TrialFigures {
  readonly commands: number
  readonly commandsLost: number
  readonly commandsDoubled: number
  readonly brokenJournals: number
  readonly rungs: number
  readonly rungsMissing: number
  readonly rungsDoubled: number
  readonly rungsWrong: number
  readonly effects: number
  readonly effectsLost: number
  readonly effectsAgain: number
  readonly effectsWaiting: number
  readonly kills: number
  readonly exits: readonly (number | null)[]
  readonly databaseAwayMs: number
  /** Milliseconds between the moment of a step and its entry in the journal. */
  readonly wakeLateness: readonly number[]
  /** Those whose moment did not fall into the time in which the database was away. */
  readonly wakeLatenessApart: readonly number[]
  readonly commandMs: readonly number[]
  readonly firstEffectMs: readonly number[]
  readonly comebackMs: readonly number[]
}

interface Command {
  readonly id: string
  readonly event: { readonly id: string; readonly at: string }
}

const contactAfterMs = (dueAfterMs: number): number => dueAfterMs / 8

/** Told again, to whichever worker is there, until one has taken it. */
const insisting = async (ports: () => readonly number[], command: Command): Promise<number> => {
  const body = JSON.stringify(command)
  const began = Date.now()
  for (;;) {
    const alive = ports()
    const port = alive[Math.floor(Math.random() * alive.length)]
    try {
      if (port !== undefined) {
        const answer = await fetch(`http://127.0.0.1:${port}`, {
          method: 'POST',
          body,
          signal: AbortSignal.timeout(5_000),
        })
        const text = await answer.text()
        if (answer.ok) return Date.now() - began
        if (answer.status === 409 && text !== 'revision-conflict') throw new TypeError(`refused: ${text}`)
      }
    } catch (failure) {
      if (failure instanceof TypeError && failure.message.startsWith('refused')) throw failure
    }
    await sleep(50)
  }
}

type Entry = Awaited<ReturnType<typeof gathered<{ event: { type: string; id?: string } }>>>[number]

/** What the store and the receiver say afterwards. */
const lookAt = async (
  store: ComplaintStore,
  commands: readonly Command[],
  { times, firstAt }: Awaited<ReturnType<typeof startReceiver>>,
  away: { readonly from: number; readonly to: number },
) => {
  const count = {
    commandsLost: 0,
    commandsDoubled: 0,
    brokenJournals: 0,
    rungs: 0,
    rungsMissing: 0,
    rungsDoubled: 0,
    rungsWrong: 0,
  }
  const expectedEffects: { readonly id: string; readonly at: number }[] = []
  const wakeLateness: number[] = []
  const wakeLatenessApart: number[] = []
  for (const id of new Set(commands.map((command) => command.id))) {
    const journal = await gathered(store.journal(id))
    const head = (await store.load(id))?.complaint.head
    if (!(await verifyJournal(journal, { ...(head === undefined ? {} : { head }) })).ok)
      count.brokenJournals += 1
    const told = commands.filter((command) => command.id === id).map(({ event }) => event.id)
    for (const event of told) {
      const found = (journal as readonly Entry[]).filter((entry) => entry.event.id === event).length
      if (found === 0) count.commandsLost += 1
      if (found > 1) count.commandsDoubled += 1
    }
    expectedEffects.push({ id: `${id}/1/0`, at: Date.parse(journal[0]?.recordedAt ?? '') })
    const rungs: string[] = []
    for (const { event, sequence, recordedAt } of journal) {
      if (event.type !== 'rung.reached') continue
      rungs.push(event.rung)
      expectedEffects.push({ id: `${id}/${sequence}/0`, at: Date.parse(recordedAt) })
      const reached = Date.parse(event.reachedAt)
      wakeLateness.push(Date.parse(recordedAt) - reached)
      if (reached < away.from || reached > away.to) wakeLatenessApart.push(Date.parse(recordedAt) - reached)
    }
    const contact = journal.find(({ event }) => event.type === 'contact.made')
    count.rungs += rungs.length
    count.rungsDoubled += rungs.length - new Set(rungs).size
    // A contact that was reported in time stops the clock; one that workers took late comes after steps that were right then.
    if (contact === undefined) count.rungsMissing += 2 - new Set(rungs).size
    else if (
      journal.some(({ event, sequence }) => event.type === 'rung.reached' && sequence > contact.sequence)
    )
      count.rungsWrong += 1
  }
  return {
    ...count,
    effects: expectedEffects.length,
    effectsLost: expectedEffects.filter(({ id }) => !times.has(id)).length,
    effectsAgain: [...times.values()].reduce((sum, each) => sum + each - 1, 0),
    effectsWaiting: (await gathered(store.outbox(10_000))).length,
    wakeLateness,
    wakeLatenessApart,
    firstEffectMs: expectedEffects.flatMap(({ id, at }) => {
      const came = firstAt.get(id)
      return came === undefined ? [] : [came - at]
    }),
  }
}

/**
 * Workers over one PostgreSQL take commands, wake by the second and deliver to a receiver, while a random one of them is killed again and again and
 * the database once. `undefined` where npm has no PostgreSQL for this platform.
 */
export const runTrial = async (trial: Trial): Promise<TrialFigures | undefined> => {
  const { workers, complaints, everyMs, dueAfterMs, kills, killEveryMs } = trial
  const server = await startPostgres()
  if (server === undefined) return undefined
  const receiver = await startReceiver()
  const first = await openPostgres(server.url)
  const fleet = startFleet(workers, [server.url, receiver.url, String(dueAfterMs)])
  try {
    await fleet.untilAllAreReady()
    const commands: Command[] = []
    const commandMs: number[] = []
    const tell = async (id: string, event: { readonly at: string }, name: string): Promise<void> => {
      const command = { id, event: { ...event, id: `${id}-${name}` } }
      commands.push(command)
      commandMs.push(await insisting(fleet.ports, command))
    }
    const life = async (number: number): Promise<void> => {
      await sleep(number * everyMs)
      const id = `c-${number}`
      await tell(id, received({ at: new Date().toISOString() }), 'receipt')
      await tell(id, registered({ at: new Date().toISOString() }), 'registration')
      if (number % 2 === 0) return
      await sleep(contactAfterMs(dueAfterMs))
      await tell(id, contacted({ at: new Date().toISOString() }), 'contact')
    }
    const away = { from: 0, to: 0 }
    const killing = async (): Promise<number> => {
      let killed = 0
      for (; killed < kills; killed++) {
        await sleep(killEveryMs)
        if (killed === Math.floor(kills / 2)) {
          away.from = Date.now()
          await server.kill()
          await server.restart()
          away.to = Date.now()
        }
        // One that is being replaced would make the outage longer than the trial means it to be.
        if (fleet.ports().length >= 2) await fleet.killOne()
      }
      return killed
    }
    const [killed] = await Promise.all([
      killing(),
      ...Array.from({ length: complaints }, (_, number) => life(number)),
    ])
    await fleet.untilAllAreReady()
    const until = Date.now() + dueAfterMs + 20_000
    await sleep(dueAfterMs + 1_000)
    const store = await openPostgres(server.url)
    while ((await gathered(store.outbox(1))).length > 0 && Date.now() < until) await sleep(200)
    const exits = await fleet.stop()
    const found = await lookAt(store, commands, receiver, away)
    await store.close()
    return {
      ...found,
      commands: commands.length,
      kills: killed,
      exits,
      databaseAwayMs: away.to - away.from,
      commandMs,
      comebackMs: fleet.comebacks,
    }
  } finally {
    await fleet.stop()
    await first.close().catch(() => {})
    receiver.close()
    await server.remove()
  }
}

/** The value below which so much of all lies: 0.5 for the middle. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
