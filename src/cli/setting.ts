import type { Exit, Terminal } from './terminal.js'

/** What a command is made with: its terminal, and where it leaves its exit code. */
export interface Setting {
  readonly terminal: Terminal
  readonly finish: (exit: Exit) => void
}
