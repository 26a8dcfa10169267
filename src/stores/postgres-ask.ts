import { RedressError } from '../errors.js'
import type { Said } from '../explanation.js'
import type { PostgresClient } from './postgres-client.js'
import { type Kept, revisionConflict, storeFailed } from './refusals.js'

/** Serialization failure and deadlock: another writer got in first, and the transaction left nothing behind. */
const lostRace: ReadonlySet<unknown> = new Set(['40001', '40P01'])

const told = (failure: unknown, key: 'code' | 'severity' | 'syscall'): unknown =>
  (failure as Partial<Record<typeof key, unknown>> | null)?.[key]

export const sqlState = (failure: unknown): string | undefined => {
  const code = told(failure, 'code')
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

/** Told while a connection is being made: nothing was sent yet. Authorization, no such database, too many connections, not ready yet. */
const beforeConnected = /^(?:08001|08004|28...|3D000|53300|57P03)$/

/** Told of a statement that may have been carried out: the connection is gone, or the server says that it does not know. */
const inDoubt = /^(?:08...|40003|57P0[12])$/

/** What drivers say without a SQLSTATE when a statement was never sent. */
const neverSent = /when trying to connect|connection timeout|not queryable|after calling end/i

const keptAfter = (failure: unknown, sql: string): Kept => {
  if (/^select\b/i.test(sql)) return 'no'
  const state = sqlState(failure)
  if (state === undefined)
    return told(failure, 'syscall') === 'connect' || neverSent.test(messageOf(failure)) ? 'no' : 'unknown'
  if (beforeConnected.test(state)) return 'no'
  // An ordinary error takes its statement back; what ends the session may come after the commit.
  return inDoubt.test(state) || /^(?:FATAL|PANIC)$/.test(String(told(failure, 'severity'))) ? 'unknown' : 'no'
}

const remedies: Readonly<Record<Kept, Said>> = {
  no: { en: 'nothing was kept', zh: '未保存任何更改' },
  unknown: {
    en: 'the change may or may not have been kept: try again with the same ids, which changes nothing twice, or load the complaint',
    zh: '更改是否已保存未知：请用相同编号重试（不会重复生效），或重新载入该投诉',
  },
}

/** Runs one statement. What the database or the driver throws leaves as a `RedressError` with the cause. */
export const ask = async <Row>(
  client: PostgresClient,
  sql: string,
  params: unknown[],
  ids: readonly string[] = [],
): Promise<Row[]> => {
  try {
    return (await client.query(sql, params)).rows as Row[]
  } catch (failure) {
    if (failure instanceof RedressError) throw failure
    const state = sqlState(failure)
    if (lostRace.has(state)) throw revisionConflict(ids, failure)
    const kept = keptAfter(failure, sql)
    const who =
      state === undefined
        ? { en: 'The database did not answer', zh: '数据库未应答' }
        : { en: `The database refused (${state})`, zh: `数据库拒绝执行（${state}）` }
    throw storeFailed(
      {
        en: `${who.en}: ${messageOf(failure)}; ${remedies[kept].en}`,
        zh: `${who.zh}：${messageOf(failure)}；${remedies[kept].zh}`,
      },
      { cause: failure, kept, details: { ...(state === undefined ? {} : { sqlState: state }) } },
    )
  }
}
