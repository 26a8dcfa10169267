import { RedressError } from '../errors.js'
import type { PostgresClient } from './postgres-client.js'
import { revisionConflict, storeFailed } from './refusals.js'

/** Serialization failure and deadlock: another writer got in first, and the transaction left nothing behind. */
const lostRace: ReadonlySet<unknown> = new Set(['40001', '40P01'])

export const sqlState = (failure: unknown): string | undefined => {
  const code = (failure as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

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
    if (state !== undefined)
      throw storeFailed(`The database refused (${state}): ${messageOf(failure)}`, failure)
    throw storeFailed(
      `The database did not answer, so a change may or may not have been kept: ${messageOf(failure)}`,
      failure,
    )
  }
}
