import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sqliteStore } from '../../src/stores/sqlite.js'
import type { SqliteHandle } from '../../src/stores/sqlite-driver.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { bundledProgram } from '../support/bundled-program.js'
import { type ClosedFile, closedFile, descriptorsOn } from '../support/closed-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(folder.remove)

let named = 0
const newFile = (): string => join(folder.path, `file-${++named}.db`)
const Libsql = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle

const closed: Omit<ClosedFile, 'openBefore'> = { openAfter: [], log: false, inCopy: 30, openAfterForty: 0 }

describe('a closed file', () => {
  test('has no descriptor and no log, and a copy of it alone holds everything', async () => {
    const { openBefore, ...after } = await closedFile(newFile())
    expect(after).toEqual(closed)
    // Else nothing would have been proven about descriptors here.
    if (existsSync('/proc/self/fd')) expect(openBefore).toBeGreaterThan(0)
  })

  /** Other Nodes, with SQLite of their own: `npm install node@24` leaves one in `node_modules/node/bin/node`. */
  const others = (process.env.REDRESS_NODES ?? '').split(delimiter).filter((path) => path !== '')
  test.skipIf(others.length === 0).each(others)('also with the SQLite of another Node: %s', (node) => {
    const program = bundledProgram('test/support/closed-file.ts')
    const printed = execFileSync(node, [program, 'closed-file', newFile()], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(JSON.parse(printed)).toMatchObject(closed)
  })

  test('that another store still has open keeps its log for that one, and loses nothing', async () => {
    const file = newFile()
    const [one, two] = [await sqliteStore(file), await sqliteStore(file)]
    await one.append('c-1', sampleStep('c-1'), 0)
    await one.close()
    expect(await gathered(two.ids())).toEqual(['c-1'])
    await two.append('c-2', sampleStep('c-2'), 0)
    await two.close()
    expect(descriptorsOn(file)).toEqual([])
    const copy = newFile()
    copyFileSync(file, copy)
    const copied = await sqliteStore(copy, { readOnly: true })
    expect(await gathered(copied.ids())).toEqual(['c-1', 'c-2'])
    await copied.close()
  })
})

describe('damage', () => {
  const broken = async (damage: string): Promise<string> => {
    const file = newFile()
    const store = await sqliteStore(file)
    for (const id of ['c-1', 'c-2']) await store.append(id, sampleStep(id), 0)
    await store.close()
    const handle = new Libsql(file)
    handle.exec(damage)
    handle.close()
    return file
  }

  // Bytes that are no UTF-8 inside a text end the process when `libsql` decodes them (25 of 25 files with flipped bytes; none when
  // they are fetched as bytes, as the store does). Here the same bytes stand in a value that every driver hands over as it is.
  const damages = {
    'no text': "update redress_complaint set complaint = x'7b22fffe22' where id = 'c-1'",
    'no JSON': `update redress_complaint set complaint = '{"schema": 1, "id": "c-' where id = 'c-1'`,
  }
  test.each(Object.entries(damages))(
    'of a state that is %s is an error that says where',
    async (_, damage) => {
      const store = await sqliteStore(await broken(damage))
      await expect(store.load('c-1')).rejects.toMatchObject({
        code: 'store-failed',
        details: { damaged: true, kept: 'no' },
      })
      expect((await store.load('c-2'))?.revision).toBe(1)
      expect(await gathered(store.ids())).toEqual(['c-1', 'c-2'])
      await store.close()
    },
  )

  test('of an entry is an error that names the complaint and the sequence', async () => {
    const store = await sqliteStore(
      await broken("update redress_journal set entry = '{' where complaint = 'c-2'"),
    )
    await expect(gathered(store.journal('c-2'))).rejects.toMatchObject({
      code: 'store-failed',
      details: { complaint: 'c-2', sequence: 1, damaged: true },
    })
    await store.close()
  })

  test('of the file is found on opening when that is asked for', async () => {
    const file = await broken(
      `pragma writable_schema = on; update sqlite_schema set rootpage = 2 where name = 'redress_outbox'`,
    )
    await expect(sqliteStore(file, { checkOnOpen: true })).rejects.toMatchObject({ code: 'store-failed' })
    const sound = newFile()
    await (await sqliteStore(sound)).close()
    await (await sqliteStore(sound, { checkOnOpen: true })).close()
    expect(descriptorsOn(sound)).toEqual([])
  })
})
