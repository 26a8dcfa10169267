import { builtin } from './builtin.js'

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
  /** The release of the runtime's rules of time zones. */
  readonly zones?: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ends what would go on until it is interrupted, such as watching files. */
  readonly stop?: AbortSignal
}

/** 0 fine · 1 findings or a refusal · 2 wrong usage · 3 our fault. */
export type Exit = 0 | 1 | 2 | 3

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Writes all of a text before it returns, so that nothing is cut off when the process ends. A reader that has left is no error. */
const writer = (descriptor: 1 | 2) => (text: string) => {
  let rest: Uint8Array = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(builtin('node:fs').writeSync(descriptor, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      // A pipe that is full: its reader is slower than we are.
      Atomics.wait(pause, 0, 0, 5)
    }
  }
}

/** The terminal of this process. `NO_COLOR` and `FORCE_COLOR` are heeded. */
export const nodeTerminal = (): Terminal => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
  return {
    out: writer(1),
    err: writer(2),
    standardInput: () => process.stdin,
    colours: forced || (process.stdout.isTTY === true && NO_COLOR === undefined && TERM !== 'dumb'),
    progress: process.stderr.isTTY === true && TERM !== 'dumb',
    now: () => new Date(),
    zones: process.versions.tz ?? 'unknown',
    environment: process.env,
  }
}
