import { Command, Option } from 'commander'
import { clockKey, type DeadlineAnswers, deadlines } from '../../complaint/index.js'
import { RedressError } from '../../errors.js'
import { type Language, type Said, said } from '../../explanation.js'
import { type Policy, parsePolicy, shelved, shipped } from '../../policy/index.js'
import { bytesFrom } from '../files.js'
import { givenPolicies } from '../given-policies.js'
import { jsonLines } from '../json-lines.js'
import { languageOption } from '../language.js'
import { coloursOf, indented, issueLine, reasonText } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

interface DeadlineSettings {
  readonly policy?: string
  readonly regime?: string
  readonly json?: true
  readonly language: Language
}

const noRegime = (id: string): Said => {
  const known = shelved(shipped).regimes.map((each) => each.id)
  return said(
    `there is no regime '${id}'; known are ${known.join(', ')}`,
    `没有监管规定“${id}”；可用的有 ${known.join('、')}`,
  )
}

/** A regulator's rules alone, on the regulator's own calendar. */
const regimeAlone = (id: string): Policy => {
  const regime = shelved(shipped).regimes.find((each) => each.id === id)
  if (regime === undefined) throw wrongUsage(noRegime(id))
  const { title, effectiveFrom, calendar } = regime
  const policy = parsePolicy(
    { id, version: effectiveFrom, title, effectiveFrom, regimes: [id], calendar },
    { library: shipped },
  )
  if (!policy.ok)
    throw new RedressError(
      'invalid-definition',
      said(`The regime ${id} cannot stand alone`, `监管规定 ${id} 不能单独使用`),
      {
        details: { issues: policy.issues },
      },
    )
  return policy.value
}

const policyOf = async ({ policy, regime }: DeadlineSettings): Promise<Policy> => {
  if (policy !== undefined) return (await givenPolicies([policy]))[0]
  if (regime !== undefined) return regimeAlone(regime)
  throw wrongUsage(
    said(
      'give --policy <file or folder> or --regime <id>',
      '请指定 --policy <文件或文件夹> 或 --regime <编号>',
    ),
  )
}

const answersText = (
  { id, clocks, issues }: DeadlineAnswers,
  language: Language,
  terminal: Terminal,
): string => {
  const colours = coloursOf(terminal)
  const lines = clocks.flatMap((clock) => [
    `  ${clockKey(clock.id, clock.of)}  ${clock.status}${clock.dueOn === undefined ? '' : `  ${colours.bold(clock.dueOn)}`}${clock.provisional ? '  provisional' : ''}`,
    reasonText({ ...clock.because, source: clock.source }, language, '    '),
  ])
  const findings = issues.map((issue) => indented(issueLine(issue, language, colours)))
  return `${[colours.bold(id), ...lines, ...findings].join('\n')}\n`
}

const examples = ({ say }: Setting): string => `
${say(
  `Each line: { "id", "facts"?, "calendar"?, "events": [{ "type", "at", … }], "now"? }`,
  `每行：{ "id", "facts"?, "calendar"?, "events": [{ "type", "at", … }], "now"? }`,
)}

${say('Examples:', '示例：')}
  redress deadlines histories.jsonl --regime cn-nfra-2020-3 --json
  echo '{"id":"1","events":[{"type":"complaint.received","at":"2026-03-02T10:00:00+08:00"}]}' | redress deadlines --regime cn-nfra-2020-3`

/** `redress deadlines`: the clocks of histories, without a store. */
export const deadlinesCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('deadlines')
    .argument('[file]', say('a file, or - for standard input', '文件；- 表示标准输入'), '-')
    .addOption(
      new Option('--policy <path>', say('a policy: its file or folder', '制度：文件或文件夹')).conflicts(
        'regime',
      ),
    )
    .option(
      '--regime <id>',
      say("one regulator's rules alone, such as cn-nfra-2020-3", '仅用某一监管规定，例如 cn-nfra-2020-3'),
    )
    .option(
      '--json',
      say(
        'JSON Lines: { "id", "clocks": […], "issues": […] }',
        'JSON Lines：{ "id", "clocks": […], "issues": […] }',
      ),
    )
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (file: string, settings: DeadlineSettings) => {
      const policy = await policyOf(settings)
      const { bytes } = await bytesFrom(file, terminal)
      let clean = true
      for await (const { line, request } of jsonLines(bytes)) {
        const answers: DeadlineAnswers = request.ok
          ? deadlines(request.value, { policy, calendars: shelved(shipped).calendars })
          : { id: `line ${line}`, clocks: [], issues: request.issues }
        clean &&= answers.issues.every((issue) => issue.severity !== 'error')
        terminal.out(
          settings.json === true
            ? `${JSON.stringify(answers)}\n`
            : answersText(answers, settings.language, terminal),
        )
      }
      finish(clean ? 0 : 1)
    })
}
