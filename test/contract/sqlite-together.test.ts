import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ComplaintStore } from '../../src/ports/index.js'
import { type SqliteHandle, sqliteStore } from '../../src/stores/sqlite.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { temporaryFolder } from '../support/temporary-folder.js'

type Opener = new (file: string) => SqliteHandle

const folder = temporaryFolder()
afterAll(folder.remove)

const Libsql = createRequire(import.meta.url)('libsql') as Opener
const ids = ['a', 'b', 'c', 'd']

let opened = 0
let handle: SqliteHandle
let store: ComplaintStore
let told: string[]
/** What the connection is to refuse when it is told so the next time. */
let refuses: string | undefined

beforeEach(async () => {
  handle = new Libsql(join(folder.path, `file-${++opened}.db`))
  told = []
  refuses = undefined
  store = await sqliteStore({
    prepare: (sql) => handle.prepare(sql),
    exec: (sql) => {
      if (sql === refuses) {
        refuses = undefined
        throw new Error('disk I/O error')
      }
      told.push(sql)
      return handle.exec(sql)
    },
    close: () => handle.close(),
  })
  told = []
})

const opening = (id: string) => store.append(id, sampleStep(id), 0)
const keptIds = async () => {
  const kept = await Promise.all(ids.map(async (id) => ((await store.load(id)) === undefined ? '' : id)))
  return kept.join('')
}

describe('appends that are asked for at the same moment', () => {
  test('share one transaction, and each is answered with its own revision', async () => {
    await opening('a')
    told = []
    const again = store.append('a', sampleStep('a', { sequence: 2 }), 1)
    expect(await Promise.all([again, opening('b'), opening('c')])).toEqual([2, 1, 1])
    expect(told).toEqual(['begin immediate', 'commit'])
  })

  test('are kept in the order in which they were asked for', async () => {
    const [first, second] = [opening('a'), store.append('a', sampleStep('a', { sequence: 2 }), 1)]
    expect(await Promise.all([first, second])).toEqual([1, 2])
  })

  test('do not suffer from one of them that is outrun: it alone is refused', async () => {
    await opening('b')
    const settled = await Promise.allSettled(ids.map(opening))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(settled[1]).toMatchObject({ reason: { code: 'revision-conflict' } })
    expect(await keptIds()).toBe('abcd')
  })

  test('do not suffer from one of them that the database refuses: it leaves nothing', async () => {
    const twice = sampleStep('b')
    const broken = { ...twice, entries: [...twice.entries, ...twice.entries] }
    const settled = await Promise.allSettled([opening('a'), store.append('b', broken, 0), opening('c')])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(settled[1]).toMatchObject({ reason: { code: 'store-failed' } })
    expect(await keptIds()).toBe('ac')
  })

  test('are all refused, and none is tried again, when their transaction cannot end', async () => {
    refuses = 'commit'
    const settled = await Promise.allSettled([opening('a'), opening('b')])
    for (const each of settled)
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'store-failed' } })
    expect(told).toEqual(['begin immediate', 'rollback'])
    expect(await keptIds()).toBe('')
  })

  test('are all refused when their transaction cannot begin', async () => {
    refuses = 'begin immediate'
    const settled = await Promise.allSettled([opening('a'), opening('b')])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(told).toEqual([])
  })

  test('are kept also while a test of the host stops the clock', async () => {
    vi.useFakeTimers()
    try {
      expect(await Promise.all(ids.map(opening))).toEqual([1, 1, 1, 1])
    } finally {
      vi.useRealTimers()
    }
  })

  test('are kept before the store closes; what comes after is refused', async () => {
    const waiting = opening('a')
    await store.close()
    expect(await waiting).toBe(1)
    await expect(opening('b')).rejects.toMatchObject({ code: 'store-failed' })
    expect(handle.prepare('select id from redress_complaint').all()).toEqual([{ id: 'a' }])
  })
})
