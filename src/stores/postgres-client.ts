import { contentHash } from '../hash.js'
import { postgresStatements } from './postgres-statements.js'
import { missingPeer } from './refusals.js'

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
  readonly Pool: new (config: {
    connectionString: string
    max: number
  }) => OwnedPool & { on(event: 'error', listener: (failure: Error) => void): unknown }
}

/** A value and not a literal, so that bundlers leave the optional package alone. */
const nodePostgres = 'pg'

/** @throws RedressError `missing-peer` */
export const openPool = async (url: string, maxConnections: number): Promise<OwnedPool> => {
  let driver: NodePostgres
  try {
    const loaded = (await import(/* @vite-ignore */ nodePostgres)) as { default: NodePostgres }
    driver = loaded.default
  } catch (cause) {
    throw missingPeer(
      'pg',
      'Install it: npm install pg. Any client with query(sql, params) can be given instead.',
      cause,
    )
  }
  const pool = new driver.Pool({ connectionString: url, max: maxConnections })
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
