import { describe, expect, test } from 'vitest'
import type { Complaint, Effect, JournalEntry } from '../../src/complaint/index.js'
import { RedressError } from '../../src/errors.js'
import type { Append, ComplaintStore } from '../../src/ports/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'

async function* each<T>(items: Promise<readonly T[]>): AsyncGenerator<T> {
  yield* await items
}

const reversed = async <T>(items: AsyncIterable<T>): Promise<T[]> => (await gathered(items)).reverse()

/** One promise broken at a time, as a host's adapter might, and a case of the kit that must notice. */
const faults: readonly {
  readonly fault: string
  readonly noticedBy: string
  readonly broken: (store: ComplaintStore) => Partial<ComplaintStore>
}[] = [
  {
    fault: 'never conflicts',
    noticedBy: 'an expected revision that is not current is refused and changes nothing',
    broken: (store) => ({
      append: async (id, step) => store.append(id, step, (await store.load(id))?.revision ?? 0),
    }),
  },
  {
    fault: 'keeps the state before it fails on the journal',
    noticedBy: 'an append that fails half-way on a new complaint leaves nothing',
    broken: (store) => ({
      append: async (id, step, revision) => {
        try {
          return await store.append(id, step, revision)
        } catch (failure) {
          if (failure instanceof RedressError && failure.code === 'store-failed')
            await store.append(id, { ...step, entries: [], effects: [] }, revision)
          throw failure
        }
      },
    }),
  },
  {
    fault: 'forgets the effects',
    noticedBy: 'an append keeps state, journal, effects and wake time together',
    broken: (store) => ({
      append: (id, step, revision) => store.append(id, { ...step, effects: [] }, revision),
    }),
  },
  {
    fault: 'gives a journal in another order',
    noticedBy: 'a journal gives every entry in order of sequence, also a long one',
    broken: (store) => ({ journal: (id) => each<JournalEntry>(reversed(store.journal(id))) }),
  },
  {
    fault: 'gives the first page of a journal only',
    noticedBy: 'a journal gives every entry in order of sequence, also a long one',
    broken: (store) => ({
      journal: (id) => each(gathered(store.journal(id)).then((entries) => entries.slice(0, 500))),
    }),
  },
  {
    fault: 'gives what is due latest first',
    noticedBy: 'a due scan gives what is at or before the instant, earliest first',
    broken: (store) => ({ due: (before) => each<string>(reversed(store.due(before))) }),
  },
  {
    fault: 'compares wake times as text',
    noticedBy: 'instants are compared as instants, not as text',
    broken: (store) => {
      const wakeTimes = new Map<string, string>()
      return {
        append: (id: string, step: Append, revision: number) => {
          wakeTimes.set(id, step.wakeAt ?? '')
          return store.append(id, step, revision)
        },
        due: (before) =>
          each(
            gathered(store.due('9999-12-31T23:59:59.999Z')).then((ids) =>
              ids.filter((id) => (wakeTimes.get(id) ?? '') <= before),
            ),
          ),
      }
    },
  },
  {
    fault: 'derives a wake time whatever the revision',
    noticedBy: 'deriving at another revision, where the store offers it, changes nothing',
    broken: ({ wakeZones, load }) => ({
      ...(wakeZones === undefined
        ? {}
        : {
            wakeZones: {
              ...wakeZones,
              derive: async (id, wake) => wakeZones.derive(id, wake, (await load(id))?.revision ?? 0),
            },
          }),
    }),
  },
  {
    fault: 'forgets under which rules a wake time was derived again',
    noticedBy:
      'wake times under other rules, where the store offers it, are found and derived again, each for itself',
    broken: ({ wakeZones }) => ({
      ...(wakeZones === undefined
        ? {}
        : {
            wakeZones: {
              ...wakeZones,
              derive: (id, { wakeAt }, revision) =>
                wakeZones.derive(id, wakeAt === undefined ? {} : { wakeAt }, revision),
            },
          }),
    }),
  },
  {
    fault: 'settles everything',
    noticedBy: 'settling forgets the effects that are named, once and for all, and no other',
    broken: (store) => ({
      acknowledge: async (ids) => {
        if (ids.length > 0)
          await store.acknowledge((await gathered(store.outbox(10_000))).map((effect: Effect) => effect.id))
      },
    }),
  },
  {
    fault: 'gives more effects than asked for',
    noticedBy: 'the outbox gives effects in the order of appending, up to the limit',
    broken: (store) => ({ outbox: (_, until) => store.outbox(10_000, until) }),
  },
  {
    fault: 'knows no delivery times',
    noticedBy: 'effects for later do not fill the limit when the host asks for what it can deliver now',
    broken: (store) => ({ outbox: (limit) => store.outbox(limit) }),
  },
  {
    fault: 'hands out the very object that is stored',
    noticedBy: 'changing a loaded or an appended object changes nothing stored',
    broken: (store) => {
      const held = new Map<string, Complaint>()
      return {
        append: (id: string, step: Append, revision: number) => {
          held.set(id, step.complaint)
          return store.append(id, step, revision)
        },
        load: async (id) => {
          const stored = await store.load(id)
          return stored && { ...stored, complaint: held.get(id) ?? stored.complaint }
        },
      }
    },
  },
  {
    fault: 'turns what is no JSON into null',
    noticedBy: 'what JSON cannot carry is refused and leaves nothing: NaN',
    broken: (store) => ({
      append: (id, step, revision) => store.append(id, JSON.parse(JSON.stringify(step)), revision),
    }),
  },
  {
    fault: 'replaces lone surrogates, as UTF-8 does',
    noticedBy: 'what is loaded is what was appended: lone surrogates',
    broken: (store) => ({
      append: (id, step, revision) => {
        const text = JSON.stringify(step).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')
        return store.append(id, JSON.parse(text), revision)
      },
    }),
  },
  {
    fault: 'takes ids that differ in case for the same',
    noticedBy: 'ids are told apart code unit for code unit, and every id is listed once',
    broken: (store) => ({ load: (id) => store.load(id.toLowerCase()) }),
  },
  {
    fault: 'keeps half of a batch',
    noticedBy: 'a batch, where the store offers one, leaves nothing when one of its appends is refused',
    broken: (store) => ({
      appendAll: async (steps) => {
        const revisions: number[] = []
        for (const { id, step, expectedRevision } of steps)
          revisions.push(await store.append(id, step, expectedRevision))
        return revisions
      },
    }),
  },
  {
    fault: 'erases the state but not the journal',
    noticedBy:
      'an erasure, where the store offers it, keeps the step and rewrites the entries named, and no other',
    broken: (store) => ({ erase: (id, step, revision) => store.append(id, step, revision) }),
  },
  {
    fault: 'erases and then fails',
    noticedBy: 'an erasure, where the store offers it, that fails half-way leaves everything as it was',
    broken: (store) => ({
      erase: async (id, step, revision) => {
        const known = await gathered(store.journal(id))
        const rewritten = step.rewritten.filter(({ sequence }) => known.length >= sequence)
        await store.erase?.(id, { ...step, entries: [], effects: [], rewritten }, revision)
        return store.append(id, step, revision)
      },
    }),
  },
  {
    fault: 'leaves states without giving what came since',
    noticedBy:
      'steps that leave the state, where the store knows them, are told by the state and the entries since',
    broken: (store) => ({
      load: async (id) => {
        const stored = await store.load(id)
        if (stored === undefined) return undefined
        const { since: _, ...rest } = stored
        return rest
      },
    }),
  },
  {
    fault: 'does not compare what a step was decided on',
    noticedBy: 'a step on top of another entry than the last, where the store compares them, is a conflict',
    broken: (store) => ({
      append: (id, { onto: _, ...step }, revision) => store.append(id, step, revision),
    }),
  },
  {
    fault: 'claims without holding',
    noticedBy: 'a claim, where the store offers one, holds the earliest due complaints until the lease ends',
    broken: (store) => ({
      claimDue: async (now, limit) => (await gathered(store.due(now))).slice(0, limit),
    }),
  },
]

const failureOf = async (store: () => ComplaintStore, name: string): Promise<string | undefined> => {
  const found = complaintStoreContract(async () => store()).find((each) => each.name === name)
  if (found === undefined) throw new Error(`The kit has no case '${name}'`)
  return found.run().then(
    () => undefined,
    (failure: Error) => failure.message,
  )
}

describe('the contract kit notices a store that', () => {
  test.each(faults)('$fault', async ({ broken, noticedBy }) => {
    const faulty = (): ComplaintStore => {
      const sound = memoryStore()
      return { ...sound, ...broken(sound) }
    }
    expect(await failureOf(memoryStore, noticedBy)).toBeUndefined()
    expect(await failureOf(faulty, noticedBy)).toBeTypeOf('string')
  })

  test('offers neither batches nor claims nor erasures nor notes of zones nor states that are left, and lets it pass', async () => {
    const plain = async (): Promise<ComplaintStore> => {
      const {
        appendAll: _,
        claimDue: __,
        erase: ___,
        wakeZones: ____,
        leavesStates: _____,
        ...store
      } = memoryStore()
      return store
    }
    for (const { run } of complaintStoreContract(plain).filter(({ name }) => /where the store/.test(name)))
      await run()
  })

  test('loses everything when it is reopened', async () => {
    const cases = complaintStoreContract(async () => memoryStore(), { reopen: async () => memoryStore() })
    const reopening = cases.find(({ name }) => name.startsWith('everything is there again'))
    await expect(reopening?.run()).rejects.toThrow('the content')
  })
})
