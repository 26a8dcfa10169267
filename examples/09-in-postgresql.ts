// Complaints in the host's own PostgreSQL. The tables are made once; any client with `query(sql, params)` will do.
import { PGlite } from '@electric-sql/pglite'
import { createDesk } from 'redress'
import { migratePostgres, postgresStore } from 'redress/postgres'
import type { ReceivedInput } from 'redress/vocabulary'
import { smallBank } from './support/small-bank.js'

// #region open
const database = new PGlite() // or: new pg.Pool({ connectionString })
await migratePostgres(database)
const store = postgresStore(database)
// #endregion

const at = '2026-03-02T02:00:00.000Z'
const desk = createDesk({ store, policies: [smallBank], now: () => at })
const received = (content: string): ReceivedInput => ({
  type: 'complaint.received',
  at,
  by: { id: 'u-17', role: 'receptionist' },
  complaint: { content, channel: 'phone' },
})
await desk.open(received('信用卡年费多收'), { id: 'c-9' })

// #region report
const { rows } = await database.query(`
  select id, complaint #>> '{record,intake,content}' as content, to_timestamp(wake_at / 1000.0) as wakes
  from redress_complaint where wake_at is not null order by wake_at`)
console.log(rows)
// #endregion

// #region together
await database.exec('create table crm_ticket (complaint text)')
await database.transaction(async (transaction) => {
  const joined = createDesk({ store: postgresStore(transaction), policies: [smallBank], now: () => at })
  await joined.open(received('转账未到账'), { id: 'c-10' })
  await transaction.query('insert into crm_ticket values ($1)', ['c-10'])
})
// #endregion
console.log((await store.load('c-10'))?.revision, (await database.query('select * from crm_ticket')).rows)
await database.close()
