import { generateKeyPairSync } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SqliteHandle } from '../../../src/stores/sqlite.js'
import { type Called, call } from '../../support/command-line.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const policy = 'test/support/small-policy'
const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
afterAll(() => folder.remove())

const complaint = (id: string) =>
  JSON.stringify({ id, at: '2026-10-05T09:00:00+08:00', complaint: { content: id, channel: 'phone' } })

const verify = (...args: string[]): Promise<Called> => call(['verify', ...args])
const anchor = at('anchor.jsonl')
const [key, publicKey] = [at('key.pem'), at('key.pub.pem')]

const keyPair = (): readonly [string, string] => {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return [pair.privateKey, pair.publicKey]
}

/** The store with something done to it. */
const meddled = (name: string, sql: string): string => {
  copyFileSync(at('c.db'), at(name))
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  const handle = new Database(at(name))
  handle.exec(sql)
  handle.close()
  return at(name)
}

let written: Called

beforeAll(async () => {
  const input = ['c-1', 'c-2', 'c-3'].map(complaint).join('\n')
  await call(['run', '-', '--format', 'jsonl', '--policy', policy, '--store', at('c.db')], { input })
  const [secret, open] = keyPair()
  writeFileSync(key, secret)
  writeFileSync(publicKey, open)
  written = await verify(at('c.db'), '--policy', policy, '--write-anchor', anchor, '--sign-with', key)
}, 60_000)

it('a sound store ends with 0, and leaves an anchor for its owner that names every head', () => {
  expect(written).toMatchObject({ exit: 0, out: expect.stringContaining('3 complaints') })
  const lines = readFileSync(anchor, 'utf8').trimEnd().split('\n')
  expect(lines.slice(1, -1).map((line) => JSON.parse(line).complaint)).toEqual(['c-1', 'c-2', 'c-3'])
  expect(statSync(anchor).mode & 0o777).toBe(0o600)
})

it('says that without an anchor a deleted history would not be seen, in Chinese too', async () => {
  const called = await verify(at('c.db'), '--policy', policy, '--lang', 'zh')
  expect(called).toMatchObject({ exit: 0, out: expect.stringContaining('未与锚点核对') })
})

it('a changed entry ends with 1, with the complaint, the code and what to do', async () => {
  const sql = "update redress_journal set entry = replace(entry, 'c-2', 'c-9') where complaint = 'c-2'"
  const called = await verify(meddled('changed.db', sql), '--policy', policy)
  expect(called).toMatchObject({ exit: 1, out: expect.stringMatching(/^c-2$/m) })
  expect(called.out).toContain('[journal-entry-changed]')
  expect(called.out).toContain('findings in 1')
})

it('a deleted complaint is found against the signed anchor, as JSON Lines with a summary', async () => {
  const sql = `delete from redress_complaint where id = 'c-2'; delete from redress_journal where complaint = 'c-2';
    delete from redress_outbox where complaint = 'c-2'`
  const store = meddled('deleted.db', sql)
  expect((await verify(store, '--policy', policy)).exit).toBe(0)
  const called = await verify(
    store,
    ...['--policy', policy, '--anchor', anchor, '--signed-by', publicKey, '--json'],
  )
  expect(called.exit).toBe(1)
  const [found, summary] = called.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(found).toMatchObject({ complaint: 'c-2', ok: false })
  expect(found.findings.map(({ code }: { code: string }) => code)).toContain('anchored-complaint-missing')
  expect(summary).toMatchObject({ complaints: 3, withFindings: 1, anchored: 3 })
})

it('of a store with findings no anchor is written, and none is written over', async () => {
  const sql = "delete from redress_journal where complaint = 'c-2'"
  const other = at('other.jsonl')
  const called = await verify(meddled('cut.db', sql), '--policy', policy, '--write-anchor', other)
  expect(called.exit).toBe(1)
  expect(existsSync(other)).toBe(false)
  const before = readFileSync(anchor)
  expect((await verify(at('c.db'), '--write-anchor', anchor)).exit).toBe(2)
  expect(readFileSync(anchor)).toEqual(before)
})

it('an anchor that was changed, cut or signed by somebody else is not relied on', async () => {
  const text = readFileSync(anchor, 'utf8')
  const lines = text.trimEnd().split('\n')
  const unfit = {
    changed: text.replace('"c-2"', '"c-8"'),
    cut: `${lines.slice(0, -1).join('\n')}\n`,
    'without its end': text.slice(0, text.length / 2),
    empty: '',
  }
  for (const [name, content] of Object.entries(unfit)) {
    writeFileSync(at(`${name}.jsonl`), content)
    const called = await verify(at('c.db'), '--anchor', at(`${name}.jsonl`))
    expect(called, name).toMatchObject({ exit: 2, err: expect.stringContaining('no anchor') })
  }
  const [, somebody] = keyPair()
  writeFileSync(at('somebody.pem'), somebody)
  const called = await verify(at('c.db'), '--anchor', anchor, '--signed-by', at('somebody.pem'))
  expect(called).toMatchObject({ exit: 2, err: expect.stringContaining('not signed') })
})

it('without the policy the states are not compared, and the summary says so', async () => {
  const called = await verify(at('c.db'), '--anchor', anchor)
  expect(called).toMatchObject({ exit: 0, out: expect.stringContaining('give the policies') })
})

it('the next anchor names the one before', async () => {
  const next = at('next.jsonl')
  await verify(at('c.db'), '--policy', policy, '--anchor', anchor, '--write-anchor', next)
  const digest = JSON.parse(readFileSync(anchor, 'utf8').trimEnd().split('\n').at(-1) ?? '').digest
  expect(JSON.parse(readFileSync(next, 'utf8').split('\n')[0] ?? '')).toMatchObject({ previous: digest })
})
