import { contentHash } from '../hash.js'
import type { PostgresClient } from './postgres-client.js'
import { postgresStatements } from './postgres-statements.js'

/** A pool or connection that prepares a statement once per connection when it is given a name, as node-postgres does. */
export interface NamingClient {
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
