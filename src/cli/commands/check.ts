import { Command, Option } from 'commander'
import { type Language, type Said, said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import type { Table } from '../../rules/index.js'
import { type CheckedThing, checkFound } from '../check/check-found.js'
import { quotedRows } from '../check/quoted-rows.js'
import { findingText } from '../findings/finding-text.js'
import { type Found, foundAt } from '../findings/found.js'
import type { Texts } from '../findings/place.js'
import { textsOf } from '../findings/place-of.js'
import { languageOption } from '../language.js'
import { type Colours, coloursOf, indented, json, severityName } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'

const kindNames: Readonly<Record<CheckedThing['kind'], Said>> = {
  policy: said('policy', '制度'),
  table: said('table', '决策表'),
  calendar: said('calendar', '日历'),
  signals: said('signals', '文本信号集'),
  unknown: said('unknown', '无法识别'),
}

const counted = (issues: readonly Issue[], language: Language): string => {
  const of = (severity: 'error' | 'warning') => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return language === 'en'
      ? `${count} ${severity}${count === 1 ? '' : 's'}`
      : `${severityName(severity, language)} ${count} 处`
  }
  return language === 'en' ? `${of('error')}, ${of('warning')}` : `${of('error')}，${of('warning')}`
}

/** A finding about rules quotes their rows, any other one the line that it stands in. */
const toldFinding = (
  found: Found,
  tables: readonly Table[],
  language: Language,
  colours: Colours,
): string => {
  const rows = quotedRows(found.issue as Issue, tables, language)
  return [
    indented(findingText(found, language, colours, rows.length === 0), '    '),
    ...rows.map((line) => `        ${colours.dim(line)}`),
  ].join('\n')
}

const thingText = (
  { path, kind, says, issues, tables = [] }: CheckedThing,
  language: Language,
  terminal: Terminal,
  texts: Texts,
): string => {
  const colours = coloursOf(terminal)
  const hasError = issues.some((issue) => issue.severity === 'error')
  const hasWarning = issues.some((issue) => issue.severity === 'warning')
  const mark = hasError ? colours.red('✗') : hasWarning ? colours.yellow('!') : colours.green('✓')
  const lines = foundAt(path, issues, texts).map((found) => toldFinding(found, tables, language, colours))
  const size = says === undefined ? '' : `${language === 'en' ? ', ' : '，'}${says[language]}`
  return [`${mark} ${colours.bold(path)}  ${kindNames[kind][language]}${size}`, ...lines].join('\n')
}

const examples = ({ say }: Setting): string => `
${say('Examples:', '示例：')}
  redress check examples/policies/cn-retail
  redress check tables/routing.yaml calendars/branch.yaml --json
  cat routing.yaml | redress check -`

const formats = ['text', 'json', 'sarif', 'github'] as const

interface CheckSettings {
  readonly json?: true
  readonly strict?: true
  readonly format: (typeof formats)[number]
  readonly language: Language
}

const written = async (
  things: readonly CheckedThing[],
  { json: asJson, format, language }: CheckSettings,
  { terminal, version }: Setting,
  texts: Texts,
): Promise<string> => {
  const found = () => things.flatMap(({ path, issues }) => foundAt(path, issues, texts))
  if (asJson === true || format === 'json') {
    const placed = ({ path, kind, says, issues }: CheckedThing) => ({
      path,
      kind,
      ...(says === undefined ? {} : { says: says[language] }),
      issues: foundAt(path, issues, texts).map(({ issue, place: { line: _, ...place } }) => ({
        ...issue,
        place,
      })),
    })
    return json({ checked: things.map(placed) })
  }
  if (format === 'sarif')
    return json((await import('../findings/sarif.js')).sarifOf(found(), language, version))
  if (format === 'github') {
    const { githubLine } = await import('../findings/github.js')
    return found()
      .map((each) => `${githubLine(each, language)}\n`)
      .join('')
  }
  const issues = things.flatMap((thing) => thing.issues)
  const told = things.map((thing) => thingText(thing, language, terminal, texts))
  return `${told.join('\n')}\n\n${counted(issues, language)}\n`
}

/** `redress check`: everything that can be found wrong with a policy, a table or a calendar. */
export const checkCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('check')
    .argument('<paths...>', say('files or folders, or - for standard input', '文件或文件夹；- 表示标准输入'))
    .option('--strict', say('count warnings as findings too', '警告也计为问题'))
    .addOption(new Option('--json', say('the findings as JSON', '以 JSON 输出核验结果')).conflicts('format'))
    .addOption(
      new Option('--format <format>', say('how findings are written', '核验结果的输出格式'))
        .choices(formats)
        .default('text'),
    )
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (paths: readonly string[], settings: CheckSettings) => {
      const given: Record<string, string> = {}
      const things: CheckedThing[] = []
      for (const path of paths) things.push(...(await checkFound(path, terminal, given)))
      const issues = things.flatMap((thing) => thing.issues)
      terminal.out(await written(things, settings, setting, textsOf(given)))
      const severe = issues.filter(
        ({ severity }) => severity === 'error' || (settings.strict === true && severity === 'warning'),
      )
      finish(severe.length > 0 ? 1 : 0)
    })
}
