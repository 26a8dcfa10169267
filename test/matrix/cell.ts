/** One host of the matrix: `run` answers a remark for its line, and throws when the host is not served. */
export interface Cell {
  readonly name: string
  readonly run: () => Promise<string>
}

/** Thrown by a cell that cannot be tried here: no package of the registry has what it needs. */
export class NotInRegistry {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}
