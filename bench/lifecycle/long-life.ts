/**
 * What one event costs as the life of its complaint grows: processor time, and characters that the store is given to write, for events
 * around the 30th and around the last one.
 * Run: npx tsx bench/lifecycle/long-life.ts [events]
 */
import { join } from 'node:path'
import type { Append, ComplaintStore } from 'redress'
import { createDesk } from 'redress'
import { memoryStore } from 'redress/memory'
import { sqliteStore } from 'redress/sqlite'
import { temporaryFolder } from '../../test/support/temporary-folder.js'
import { retailBank, wholeLife } from './whole-life.js'

const longest = Number(process.argv[2] ?? 3_000)
const around = 100
const bank = retailBank()
const start = Date.parse(wholeLife[2]?.at ?? '')

const message = (index: number) => ({
  type: 'customer-message.received' as const,
  id: `event-${index}`,
  at: new Date(start + index * 60_000).toISOString(),
  by: { id: 'customer-1', role: 'complainant' as const },
  message: `m-${index}`,
  content: `第${index}次来信：请告知处理进度，并退回盗刷款项。`,
  channel: 'email' as const,
})

interface Cost {
  readonly cpuMicroseconds: number
  readonly characters: number
}

const costs = async (
  store: ComplaintStore,
  keep: number,
  last: number,
): Promise<readonly [early: Cost, late: Cost]> => {
  let characters = 0
  const noting: ComplaintStore = {
    ...store,
    append: (id, step: Append, revision) => {
      const state = step.leavesState === true ? '' : JSON.stringify(step.complaint)
      characters += state.length + JSON.stringify([step.entries, step.effects]).length
      return store.append(id, step, revision)
    },
  }
  let now = wholeLife[0]?.at ?? ''
  const desk = createDesk({ store: noting, policies: [bank], now: () => now, keep })
  const tell = async (event: Parameters<typeof desk.submit>[1] & { readonly at: string }): Promise<void> => {
    now = event.at
    const answer = await desk.submit('c-1', event)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
  for (const event of wholeLife.slice(0, 3)) await tell(event)
  const measured = async (from: number, to: number): Promise<Cost> => {
    characters = 0
    const before = process.cpuUsage()
    for (let index = from; index < to; index++) await tell(message(index))
    const { user, system } = process.cpuUsage(before)
    return { cpuMicroseconds: (user + system) / (to - from), characters: characters / (to - from) }
  }
  await measured(0, 30)
  const early = await measured(30, 30 + around)
  await measured(30 + around, last - around)
  return [early, await measured(last - around, last)]
}

const folder = temporaryFolder()
let files = 0
const stores: Readonly<Record<string, () => Promise<ComplaintStore>>> = {
  memory: async () => memoryStore(),
  sqlite: () => sqliteStore(join(folder.path, `life-${++files}.db`)),
}
for (const [name, open] of Object.entries(stores))
  for (const keep of [1_000, 0]) {
    // Without kept states every event reads the whole life.
    const last = keep === 0 ? Math.min(longest, 1_000) : longest
    // One life before, so that both ends of the measured one run warm.
    const warm = await open()
    await costs(warm, keep, Math.min(last, 400))
    await warm.close()
    const store = await open()
    const [early, late] = await costs(store, keep, last)
    await store.close()
    console.log(
      `${name.padEnd(7)} keep ${String(keep).padStart(5)}: at ${30 + around / 2} events ${early.cpuMicroseconds.toFixed(0)} us, ${(early.characters / 1024).toFixed(1)} Ki written; at ${last - around / 2} ${late.cpuMicroseconds.toFixed(0)} us, ${(late.characters / 1024).toFixed(1)} Ki; ratio ${(late.cpuMicroseconds / early.cpuMicroseconds).toFixed(2)}`,
    )
  }
folder.remove()
