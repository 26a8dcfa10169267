import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/index.js'
import { openPostgres } from '../../src/stores/postgres.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { smallBank } from '../support/policies.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const client = new pg.Client({ connectionString: server?.url ?? '' })
if (server !== undefined) await client.connect()

afterAll(async () => {
  await client.end().catch(() => {})
  await server?.remove()
})

const name = '欧阳若水'
const enquiry = `enq-${name}`

/** The folders of the cluster in whose files the words stand: `base` are tables and indexes, `pg_wal` the log. */
const whereItStands = (): string[] => {
  const data = server?.data ?? ''
  const words = Buffer.from(name)
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const found = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(words))
  return [...new Set(found.map((file) => file.parentPath.slice(data.length + 1).split('/')[0] ?? ''))].sort()
}

const day = (date: number) => new Date(Date.UTC(2026, 2, date, 2)).toISOString()

/** What docs/how-to/forget-a-customer.md says of PostgreSQL, step by step. */
test.skipIf(server === undefined)(
  'what is erased leaves the tables with VACUUM FULL, and the log when its old files are removed, not before',
  async () => {
    const store = await openPostgres(server?.url ?? '')
    let now = day(2)
    const desk = createDesk({ store, policies: [smallBank()], now: () => now })
    const staff = { id: 'u-2', role: 'handler' } as const
    const report = async (at: string, event: object) => {
      now = at
      const answer = await desk.submit('c-1', { at, by: staff, ...event })
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    }
    const others = async (from: number) => {
      for (let other = from; other < from + 30; other += 1)
        await store.append(`o-${other}`, sampleStep(`o-${other}`, { count: 3 }), 0)
    }
    await others(0)
    await report(day(2), {
      type: 'complaint.received',
      complaint: {
        content: `${name}：年费`,
        channel: 'phone',
        complainants: [{ name }],
        facts: { note: name },
      },
    })
    await report(day(3), { type: 'complaint.registered', reference: 'R-1' })
    await report(day(3), { type: 'complaint.accepted', by: { id: 'u-3', role: 'acceptance-officer' } })
    await report(day(3), { type: 'department-enquiry.sent', enquiry, unit: 'x', question: '?' })
    await others(30)
    await client.query('checkpoint')
    expect(whereItStands()).toEqual(['base', 'pg_wal'])
    await report(day(4), {
      type: 'personal-data.erased',
      by: { id: 'u-7', role: 'compliance-supervisor' },
      subject: 'everybody',
      reason: 'asked for',
    })
    await store.close()
    const { rows } = await client.query(
      `select complaint::text as held from redress_complaint union all select entry::text from redress_journal
        union all select effect::text from redress_outbox`,
    )
    expect(rows.filter(({ held }) => held.includes(name))).toEqual([])

    // Whether old rows have been overwritten by now is the server's affair: it may stand in the tables still, and in the log it does.
    await client.query('vacuum')
    await client.query('checkpoint')
    expect(whereItStands()).toContain('pg_wal')

    await client.query('vacuum full redress_complaint')
    await client.query('vacuum full redress_journal')
    await client.query('vacuum full redress_outbox')
    await client.query('checkpoint')
    expect(whereItStands()).toEqual(['pg_wal'])

    await client.query('alter system set wal_recycle = off')
    await client.query('select pg_reload_conf()')
    await client.query('select pg_switch_wal()')
    await client.query('checkpoint')
    expect(whereItStands()).toEqual([])
  },
)
