import { randomUUID } from 'node:crypto'
import { seal } from '../../src/desk/journal/seal.js'
import { RedressError } from '../../src/errors.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { storeAt } from './store-at.js'

/**
 * A process that appends and tells each acknowledgement on standard output, to be killed by a test.
 *
 *   forever PLACE ID          one complaint, entry by entry, sealed, until killed
 *   batches PLACE SIZE        new complaints, SIZE in a batch, until killed
 *   erasures PLACE SIZE       new complaints of SIZE entries, each erased at once, until killed
 *   share PLACE ID TIMES      TIMES appends to a complaint that others append to as well
 */

/** Large enough that a write takes several pages, so that a kill can hit its middle. */
const payload = '客户称信用卡被盗刷。'.repeat(400)

const wakeAt = '2026-03-09T02:00:00.000Z'

const tell = (line: string | number): boolean => process.stdout.write(`${line}\n`)

const appendForever = async (store: ComplaintStore, id: string): Promise<never> => {
  let revision = (await store.load(id))?.revision ?? 0
  let head: string | undefined
  for await (const entry of store.journal(id)) head = entry.hash
  for (;;) {
    const step = sampleStep(id, { sequence: revision + 1, payload })
    const entries = await seal(
      step.entries.map(({ previous: _, hash: __, ...draft }) => draft),
      head,
    )
    revision = await store.append(id, { ...step, entries }, revision)
    head = entries.at(-1)?.hash
    tell(revision)
  }
}

const appendBatches = async (store: ComplaintStore, size: number): Promise<never> => {
  if (store.appendAll === undefined) throw new Error('The store has no batches')
  for (;;) {
    const steps = Array.from({ length: size }, () => randomUUID()).map((id) => ({
      id,
      step: sampleStep(id, { payload }),
      expectedRevision: 0,
    }))
    await store.appendAll(steps)
    tell(steps.map(({ id }) => id).join(' '))
  }
}

const eraseForever = async (store: ComplaintStore, size: number): Promise<never> => {
  if (store.erase === undefined) throw new Error('The store cannot erase')
  for (;;) {
    const id = randomUUID()
    await store.append(id, sampleStep(id, { count: size, payload }), 0)
    const { entries: rewritten } = sampleStep(id, { count: size, payload: 'erased' })
    const step = sampleStep(id, { sequence: size + 1, payload: 'erased' })
    await store.erase(id, { ...step, effects: [], rewritten }, 1)
    tell(id)
  }
}

const appendShared = async (store: ComplaintStore, id: string, times: number): Promise<void> => {
  let done = 0
  while (done < times) {
    const revision = (await store.load(id))?.revision ?? 0
    try {
      // A claim reads before it writes: the case in which another process can come in between.
      await store.claimDue?.(wakeAt, 1, 0)
      const step = sampleStep(id, { sequence: revision + 1, payload: process.pid, wakeAt })
      await store.append(id, step, revision)
      done++
    } catch (failure) {
      if (!(failure instanceof RedressError && failure.code === 'revision-conflict')) throw failure
    }
  }
  tell(process.pid)
}

const [mode, place = '', subject = '', times] = process.argv.slice(2)
const store = await storeAt(place)
if (mode === 'forever') await appendForever(store, subject)
if (mode === 'batches') await appendBatches(store, Number(subject))
if (mode === 'erasures') await eraseForever(store, Number(subject))
if (mode === 'share') await appendShared(store, subject, Number(times))
await store.close()
