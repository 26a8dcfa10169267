import type { AppendRows } from './append-rows.js'

/** As it was when the module was loaded: a test of the host that stops the clock must not stop the store. */
const whenTheLoopTurns = setImmediate

/** The two ways of a store that a group of appends needs. */
export interface GroupWays {
  /** Runs its work in one transaction, or throws and leaves nothing of it. */
  readonly transact: <T>(work: () => T) => T
  /** Keeps one append inside a transaction and answers the new revision. */
  readonly keep: (rows: AppendRows) => number
}

interface Waiting {
  readonly rows: AppendRows
  readonly resolve: (revision: number) => void
  readonly reject: (failure: unknown) => void
}

/** Appends that wait for their common transaction. */
export interface AppendGroup {
  readonly join: (rows: AppendRows) => Promise<number>
  /** Keeps at once whatever waits. */
  readonly commit: () => void
}

/**
 * Group commit: appends that are asked for at the same moment are kept in one transaction and share its `fsync`, which costs more
 * than everything else about them. One that cannot be kept does not take the others with it: each is then tried by itself.
 */
export const appendGroup = ({ transact, keep }: GroupWays): AppendGroup => {
  let waiting: Waiting[] = []

  const keepTogether = (group: readonly Waiting[]): void => {
    let refused = false
    const keepOne = ({ rows }: Waiting): number => {
      try {
        return keep(rows)
      } catch (failure) {
        refused = true
        throw failure
      }
    }
    try {
      const revisions = transact(() => group.map(keepOne))
      for (const [place, revision] of revisions.entries()) group[place]?.resolve(revision)
    } catch (failure) {
      if (refused && group.length > 1) for (const one of group) keepTogether([one])
      // A transaction that fails as a whole may have been kept all the same: nobody tries it again unasked.
      else for (const { reject } of group) reject(failure)
    }
  }

  const commit = (): void => {
    const group = waiting
    waiting = []
    if (group.length > 0) keepTogether(group)
  }

  return {
    join: (rows) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ rows, resolve, reject }) === 1) whenTheLoopTurns(commit)
      }),
    commit,
  }
}
