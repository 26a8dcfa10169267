import { Command, CommanderError } from 'commander'
import { type ErrorCode, RedressError } from '../errors.js'
import { type Issue, issueText } from '../issues.js'
import { dueCommand } from './commands/due.js'
import type { Setting } from './setting.js'
import { withAmounts } from './target-argument.js'
import { type Exit, nodeTerminal, type Terminal } from './terminal.js'

interface Listed {
  /** Its arguments, as help shows them. */
  readonly takes: string
  readonly says: string
  readonly load: () => Promise<(setting: Setting) => Command>
}

/** Every command in the order of help. What one needs is loaded when it is called: most of the package is not needed by most. */
const commands = {
  run: {
    takes: '<files...>',
    says: 'Take in complaints from files, classify and route them, set their clocks, and show the board.',
    load: async () => (await import('./commands/run.js')).runCommand,
  },
  report: {
    takes: '<sources...>',
    says: 'Report on the complaints of a week, month, quarter or year.',
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
  repeats: {
    takes: '<files...>',
    says: 'Find duplicates, repeats and collective matters among complaints, each with its reasons.',
    load: async () => (await import('./commands/repeats.js')).repeatsCommand,
  },
  check: {
    takes: '<paths...>',
    says: 'Verify policies with their tables and calendars, or single tables (YAML, JSON, CSV, DMN) and calendars.',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  test: {
    takes: '[paths...]',
    says: 'Run *.cases.yaml files against decision tables, and measure what they exercise.',
    load: async () => (await import('./commands/test.js')).testCommand,
  },
  convert: {
    takes: '<files...>',
    says: 'Convert decision tables between YAML, JSON, CSV and DMN.',
    load: async () => (await import('./commands/convert.js')).convertCommand,
  },
  diff: {
    takes: '<old> <new>',
    says: 'Show for which facts two versions of a policy or a table answer differently, or prove that there are none.',
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  backtest: {
    takes: '<old> <new> <files...>',
    says: 'Run two versions of a policy or a table over history, and count what moves from where to where.',
    load: async () => (await import('./commands/backtest.js')).backtestCommand,
  },
  explain: {
    takes: '<id>',
    says: 'Explain a stored complaint (its life as a timeline, one clock, or one decision; its journal is verified first), or a deadline by itself.',
    load: async () => (await import('./commands/explain.js')).explainCommand,
  },
  replan: {
    takes: '',
    says: 'List every open deadline of a store that a new version of a policy or its calendars moves, and why.',
    load: async () => (await import('./commands/replan.js')).replanCommand,
  },
  deadlines: {
    takes: '[file]',
    says: 'Answer when each clock of a history is due; histories come as JSON Lines.',
    load: async () => (await import('./commands/deadlines.js')).deadlinesCommand,
  },
  due: {
    takes: '<from> <target>',
    says: 'Count one deadline and explain it, day by day.',
    // Small enough to come with the program.
    load: async () => dueCommand,
  },
  diagram: {
    takes: '',
    says: 'Draw the lifecycle of a complaint, as Mermaid text or as an SVG picture.',
    load: async () => (await import('./commands/diagram.js')).diagramCommand,
  },
} as const satisfies Readonly<Record<string, Listed>>

const isListed = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)

/** All commands for a program: the one that is called with all it can do, the others with what help says of them. */
const commandsFor = (called: readonly string[], setting: Setting): Promise<Command[]> => {
  const name = called.find((arg) => isListed(arg))
  return Promise.all(
    Object.entries<Listed>(commands).map(async ([each, { takes, says, load }]) =>
      (each === name
        ? (await load())(setting)
        : new Command(each).arguments(takes).option('--json')
      ).description(says),
    ),
  )
}

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
    const { issues = [] } = error.details as { readonly issues?: readonly Issue[] }
    const listed = issues.map((issue) => `\n  ${issueText(issue)}`).join('')
    return `error: ${error.message}${listed}${cause} [${error.code}]`
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
