/** The world as a command sees it: where it reads from and writes to. Tests put their own in. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly standardInput: () => AsyncIterable<Uint8Array>
  /** Whether a person looks at what `out` writes: colours are for people. */
  readonly colours: boolean
  /** Whether a person looks at what `err` writes: progress is for people. */
  readonly progress: boolean
  readonly now: () => Date
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ends what would go on until it is interrupted, such as watching files. */
  readonly stop?: AbortSignal
}

/** 0 fine · 1 findings or a refusal · 2 wrong usage · 3 our fault. */
export type Exit = 0 | 1 | 2 | 3
