import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ComplaintStore, createDesk, RedressError, verifyJournal } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { memoryStore } from 'redress/memory'
import { compile, defineTable, evaluate } from 'redress/rules'
import { defineCalendar, due } from 'redress/sla'
import { sqliteStore } from 'redress/sqlite'
import { smallBank } from '../../examples/support/small-bank.js'

const same = (what: string, found: unknown, expected: unknown): void => {
  if (found !== expected) throw new Error(`${what}: ${String(found)} instead of ${String(expected)}`)
}

/** A complaint is opened, handled and overdue; its journal proves it. */
const life = async (store: ComplaintStore): Promise<void> => {
  let now = '2026-03-02T02:05:00.000Z'
  const desk = createDesk({ store, policies: [smallBank], now: () => now })
  const by = { id: 'u-17', role: 'receptionist' } as const
  const opened = await desk.open(
    {
      type: 'complaint.received',
      at: '2026-03-02T10:00:00+08:00',
      by,
      complaint: { content: '我的银行卡昨晚被盗刷3万元，要求赔偿。', channel: 'phone' },
    },
    { id: 'c-1' },
  )
  same('team', opened.ok && opened.complaint.facts.team, 'cards')
  const handled = await desk.handle('c-1', {
    type: 'complaint.registered',
    at: now,
    by,
    reference: 'TS-2026-0001',
  })
  same('registered', handled.ok, true)
  now = '2026-03-04T02:00:00.000Z'
  let woken = 0
  for await (const { effects } of desk.wake()) woken += effects.length
  same('something was due', woken > 0, true)
  same('journal verified', (await verifyJournal(store.journal('c-1'))).ok, true)
}

const routing = compile(
  defineTable({
    id: 'routing',
    hitPolicy: 'first',
    inputs: [{ name: 'amount', type: 'number' }],
    outputs: [{ name: 'team', type: 'string', values: ['large', 'small'] }],
    rules: [
      { id: 'large', when: { amount: { gte: 50_000 } }, output: { team: 'large' } },
      { id: 'rest', when: {}, output: { team: 'small' } },
    ],
  }),
)

const onFile = async (isThere: boolean): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-trial-'))
  try {
    const store = await sqliteStore(join(folder, 'complaints.db'))
    same('SQLite is there', true, isThere)
    await life(store)
    await store.close()
  } catch (error) {
    if (isThere) throw error
    same('code', error instanceof RedressError && error.code, 'missing-peer')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What every runtime must do with the packed package. Where no SQLite comes with the runtime, the refusal must say so. */
export const trial = async ({ sqlite }: { sqlite: boolean }): Promise<void> => {
  await life(memoryStore())
  await onFile(sqlite)
  const answerBy = due(defineCalendar(cnMainland), '2026-09-30T08:00:00Z', { businessDays: 3 })
  same('due', answerBy.toISOString(), '2026-10-10T09:00:00.000Z')
  same('large', JSON.stringify(evaluate(routing, { amount: 50_000 }).output), '{"team":"large"}')
}
