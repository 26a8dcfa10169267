import type { Language } from '../explanation.js'
import type { Exit, Terminal } from './terminal.js'

/** What a command is made with: its terminal, the language of its help and findings, and where it leaves its exit code. */
export interface Setting {
  readonly terminal: Terminal
  readonly language: Language
  /** The one of two sentences that is in the language of this run. */
  readonly say: (en: string, zh: string) => string
  readonly version: string
  readonly finish: (exit: Exit) => void
}
