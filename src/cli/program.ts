import { Command, CommanderError } from 'commander'
import { type ErrorCode, RedressError } from '../errors.js'
import { type Language, type Said, said } from '../explanation.js'
import type { Issue } from '../issues.js'
import { tellHelpIn, usageText } from './commander-words.js'
import { dueCommand } from './commands/due.js'
import { languageOf, languageOption } from './language.js'
import type { Setting } from './setting.js'
import { withAmounts } from './target-argument.js'
import { type Exit, nodeTerminal, type Terminal } from './terminal.js'

interface Listed {
  /** Its arguments, as help shows them. */
  readonly takes: string
  readonly says: Said
  readonly load: () => Promise<(setting: Setting) => Command>
}

/** Every command in the order of help. What one needs is loaded when it is called: most of the package is not needed by most. */
const commands = {
  run: {
    takes: '<files...>',
    says: said(
      'Take in complaints from files, classify and route them, set their clocks, and show the board.',
      '从文件接收投诉，分类、分派并设定时限，显示看板。',
    ),
    load: async () => (await import('./commands/run.js')).runCommand,
  },
  report: {
    takes: '<sources...>',
    says: said('Report on the complaints of a week, month, quarter or year.', '生成周、月、季、年投诉报告。'),
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
  repeats: {
    takes: '<files...>',
    says: said(
      'Find duplicates, repeats and collective matters among complaints, each with its reasons.',
      '在投诉中查找重复投诉、再次投诉和群体性投诉，逐一说明理由。',
    ),
    load: async () => (await import('./commands/repeats.js')).repeatsCommand,
  },
  check: {
    takes: '<paths...>',
    says: said(
      'Verify policies with their tables and calendars, or single tables (YAML, JSON, CSV, DMN) and calendars.',
      '核验制度及其决策表和日历，或单独的决策表（YAML、JSON、CSV、DMN、Excel）和日历。',
    ),
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  test: {
    takes: '[paths...]',
    says: said(
      'Run *.cases.yaml files against decision tables, and measure what they exercise.',
      '以 *.cases.yaml 用例测试决策表，并统计覆盖情况。',
    ),
    load: async () => (await import('./commands/test.js')).testCommand,
  },
  convert: {
    takes: '<files...>',
    says: said(
      'Convert decision tables between YAML, JSON, CSV and DMN.',
      '在 YAML、JSON、CSV、DMN、Excel 之间转换决策表。',
    ),
    load: async () => (await import('./commands/convert.js')).convertCommand,
  },
  diff: {
    takes: '<old> <new>',
    says: said(
      'Show for which facts two versions of a policy or a table answer differently, or prove that there are none.',
      '列出两个版本的制度或决策表在哪些事实下结论不同，或证明没有不同。',
    ),
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  backtest: {
    takes: '<old> <new> <files...>',
    says: said(
      'Run two versions of a policy or a table over history, and count what moves from where to where.',
      '用历史投诉比较两个版本的制度或决策表，统计结论的变化。',
    ),
    load: async () => (await import('./commands/backtest.js')).backtestCommand,
  },
  explain: {
    takes: '<id>',
    says: said(
      'Explain a stored complaint (its life as a timeline, one clock, or one decision; its journal is verified first), or a deadline by itself.',
      '说明所存投诉（全过程、某一时限或某一决定；先核验处理日志），或单独说明一个到期日。',
    ),
    load: async () => (await import('./commands/explain.js')).explainCommand,
  },
  replan: {
    takes: '',
    says: said(
      'List every open deadline of a store that a new version of a policy or its calendars moves, and why.',
      '列出新版制度或日历使存储中哪些到期日改变及原因。',
    ),
    load: async () => (await import('./commands/replan.js')).replanCommand,
  },
  verify: {
    takes: '<store>',
    says: said(
      'Audit a store: every journal, every state, and both against heads that were noted before.',
      '核验存储：每件投诉的日志与状态，并与事先保存的锚点核对。',
    ),
    load: async () => (await import('./commands/verify.js')).verifyCommand,
  },
  deadlines: {
    takes: '[file]',
    says: said(
      'Answer when each clock of a history is due; histories come as JSON Lines.',
      '计算一段历史中每个时限的到期日；历史以 JSON Lines 提供。',
    ),
    load: async () => (await import('./commands/deadlines.js')).deadlinesCommand,
  },
  due: {
    takes: '<from> <target>',
    says: said('Count one deadline and explain it, day by day.', '计算一个到期日，并逐日说明。'),
    // Small enough to come with the program.
    load: async () => dueCommand,
  },
  diagram: {
    takes: '',
    says: said(
      'Draw the lifecycle of a complaint, as Mermaid text or as an SVG picture.',
      '绘制投诉处理流程图（Mermaid 文本或 SVG 图片）。',
    ),
    load: async () => (await import('./commands/diagram.js')).diagramCommand,
  },
} as const satisfies Readonly<Record<string, Listed>>

const withArguments = (command: Command, takes: string): Command =>
  takes === '' ? command : command.arguments(takes)

const isListed = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)

/** All commands for a program: the one that is called with all it can do, the others with what help says of them. */
const commandsFor = (called: readonly string[], setting: Setting): Promise<Command[]> => {
  const name = called.find((arg) => isListed(arg))
  return Promise.all(
    Object.entries<Listed>(commands).map(async ([each, { takes, says, load }]) =>
      (each === name
        ? (await load())(setting)
        : withArguments(new Command(each), takes).option('--json')
      ).description(says[setting.language]),
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

/** The findings of an error, each at its place in the file that they are about. */
const findingsOf = async (
  { details }: RedressError,
  language: Language,
  terminal: Terminal,
): Promise<readonly string[]> => {
  const { issues, place } = details as { readonly issues?: readonly Issue[]; readonly place?: string }
  if (!Array.isArray(issues) || place === undefined) return []
  const [{ foundAt }, { findingText }, { textsOf }, { coloursOf }] = await Promise.all([
    import('./findings/found.js'),
    import('./findings/finding-text.js'),
    import('./findings/place-of.js'),
    import('./print.js'),
  ])
  return foundAt(place, issues, textsOf()).map((found) => findingText(found, language, coloursOf(terminal)))
}

const errorWord = { en: 'error: ', zh: '错误：' } as const

const textOf = async (error: unknown, language: Language, terminal: Terminal): Promise<string> => {
  if (error instanceof CommanderError && 'says' in error)
    return `${errorWord[language]}${(error.says as Said)[language]}`
  if (error instanceof RedressError) {
    // What could not be loaded says nothing that its message does not.
    const why = error.cause instanceof Error && error.code !== 'missing-peer' ? error.cause.message : ''
    const cause = why === '' ? '' : language === 'en' ? ` (${why})` : `（${why}）`
    const findings = await findingsOf(error, language, terminal)
    return [`${errorWord[language]}${error.says[language]}${cause} [${error.code}]`, ...findings].join('\n')
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const makeProgram = async (args: readonly string[], setting: Setting): Promise<Command> => {
  const { language, say, terminal, version } = setting
  const program = new Command('redress')
    .description(
      say(
        'Complaint handling for banks: classify, route, watch deadlines, explain.',
        '银行投诉处理：分类、分派、时限监控与依据说明。',
      ),
    )
    .version(version, '-V, --version', say('output the version number', '显示版本号'))
    .addOption(languageOption(setting))
    .showHelpAfterError(say('(add --help for the options)', '（加 --help 查看选项）'))
    // So that a command can leave what follows a command of its own to that one.
    .enablePositionalOptions()
  for (const command of await commandsFor(args, setting)) program.addCommand(command)
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
    tellHelpIn(command, language)
      .exitOverride()
      .configureOutput({
        writeOut: terminal.out,
        writeErr: terminal.err,
        outputError: (text, write) => write(usageText(text, language)),
      })
  return program
}

/** Runs the program for arguments without the names of runtime and script, and answers its exit code. It never throws. */
export const runProgram = async (
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<Exit> => {
  let exit: Exit = 0
  let language: Language = languageOf([], terminal)
  try {
    language = languageOf(args, terminal)
    const say = (en: string, zh: string): string => (language === 'en' ? en : zh)
    const finish = (code: Exit): void => {
      exit = code
    }
    const program = await makeProgram(args, { terminal, language, say, version, finish })
    await program.parseAsync(withAmounts(args), { from: 'user' })
    return exit
  } catch (error) {
    const told = error instanceof CommanderError && error.code.startsWith('commander.')
    if (!told) terminal.err(`${await textOf(error, language, terminal)}\n`)
    return exitOf(error)
  }
}

/** {@link runProgram} in the terminal of this process. */
export const runInTerminal = (args: readonly string[], version: string): Promise<Exit> =>
  runProgram(args, nodeTerminal(), version)
