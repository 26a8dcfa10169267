import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type SqliteHandle, sqliteStore } from '../../src/stores/sqlite.js'
import { sqliteTexts } from '../../src/stores/sqlite-schema.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'
import { bundledProgram } from '../support/bundled-program.js'
import { serverOwner } from '../support/postgres-binaries.js'
import { printedBy } from '../support/printed-by.js'
import { temporaryFolder } from '../support/temporary-folder.js'

type Opener = new (file: string) => SqliteHandle

const folder = temporaryFolder()
afterAll(folder.remove)

let named = 0
const newFile = (): string => join(folder.path, `file-${++named}.db`)
const Libsql = createRequire(import.meta.url)('libsql') as Opener

describe('a file that sqliteStore opens', () => {
  test('is in WAL mode, so that readers and a writer do not wait for each other', async () => {
    const file = newFile()
    const store = await sqliteStore(file)
    const other = new Libsql(file)
    expect(other.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }])
    other.close()
    await store.close()
  })

  test('that cannot be opened is store-failed', async () => {
    await expect(sqliteStore(join(folder.path, 'no', 'such', 'folder.db'))).rejects.toMatchObject({
      code: 'store-failed',
    })
  })

  test('that is no database is store-failed', async () => {
    const file = newFile()
    writeFileSync(file, 'complaint_id,product\n'.repeat(1_000))
    await expect(sqliteStore(file)).rejects.toMatchObject({ code: 'store-failed' })
  })

  test('that a newer version wrote is refused and left alone', async () => {
    const file = newFile()
    await (await sqliteStore(file)).close()
    const handle = new Libsql(file)
    handle.exec('update redress_schema set version = 99')
    await expect(sqliteStore(file)).rejects.toMatchObject({
      code: 'store-schema-newer',
      details: { found: 99, known: 3 },
    })
    await expect(sqliteStore(handle)).rejects.toMatchObject({ code: 'store-schema-newer' })
    expect(handle.prepare('select version from redress_schema').all()).toEqual([{ version: 99 }])
    handle.close()
  })

  test('that another process keeps locked is store-failed after the busy timeout, and free again later', async () => {
    const file = newFile()
    const store = await sqliteStore(file, { busyTimeoutMs: 20 })
    const other = new Libsql(file)
    other.exec('begin immediate')
    await expect(store.append('c-1', sampleStep('c-1'), 0)).rejects.toMatchObject({ code: 'store-failed' })
    other.exec('rollback')
    expect(await store.append('c-1', sampleStep('c-1'), 0)).toBe(1)
    other.close()
    await store.close()
  })
})

describe('a new file', () => {
  test('and what SQLite puts beside it are for their owner alone; a file that was there keeps its rights', async () => {
    const file = newFile()
    const store = await sqliteStore(file)
    await store.append('c-1', sampleStep('c-1'), 0)
    for (const part of ['', '-wal', '-shm']) expect(statSync(`${file}${part}`).mode & 0o777).toBe(0o600)
    await store.close()
    chmodSync(file, 0o640)
    await (await sqliteStore(file)).close()
    expect(statSync(file).mode & 0o777).toBe(0o640)
  })
})

describe('a store that must exist', () => {
  const nothing = {
    'a name that is not there': () => newFile(),
    'an empty file': () => {
      const file = newFile()
      writeFileSync(file, '')
      return file
    },
    "a database of somebody else's": () => {
      const file = newFile()
      const handle = new Libsql(file)
      handle.exec('create table something (id text)')
      handle.close()
      return file
    },
  }
  for (const [what, make] of Object.entries(nothing))
    test.each([{ mustExist: true }, { readOnly: true }])(
      `refuses ${what} and leaves it: %o`,
      async (options) => {
        const file = make()
        const before = existsSync(file) ? readFileSync(file) : undefined
        await expect(sqliteStore(file, options)).rejects.toMatchObject({ code: 'store-failed' })
        expect(existsSync(file) ? readFileSync(file) : undefined).toEqual(before)
      },
    )

  test('is not an empty name either', async () => {
    await expect(sqliteStore('')).rejects.toMatchObject({ code: 'store-failed' })
  })
})

describe('a store that is opened read-only', () => {
  const filled = async (): Promise<string> => {
    const file = newFile()
    const store = await sqliteStore(file)
    await store.append('c-1', sampleStep('c-1'), 0)
    await store.close()
    return file
  }

  test('is read, and refuses every change as not kept', async () => {
    const file = await filled()
    const before = readFileSync(file)
    const store = await sqliteStore(file, { readOnly: true })
    expect((await store.load('c-1'))?.revision).toBe(1)
    await expect(store.append('c-1', sampleStep('c-1', { sequence: 2 }), 1)).rejects.toMatchObject({
      code: 'store-failed',
      details: { kept: 'no' },
    })
    await store.close()
    expect(readFileSync(file)).toEqual(before)
  })

  test('sees what a writer keeps meanwhile', async () => {
    const file = await filled()
    const [reader, writer] = [await sqliteStore(file, { readOnly: true }), await sqliteStore(file)]
    await writer.append('c-2', sampleStep('c-2'), 0)
    expect(await gathered(reader.ids())).toEqual(['c-1', 'c-2'])
    await writer.close()
    await reader.close()
  })

  test('of an older version is left as it is, with what to do', async () => {
    const file = await filled()
    const handle = new Libsql(file)
    handle.exec('update redress_schema set version = 1')
    handle.close()
    await expect(sqliteStore(file, { readOnly: true })).rejects.toMatchObject({
      code: 'store-failed',
      details: { found: 1 },
    })
  })

  test.skipIf(process.getuid?.() !== 0)(
    'may belong to another user, in a folder that nobody else may write to (skipped unless a user can be changed)',
    async () => {
      const file = await filled()
      chmodSync(folder.path, 0o755)
      chmodSync(file, 0o444)
      const program = bundledProgram('test/support/first-complaint.ts')
      const nobody = serverOwner()
      const printed = execFileSync(process.execPath, [program, file], {
        ...nobody,
        cwd: '/',
        encoding: 'utf8',
      })
      expect(printed).toBe('1\n')
    },
  )
})

describe('a connection of the host', () => {
  test('is used as it is and stays open', async () => {
    const handle = new Libsql(newFile())
    handle.exec('create table host_table (id text)')
    const store = await sqliteStore(handle)
    await store.append('c-1', sampleStep('c-1'), 0)
    await store.close()
    expect(handle.prepare('select count(*) as kept from redress_journal').all()).toEqual([{ kept: 1 }])
    handle.close()
  })

  const memories = complaintStoreContract(() => sqliteStore(new Libsql(':memory:')))
  test.each(memories)('in memory: $name', ({ run }) => run())

  const builtIn = describe.skipIf(!isBuiltin('node:sqlite'))
  builtIn("of Node's own SQLite (skipped before Node 22)", () => {
    const open = async () => {
      const { DatabaseSync } = (await import(`${'node:'}sqlite`)) as { DatabaseSync: Opener }
      return sqliteStore(new DatabaseSync(newFile()))
    }
    for (const { name, run } of complaintStoreContract(open)) test(name, run)
  })
})

test.skipIf(isBuiltin('node:sqlite'))('without any driver the error says what to install', async () => {
  const bare = join(folder.path, 'bare')
  mkdirSync(bare)
  cpSync(fileURLToPath(new URL('../../src', import.meta.url)), join(bare, 'src'), { recursive: true })
  writeFileSync(join(bare, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(bare, 'open.ts'),
    `import { sqliteStore } from './src/stores/sqlite.js'
sqliteStore('x.db').catch((failure) => console.log(failure.name, failure.code, failure.message))`,
  )
  expect(await printedBy(join(bare, 'open.ts'))).toBe(
    'RedressError missing-peer libsql could not be loaded. Install it: npm install libsql. Node 22.13 and later need none: SQLite comes with them.\n',
  )
})

test('scans are served by an index and never sort', async () => {
  const handle = new Libsql(newFile())
  const store = await sqliteStore(handle)
  const planOf = (sql: string): string =>
    (handle.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('; ')
  expect(planOf(sqliteTexts.due)).toMatch(/SEARCH .* INDEX redress_complaint_wake/)
  expect(planOf(sqliteTexts.stale)).toMatch(/USING COVERING INDEX redress_complaint_wake/)
  for (const sql of [
    sqliteTexts.due,
    sqliteTexts.dueAndFree,
    sqliteTexts.journal,
    sqliteTexts.outbox,
    sqliteTexts.ids,
  ]) {
    expect(planOf(sql)).toMatch(/SEARCH/)
    expect(planOf(sql)).not.toMatch(/TEMP B-TREE|SCAN/)
  }
  expect(await gathered(store.ids())).toEqual([])
  handle.close()
})
