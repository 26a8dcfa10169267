import { contentHash } from '../hash.js'
import { postgresStatements } from './postgres-statements.js'
import { missingPeer } from './refusals.js'
import { storableCount } from './storable.js'

/** What the store needs of a connection or a pool: node-postgres and PGlite have it as it is. */
export interface PostgresClient {
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[] }>
}

/** What this package uses of a pool of node-postgres that it opened itself. */
export interface OwnedPool {
  query(
    statement: string | { name?: string; text: string; values?: unknown[] },
    params?: unknown[],
  ): Promise<{ rows: unknown[] }>
  end(): Promise<void>
}

interface NodePostgres {
  readonly Pool: new (
    config: object,
  ) => OwnedPool & { on(event: 'error', listener: (failure: Error) => void): unknown }
}

/** A value and not a literal, so that bundlers leave the optional package alone. */
const nodePostgres = 'pg'

/** How the connections of a store are opened. */
export interface PostgresOptions {
  /** The most connections at once; 10 unless told. */
  readonly maxConnections?: number
  /** Whether the server keeps prepared statements per connection; true unless told. See {@link preparedStatements}. */
  readonly prepare?: boolean
  /** The longest wait for a free or a new connection, in milliseconds; 10,000 unless told, 0 for ever. */
  readonly connectTimeoutMs?: number
  /**
   * The longest that the server works on one statement, in milliseconds; 30,000 unless told, 0 for ever. A server that does not answer at
   * all is given up five seconds later. It is a parameter of the connection, which PgBouncer takes with `ignore_startup_parameters`.
   */
  readonly statementTimeoutMs?: number
  /** The longest wait for a lock of somebody else, in milliseconds; 10,000 unless told, 0 for ever. */
  readonly lockTimeoutMs?: number
  /** Reads only, also from a replica: nothing is created or migrated, and every change is `store-failed`. */
  readonly readOnly?: boolean
}

/** What is sent to the server takes as long as it takes there, and the way back. */
const wayBackMs = 5_000

const configOf = (
  url: string,
  {
    maxConnections = 10,
    connectTimeoutMs = 10_000,
    statementTimeoutMs = 30_000,
    lockTimeoutMs = 10_000,
    readOnly = false,
  }: PostgresOptions,
): object => ({
  connectionString: url,
  max: storableCount(maxConnections, 1, 'The number of connections'),
  connectionTimeoutMillis: storableCount(connectTimeoutMs, 0, 'The timeout for connections'),
  statement_timeout: storableCount(statementTimeoutMs, 0, 'The timeout for statements'),
  query_timeout: statementTimeoutMs === 0 ? 0 : statementTimeoutMs + wayBackMs,
  lock_timeout: storableCount(lockTimeoutMs, 0, 'The timeout for locks'),
  keepAlive: true,
  ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
})

/** @throws RedressError `missing-peer`, `invalid-append` */
export const openPool = async (url: string, options: PostgresOptions): Promise<OwnedPool> => {
  let driver: NodePostgres
  try {
    const loaded = (await import(/* @vite-ignore */ nodePostgres)) as { default: NodePostgres }
    driver = loaded.default
  } catch (cause) {
    throw missingPeer(
      'pg',
      {
        en: 'Install it: npm install pg. Any client with query(sql, params) can be given instead.',
        zh: '请安装：npm install pg。也可传入任何具有 query(sql, params) 的客户端。',
      },
      cause,
    )
  }
  const pool = new driver.Pool(configOf(url, options))
  // An idle connection that breaks must not end the host's process; the next query reports what is wrong.
  pool.on('error', () => {})
  return pool
}

/** A pool or connection that prepares a statement once per connection when it is given a name, as node-postgres does. */
interface NamingClient {
  query(statement: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: unknown[] }>
}

/** Named after their text, so that two versions of this package can share a connection. */
const nameOf = (text: string): string => `redress-${contentHash(text).slice(0, 24)}`

/**
 * The same client, with the store's statements prepared: the server plans each once per connection, which makes appends one by one
 * about twice as fast. For node-postgres; leave it out behind a pooler that does not keep prepared statements apart
 * (PgBouncer before 1.21 in transaction mode).
 *
 * @example
 * const store = postgresStore(preparedStatements(pool))
 */
export const preparedStatements = (client: NamingClient): PostgresClient => {
  const names = new Map<string, string>(Object.values(postgresStatements).map((text) => [text, nameOf(text)]))
  return {
    query(text, values = []) {
      const name = names.get(text)
      return client.query(name === undefined ? { text, values } : { name, text, values })
    },
  }
}
