import { Command } from 'commander'
import { type Language, type Said, said } from '../../explanation.js'
import { type ImportedComplaint, type ImportFormat, readComplaints } from '../../import/index.js'
import { type Issue, within } from '../../issues.js'
import {
  findRepeats,
  type Matter,
  matterOfIntake,
  type RepeatKind,
  type RepeatsFound,
} from '../../repeats/index.js'
import { encodingOption, formatOption, mappingOption } from '../file-options.js'
import { sizeOf } from '../files.js'
import { languageOption } from '../language.js'
import { type Colours, coloursOf, issueLine, json, reasonText } from '../print.js'
import { rowsOf } from '../rows-of.js'
import { type FormatName, formatNames, formatOf, readMapping } from '../run/import-format.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { countArgument, unfitArgument } from '../usage.js'

/** The complaints of some files, as they are compared, and how many rows could not be read. */
interface MattersRead {
  readonly matters: readonly Matter[]
  readonly unread: number
  readonly warnings: readonly Issue[]
}

const matterOfImported = ({ id, events }: ImportedComplaint, region: string): Matter | undefined => {
  const [receipt] = events
  if (receipt?.type !== 'complaint.received') return undefined
  const closed = events.findLast((event) => event.type === 'complaint.closed')
  return matterOfIntake(receipt.complaint, { id, receivedAt: receipt.at, closedAt: closed?.at }, { region })
}

const readMatters = async (
  files: readonly string[],
  formatOf: (file: string) => ImportFormat,
  { encoding, region }: Pick<RepeatsSettings, 'encoding' | 'region'>,
  terminal: Terminal,
): Promise<MattersRead> => {
  const matters: Matter[] = []
  const warnings: Issue[] = []
  let unread = 0
  const rowsIn = (file: string, bytes: AsyncIterable<Uint8Array>) =>
    readComplaints(bytes, formatOf(file), encoding)
  for await (const row of rowsOf(files, rowsIn, terminal)) {
    const matter = row.ok ? matterOfImported(row.complaint, region) : undefined
    if (row.ok) warnings.push(...within([row.complaint.id], row.notes))
    if (matter === undefined) unread += 1
    else matters.push(matter)
  }
  return { matters, unread, warnings }
}

interface RepeatsListed extends RepeatsFound {
  readonly complaints: number
  readonly unread: number
}

const names: Readonly<Record<RepeatKind, Said>> = {
  duplicate: { en: 'duplicate', zh: '疑似重复' },
  repeat: { en: 'repeat', zh: '办结后重复' },
  collective: { en: 'collective', zh: '群体事项' },
  'form-letter': { en: 'form letters', zh: '模板投诉' },
}

const kinds: readonly RepeatKind[] = ['duplicate', 'repeat', 'collective', 'form-letter']

const heading = ({ complaints, unread, candidates, bundles, forms, agents }: RepeatsListed): Said => {
  const counts = kinds.map((kind) => candidates.filter((each) => each.kind === kind).length)
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    kinds.map((kind, at) => `${names[kind][language]} ${counts[at]}`).join(language === 'en' ? ', ' : '，'),
  )
  return {
    en: `${complaints} complaints, ${unread} not read; pairs to look at: ${candidates.length} (${en}); bundles: ${bundles.length}; forms: ${forms.length}; agents: ${agents.length}`,
    zh: `投诉${complaints}件，未能读取${unread}件；待人工核对${candidates.length}对（${zh}）；群体事项${bundles.length}组，模板${forms.length}种，代理人${agents.length}名`,
  }
}

/** The surest pairs with their reasons, then the bundles, the forms and who acts for several. */
const repeatsText = (found: RepeatsListed, limit: number, language: Language, colours: Colours): string => {
  const pairs = found.candidates
    .slice(0, limit)
    .map(
      ({ kind, score, because }) =>
        `${colours.bold(names[kind][language])}  ${score.toFixed(3)}\n${reasonText(because, language, '  ')}\n`,
    )
  const bundles = found.bundles
    .slice(0, limit)
    .map(({ members, because }) => `${because.says[language]}\n  ${members.join(' ')}\n`)
  const forms = found.forms
    .slice(0, limit)
    .map(({ letters, because }) => `${reasonText(because, language, '')}\n  ${letters.join(' ')}\n`)
  const agents = found.agents
    .slice(0, limit)
    .map(({ known, letters, says }) => `${says[language]}\n  ${known.join(' ')}: ${letters.join(' ')}\n`)
  const issues = found.issues.map((issue) => `${issueLine(issue, language, colours)}\n`)
  return [`${heading(found)[language]}\n`, ...issues, ...pairs, ...bundles, ...forms, ...agents].join('\n')
}

interface RepeatsSettings {
  readonly mapping?: string
  readonly format: FormatName
  readonly encoding?: string
  readonly region: string
  readonly within: number
  readonly margin: number
  readonly limit: number
  readonly json?: true
  readonly language: Language
}

const bitsArgument = (text: string): number => {
  if (/^-?\d{1,3}(\.\d+)?$/.test(text)) return Number(text)
  throw unfitArgument(said('It must be a number of bits, such as 4 or 6.5.', '须为比特数，例如 4 或 6.5。'))
}

const examples = ({ say }: Setting): string => `
${say(
  `The files hold complaints, as for redress run: JSON Lines, CSV with --mapping, or the complaint export of the US CFPB. Nothing is
merged and nothing is written: the pairs are for a person to judge.

The exit code is 0 when every row was read and no pair was found, else 1.`,
  `文件为投诉（同 redress run）：JSON Lines、带 --mapping 的 CSV，或美国 CFPB 的投诉导出文件。不合并、不写入：成对结果供人工判断。

每一行都能读取且没有发现成对投诉时，退出码为 0，否则为 1。`,
)}

${say('Examples:', '示例：')}
  redress repeats complaints.jsonl
  redress repeats register.csv --mapping register.mapping.yaml --within 90 --language zh
  redress repeats complaints.csv --margin 8 --json`

/** `redress repeats`: complaints that may be one matter. */
export const repeatsCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('repeats')
    .argument('<files...>', say('complaints; - for standard input', '投诉文件；- 表示标准输入'))
    .addOption(formatOption(say, formatNames))
    .addOption(mappingOption(say))
    .addOption(encodingOption(say))
    .option(
      '--region <country>',
      say(
        'where telephone numbers without country code are dialled, such as HK',
        '未带国际区号的电话号码所属地区，例如 HK',
      ),
      'CN',
    )
    .option(
      '--within <days>',
      say('how far two complaints may lie apart', '两件投诉最多相隔的天数'),
      countArgument,
      365,
    )
    .option(
      '--margin <bits>',
      say('how much the evidence must outweigh chance', '证据须超出偶然的程度'),
      bitsArgument,
      4,
    )
    .option(
      '--limit <count>',
      say('how many pairs and bundles the text shows', '文本显示的对数和组数'),
      countArgument,
      20,
    )
    .option('--json', say('all pairs and bundles as JSON', '以 JSON 输出全部成对和成组结果'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (files: readonly string[], settings: RepeatsSettings) => {
      const { format, within: withinDays, margin, limit, language } = settings
      const mapping =
        settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
      for (const file of files) if (file !== '-') await sizeOf(file)
      const { matters, unread, warnings } = await readMatters(
        files,
        (file) => formatOf(file, format, mapping),
        settings,
        terminal,
      )
      const repeats = findRepeats(matters, { withinDays, margin })
      const found = {
        complaints: matters.length,
        unread,
        ...repeats,
        issues: [...warnings, ...repeats.issues],
      }
      if (settings.json === true) terminal.out(json(found))
      else terminal.out(repeatsText(found, limit, language, coloursOf(terminal)))
      finish(found.candidates.length > 0 || found.issues.length > 0 || unread > 0 ? 1 : 0)
    })
}
