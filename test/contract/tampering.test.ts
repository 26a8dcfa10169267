import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Complaint, JournalEntry } from '../../src/complaint/index.js'
import { createDesk, type Desk, seal } from '../../src/desk/index.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { contacted, hoursIn, received, registered } from '../support/events.js'
import { smallBank } from '../support/policies.js'
import { startPostgres } from '../support/real-postgres.js'
import { type TamperedStore, tamperedPostgres, tamperedSqlite } from '../support/tampered-store.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const server = await startPostgres()
const folder = temporaryFolder()
const bank = smallBank()
const now = hoursIn(3)
const places: TamperedStore[] = []

afterAll(async () => {
  for (const place of places) await place.end()
  await server?.remove()
  folder.remove()
})

const deskOver = (store: ComplaintStore): Desk => createDesk({ store, policies: [bank], now: () => now })

/** A state that was meddled with as a text, its meaning kept in one place. */
const rewritten = (text: unknown, from: string, to: string): string => {
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`There is no ${from} to change`)
  return text.replaceAll(from, to)
}

interface Scene {
  readonly sql: TamperedStore['sql']
  /** Replays what is in the store, to put back a state that fits. */
  readonly replayed: () => Promise<Complaint>
}

const setState = async ({ sql }: Scene, complaint: object): Promise<void> => {
  await sql(
    "update redress_complaint set complaint = $1::json, left_from = null, head = null where id = 'c-1'",
    JSON.stringify(complaint),
  )
}

const journalOf = async ({ sql }: Scene): Promise<JournalEntry[]> =>
  (
    await sql("select entry::text as entry from redress_journal where complaint = 'c-1' order by sequence")
  ).map(({ entry }) => JSON.parse(String(entry)) as JournalEntry)

/** Changes what was said in a contact, seals everything behind it anew, and writes a state that fits. */
const sealAnew = async (scene: Scene): Promise<void> => {
  const journal = await journalOf(scene)
  const drafts = journal.map(({ hash: _, previous: __, ...draft }) =>
    draft.sequence === 3 ? { ...draft, recordedAt: hoursIn(2) } : draft,
  )
  for (const entry of await seal(drafts))
    await scene.sql(
      "update redress_journal set entry = $1::json where complaint = 'c-1' and sequence = $2",
      JSON.stringify(entry),
      entry.sequence,
    )
  await setState(scene, await scene.replayed())
}

interface Tampering {
  readonly done: string
  readonly how: (scene: Scene) => Promise<unknown>
  /** The codes found by what the store holds alone. */
  readonly alone: readonly string[]
  /** Those found when heads were noted before. */
  readonly anchored: readonly string[]
  /** What becomes of the next event of this complaint. */
  readonly next: 'taken' | string
}

const tamperings: readonly Tampering[] = [
  {
    done: 'the time of recording of an entry is changed',
    how: async ({ sql }) => {
      const [row] = await sql(
        "select entry::text as entry from redress_journal where complaint = 'c-1' and sequence = 2",
      )
      const entry = rewritten(row?.entry, `"recordedAt":"${now}"`, `"recordedAt":"${hoursIn(2)}"`)
      await sql("update redress_journal set entry = $1::json where complaint = 'c-1' and sequence = 2", entry)
    },
    alone: ['journal-entry-changed'],
    anchored: ['journal-entry-changed'],
    next: 'taken',
  },
  {
    done: 'the journals of two complaints are exchanged',
    how: async ({ sql }) => {
      await sql("update redress_journal set complaint = 'x' where complaint = 'c-1'")
      await sql("update redress_journal set complaint = 'c-1' where complaint = 'c-2'")
      await sql("update redress_journal set complaint = 'c-2' where complaint = 'x'")
    },
    alone: ['journal-entry-foreign', 'journal-head-differs'],
    anchored: ['anchored-entry-differs', 'journal-entry-foreign', 'journal-head-differs'],
    next: 'journal-broken',
  },
  {
    done: 'only the state is changed: it was received later',
    how: async (scene) => {
      const state = JSON.stringify(await scene.replayed())
      await setState(scene, JSON.parse(rewritten(state, hoursIn(0), hoursIn(0.5))))
    },
    alone: ['state-differs'],
    anchored: ['state-differs'],
    next: 'taken',
  },
  {
    done: 'the end of the journal is cut and the state set back to what is left',
    how: async (scene) => {
      await scene.sql("delete from redress_journal where complaint = 'c-1' and sequence = 3")
      await setState(scene, await scene.replayed())
    },
    alone: [],
    anchored: ['anchored-entry-missing'],
    next: 'taken',
  },
  {
    done: 'the end of the journal is cut and the state left as it was',
    how: ({ sql }) => sql("delete from redress_journal where complaint = 'c-1' and sequence = 3"),
    alone: ['journal-end-missing'],
    anchored: ['anchored-entry-missing', 'journal-end-missing'],
    next: 'journal-broken',
  },
  {
    done: 'the whole history is rewritten, sealed anew, with a state that fits',
    how: sealAnew,
    alone: [],
    anchored: ['anchored-entry-differs'],
    next: 'taken',
  },
  {
    done: 'the complaint is deleted from every table',
    how: async ({ sql }) => {
      await sql("delete from redress_complaint where id = 'c-1'")
      await sql("delete from redress_journal where complaint = 'c-1'")
      await sql("delete from redress_outbox where complaint = 'c-1'")
    },
    alone: [],
    anchored: ['anchored-complaint-missing', 'complaint-missing'],
    next: 'unknown-complaint',
  },
  {
    done: 'the complaint is deleted, but not its waiting effects',
    how: async ({ sql }) => {
      await sql("delete from redress_complaint where id = 'c-1'")
      await sql("delete from redress_journal where complaint = 'c-1'")
    },
    alone: ['complaint-missing'],
    anchored: ['anchored-complaint-missing', 'complaint-missing'],
    next: 'unknown-complaint',
  },
  {
    done: 'the state is deleted and the journal left',
    how: ({ sql }) => sql("delete from redress_complaint where id = 'c-1'"),
    alone: ['state-missing'],
    anchored: ['state-missing'],
    next: 'unknown-complaint',
  },
  {
    done: 'the journal is deleted and the state left',
    how: ({ sql }) => sql("delete from redress_journal where complaint = 'c-1'"),
    alone: ['journal-missing'],
    anchored: ['anchored-complaint-missing', 'journal-missing'],
    next: 'journal-broken',
  },
  {
    done: 'the wake time is taken away, so that nobody looks at the complaint again',
    how: ({ sql }) => sql("update redress_complaint set wake_at = null where id = 'c-1'"),
    alone: ['wake-time-differs'],
    anchored: ['wake-time-differs'],
    next: 'taken',
  },
  {
    done: 'the outbox is emptied',
    how: ({ sql }) => sql('delete from redress_outbox'),
    alone: [],
    anchored: [],
    next: 'taken',
  },
]

const databases = {
  SQLite: () => tamperedSqlite(join(folder.path, `tampered-${places.length}.db`)),
  PostgreSQL: () => tamperedPostgres(server?.url ?? ''),
}

describe.each(Object.entries(databases))('somebody with the rights of the database, in %s', (name, make) => {
  const possible = test.skipIf(name === 'PostgreSQL' && server === undefined)
  let place: TamperedStore
  let store: ComplaintStore
  let heads: Map<string, { entries: number; head: string }>

  beforeEach(async () => {
    if (name === 'PostgreSQL' && server === undefined) return
    place = make()
    places.push(place)
    store = await place.open()
    if (name === 'PostgreSQL')
      for (const table of ['complaint', 'journal', 'outbox']) await place.sql(`delete from redress_${table}`)
    for (const id of ['c-1', 'c-2'])
      await deskOver(store).openAll({
        id,
        events: [received(), registered({ at: hoursIn(1) }), { ...contacted(), at: hoursIn(2) }],
      })
    heads = new Map()
    for await (const { complaint, ok, entries, head } of deskOver(store).verifyAll()) {
      expect(ok).toBe(true)
      heads.set(complaint, { entries, head })
    }
    await store.close()
  })

  const codesOf = async (anchors?: typeof heads): Promise<string[]> => {
    const found: string[] = []
    for await (const { complaint, findings } of deskOver(store).verifyAll(anchors))
      if (complaint === 'c-1') found.push(...findings.map(({ code }) => code))
    return [...new Set(found)].sort()
  }

  const tampered = async (how: Tampering['how']): Promise<void> => {
    const replayed = async (): Promise<Complaint> => {
      const open = await place.open()
      const complaint = await deskOver(open).replay('c-1')
      await open.close()
      if (complaint === undefined) throw new Error('Nothing is left to replay')
      return complaint
    }
    await how({ sql: place.sql, replayed })
    store = await place.open()
  }

  describe.each(tamperings)('$done', ({ how, alone, anchored, next }) => {
    possible('is found as the reference says, alone and against heads that were noted before', async () => {
      await tampered(how)
      expect(await codesOf()).toEqual(alone)
      expect(await codesOf(heads)).toEqual(anchored)
      await store.close()
    })

    possible(`and the next event is ${next === 'taken' ? 'taken' : `refused: ${next}`}`, async () => {
      await tampered(how)
      const answer = await deskOver(store)
        .handle('c-1', { ...contacted(), at: hoursIn(2.5) })
        .then(
          ({ ok }) => (ok ? 'taken' : 'refused'),
          (error: { code: string }) => error.code,
        )
      expect(answer).toBe(next)
      await store.close()
    })
  })

  possible('a lease far in the future holds nobody up', async () => {
    await tampered(({ sql }) => sql('update redress_complaint set held_until = $1', Date.parse('2099-01-01')))
    const due = await gathered(store.due('2999-01-01T00:00:00.000Z'))
    expect(await store.claimDue?.('2998-12-31T00:00:00.000Z', 10, 60_000)).toEqual(due)
    await store.close()
  })

  possible('a complaint cannot be opened over the journal of one whose state was deleted', async () => {
    await tampered(({ sql }) => sql("delete from redress_complaint where id = 'c-1'"))
    await expect(deskOver(store).open(received(), { id: 'c-1' })).rejects.toMatchObject({
      code: 'journal-broken',
      details: { complaint: 'c-1' },
    })
    await store.close()
  })
})
