/**
 * A process with a desk of its own, to be killed by a test or to act beside others; it tells on standard output what was acknowledged.
 *
 *   notes PLACE ID PREFIX COUNT       COUNT contacts, numbered PREFIX-1 …; each is tried again until the desk takes it
 *   forever PLACE ID PREFIX           contacts without end
 *   between-load-and-append PLACE ID  loads, decides, and kills itself where it would append
 *   after-sending PLACE ID            kills itself right after it sent an append, before it hears of it
 *   at-statement PLACE ID NUMBER      SQLite: kills itself before the statement of this number inside the append
 */
import { createRequire } from 'node:module'
import type { ComplaintStore } from '../../src/ports/index.js'
import { type SqliteHandle, sqliteStore } from '../../src/stores/sqlite.js'
import { numberedContact, sceneDesk } from './desk-scene.js'
import { storeAt } from './store-at.js'

const tell = (line: string): boolean => process.stdout.write(`${line}\n`)

const dieNow = (): never => {
  process.kill(process.pid, 'SIGKILL')
  // The signal needs a moment to arrive; nothing may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
  throw new Error('SIGKILL did not arrive')
}

const takeContacts = async (store: ComplaintStore, id: string, prefix: string, count: number) => {
  const desk = sceneDesk(store)
  for (let number = 1; number <= count; number++) {
    const event = numberedContact(`${prefix}-${number}`)
    for (;;) {
      const answer = await desk.handle(id, event)
      if (answer.ok) break
      if (answer.refusal.code !== 'revision-conflict') throw new Error(answer.refusal.code)
      tell(`lost ${event.id}`)
    }
    tell(`taken ${event.id}`)
  }
}

const dyingOnAppend = (store: ComplaintStore): ComplaintStore => ({ ...store, append: dieNow })

const dyingAfterSending = (store: ComplaintStore): ComplaintStore => ({
  ...store,
  append: (id, step, revision) => {
    const sent = store.append(id, step, revision)
    setImmediate(dieNow)
    return sent
  },
})

type Opener = new (file: string) => SqliteHandle

/** A connection on which the process dies before the statement of this number after an append's `begin`. */
const dyingAtStatement = (file: string, deadly: number): SqliteHandle => {
  const Database = createRequire(import.meta.url)('libsql') as Opener
  const handle = new Database(file)
  handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = full')
  let armed = false
  let count = 0
  const next = (): void => {
    if (armed && ++count === deadly) dieNow()
  }
  return {
    prepare(sql) {
      const statement = handle.prepare(sql)
      return {
        run: (...values) => {
          next()
          return statement.run(...values)
        },
        all: (...values) => statement.all(...values),
      }
    },
    exec(sql) {
      // The tables are there already: the first transaction is the store's look at their version, the second is the append.
      if (sql.startsWith('commit') && armed) next()
      const result = handle.exec(sql)
      if (sql.startsWith('commit')) armed = true
      return result
    },
    close: () => handle.close(),
  }
}

const [mode, place = '', id = '', more = '', count = ''] = process.argv.slice(2)
const store =
  mode === 'at-statement' ? await sqliteStore(dyingAtStatement(place, Number(more))) : await storeAt(place)
if (mode === 'notes') await takeContacts(store, id, more, Number(count))
if (mode === 'forever') await takeContacts(store, id, more, Number.POSITIVE_INFINITY)
if (mode === 'between-load-and-append')
  await sceneDesk(dyingOnAppend(store)).handle(id, numberedContact('dying'))
if (mode === 'after-sending') await sceneDesk(dyingAfterSending(store)).handle(id, numberedContact('dying'))
if (mode === 'at-statement') await sceneDesk(store).handle(id, numberedContact('dying'))
await store.close()
