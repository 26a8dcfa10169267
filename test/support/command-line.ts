import { runProgram } from '../../src/cli/program.js'
import type { Exit, Terminal } from '../../src/cli/terminal.js'

export interface Called {
  readonly exit: Exit
  readonly out: string
  readonly err: string
}

/** The program called in this process, with a terminal that remembers what was written. */
export const call = async (
  args: readonly string[],
  { input = '', ...more }: { input?: string } & Partial<Terminal> = {},
): Promise<Called> => {
  let [out, err] = ['', '']
  const terminal: Terminal = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    standardInput: async function* () {
      yield new TextEncoder().encode(input)
    },
    colours: false,
    progress: false,
    now: () => new Date('2026-10-17T02:00:00.000Z'),
    environment: { LANG: 'en_GB.UTF-8' },
    ...more,
  }
  const exit = await runProgram(args, terminal, '9.9.9')
  return { exit, out, err }
}
