import { Command } from 'commander'
import { dueCommand } from './commands/due.js'
import type { Setting } from './setting.js'

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
export const commandsFor = (called: readonly string[], setting: Setting): Promise<Command[]> => {
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
