import type { SqliteHandle } from 'redress/sqlite'
import type { BareRow } from './bare-rows.js'
import { durableStatements } from './durable-sqlite.js'

/** Three statements in a transaction, the least that keeps a step: no revision is looked at and nothing is checked. */
export const sqliteBare = (handle: SqliteHandle): ((rows: readonly BareRow[]) => void) => {
  const { state, entry, effect } = durableStatements(handle)
  return (rows) => {
    handle.exec('begin immediate')
    for (const row of rows) {
      state.run(row.id, row.revision, row.complaint, row.wakeAt)
      entry.run(row.id, row.sequence, row.entry)
      effect.run(row.effectId, row.effect)
    }
    handle.exec('commit')
  }
}
