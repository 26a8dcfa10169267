import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SqliteHandle } from '../../../src/stores/sqlite.js'
import { call } from '../../support/command-line.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const policy = 'test/support/small-policy'
const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
afterAll(() => folder.remove())

const complaint = (id: string) =>
  JSON.stringify({ id, at: '2026-10-05T09:00:00+08:00', complaint: { content: id, channel: 'phone' } })

/** Three complaints, of which the row of the first is no JSON. */
beforeAll(async () => {
  const input = ['c-1', 'c-2', 'c-3'].map(complaint).join('\n')
  await call(
    ['run', '-', '--format', 'jsonl', '--policy', policy, '--store', at('c.db'), '--rejects', at('r.jsonl')],
    {
      input,
    },
  )
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  const handle = new Database(at('c.db'))
  handle.exec(`update redress_complaint set complaint = '{"id":' where id = 'c-1'`)
  handle.close()
})

it('a report counts all others, names the one, and ends with 1', async () => {
  const called = await call(['report', at('c.db'), '--policy', policy, '--period', '2026-W41', '--json'])
  expect(called).toMatchObject({ exit: 1, err: expect.stringMatching(/^c-1: .*damaged.*\[store-failed\]$/m) })
  expect(JSON.parse(called.out).figures.received.complaints).toBe(2)
})

it('the board and the waking of a run go on, and name the one', async () => {
  const more = complaint('c-4')
  const args = [
    'run',
    '-',
    '--format',
    'jsonl',
    '--policy',
    policy,
    '--store',
    at('c.db'),
    '--wake',
    '--json',
  ]
  const called = await call([...args, '--rejects', at('r.jsonl')], { input: more })
  expect(called).toMatchObject({ exit: 1, err: expect.stringMatching(/^c-1: .*\[store-failed\]$/m) })
  expect(JSON.parse(called.out)).toMatchObject({ woken: 3, summary: { complaints: 3 } })
})

it('a replan looks at all others, names the one, and ends with 1 though nothing moves', async () => {
  const called = await call(['replan', '--store', at('c.db'), '--policy', policy, '--next', policy])
  expect(called).toMatchObject({ exit: 1, err: expect.stringMatching(/^c-1: .*\[store-failed\]$/m) })
})
