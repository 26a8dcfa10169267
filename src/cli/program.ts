import { Command, CommanderError } from 'commander'
import { type ErrorCode, RedressError } from '../errors.js'
import { commandsFor } from './commands.js'
import { nodeTerminal } from './node-terminal.js'
import type { Setting } from './setting.js'
import { withAmounts } from './target-argument.js'
import type { Exit, Terminal } from './terminal.js'

const misuse: ReadonlySet<ErrorCode> = new Set([
  'invalid-instant',
  'invalid-target',
  'unknown-encoding',
  'unknown-time-zone',
])
const findings: ReadonlySet<ErrorCode> = new Set([
  'beyond-horizon',
  'calendar-not-published',
  'invalid-argument',
  'invalid-definition',
  'journal-broken',
  'unknown-complaint',
  'unknown-policy',
])

const exitOf = (error: unknown): Exit => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof RedressError)) return 3
  return misuse.has(error.code) ? 2 : findings.has(error.code) ? 1 : 3
}

const textOf = (error: unknown): string => {
  if (error instanceof RedressError) {
    // What could not be loaded says nothing that its message does not.
    const said = error.cause instanceof Error && error.code !== 'missing-peer' ? error.cause.message : ''
    const cause = said === '' ? '' : ` (${said})`
    return `error: ${error.message}${cause} [${error.code}]`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const makeProgram = async (args: readonly string[], setting: Setting, version: string): Promise<Command> => {
  const program = new Command('redress')
    .description('Complaint handling for banks: classify, route, watch deadlines, explain.')
    .version(version)
    .showHelpAfterError('(add --help for the options)')
    // So that a command can leave what follows a command of its own to that one.
    .enablePositionalOptions()
  for (const command of await commandsFor(args, setting)) program.addCommand(command)
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
    command.exitOverride().configureOutput({ writeOut: setting.terminal.out, writeErr: setting.terminal.err })
  return program
}

/** Runs the program for arguments without the names of runtime and script, and answers its exit code. It never throws. */
export const runProgram = async (
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<Exit> => {
  let exit: Exit = 0
  const finish = (code: Exit): void => {
    exit = code
  }
  try {
    const program = await makeProgram(args, { terminal, finish }, version)
    await program.parseAsync(withAmounts(args), { from: 'user' })
    return exit
  } catch (error) {
    const told = error instanceof CommanderError && error.code.startsWith('commander.')
    if (!told) terminal.err(`${error instanceof CommanderError ? error.message : textOf(error)}\n`)
    return exitOf(error)
  }
}

/** {@link runProgram} in the terminal of this process. */
export const runInTerminal = (args: readonly string[], version: string): Promise<Exit> =>
  runProgram(args, nodeTerminal(), version)
