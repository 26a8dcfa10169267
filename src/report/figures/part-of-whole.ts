/** So many of so many. Without a whole there is no rate. */
export interface Share {
  readonly part: number
  readonly whole: number
  /** From 0 to 1. */
  readonly rate?: number
}

export const shareOf = (part: number, whole: number): Share =>
  whole === 0 ? { part, whole } : { part, whole, rate: part / whole }
