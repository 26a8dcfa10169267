import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Command } from 'commander'
import { clocksOf } from '../../complaint/index.js'
import { createDesk, type Desk } from '../../desk/index.js'
import type { Language, Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import { type Board, boardLine, boardPage, reportNames, startBoard, whyUrgent } from '../../report/index.js'
import type { Instant } from '../../time.js'
import { complaintsOfStore, failuresOn } from '../complaints-of-store.js'
import { chartDrawer } from '../draw-chart.js'
import { encodingOption, formatOption, mappingOption, rejectsOption } from '../file-options.js'
import { sizeOf } from '../files.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { openStore } from '../open-store.js'
import { complaintUnder } from '../policy-under.js'
import { coloursOf, json } from '../print.js'
import { progressOn } from '../progress.js'
import { type FileResult, importFile } from '../run/import-file.js'
import { type FormatName, formatNames, formatOf, readMapping } from '../run/import-format.js'
import { rejectsFile } from '../run/rejects-file.js'
import { filesText, summaryText } from '../run/summary-text.js'
import type { Setting } from '../setting.js'
import type { Exit, Terminal } from '../terminal.js'
import { instantArgument, several } from '../usage.js'

/** Why each of the most urgent is urgent, by id. */
const reasonsOfUrgent = async (
  store: ComplaintStore,
  policies: readonly Policy[],
  { urgent, ...frame }: Board,
): Promise<Readonly<Record<string, readonly Reason[]>>> => {
  const reasons: [string, readonly Reason[]][] = []
  for (const { id } of urgent) {
    const found = await complaintUnder(store, id, policies)
    if (found === undefined) continue
    const { complaint, policy } = found
    reasons.push([
      id,
      whyUrgent(complaint, { policy, clocks: clocksOf(complaint, { policy, now: frame.now }), ...frame }),
    ])
  }
  return Object.fromEntries(reasons)
}

interface RunSettings {
  readonly policy?: readonly string[]
  readonly store?: string
  readonly now?: Instant
  readonly format: FormatName
  readonly mapping?: string
  readonly encoding?: string
  readonly rejects?: string
  readonly report?: string
  readonly wake?: true
  readonly json?: true
  readonly language: Language
}

const wakeAll = async (
  desk: Desk,
  now: Instant,
  { note: onFailure }: ReturnType<typeof failuresOn>,
): Promise<number> => {
  let woken = 0
  for await (const _ of desk.wake(now, { onFailure })) {
    woken += 1
    if (woken % 500 === 0) await setImmediate()
  }
  return woken
}

const run = async (paths: readonly string[], settings: RunSettings, terminal: Terminal): Promise<Exit> => {
  const { language, encoding, report } = settings
  const policies = await givenPolicies(settings.policy)
  const [policy] = policies
  const mapping = settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
  const sources = paths.map((path) => ({ path, format: formatOf(path, settings.format, mapping) }))
  // Before anything is taken in: a name mistyped should not leave half of the work done.
  for (const path of paths) if (path !== '-') await sizeOf(path)
  const now = settings.now ?? terminal.now().toISOString()
  const progress = progressOn(terminal)
  const store = await openStore(settings.store)
  const rejects = await rejectsFile(settings.rejects, terminal)
  try {
    const desk = createDesk({ store, policies, now: () => now })
    const files: FileResult[] = []
    const means = {
      desk,
      rejects,
      progress,
      terminal,
      ...(encoding === undefined ? {} : { encoding }),
    }
    for (const { path, format } of sources) files.push(await importFile(path, format, means))
    const unwoken = failuresOn(terminal, progress)
    const woken = settings.wake === true ? await wakeAll(desk, now, unwoken) : 0
    const unread = failuresOn(terminal, progress)
    const running = startBoard({ now, timeZone: policy.timeZone, zones: policy.zones })
    const found = complaintsOfStore(store, {
      policies,
      now,
      onFailure: unread.note,
      onCounted: (complaints) => progress.show(`board  ${complaints.toLocaleString('en')} complaints`),
    })
    for await (const { complaint, clocks } of found)
      running.add(boardLine(complaint, { clocks, now, timeZone: policy.timeZone, zones: policy.zones }))
    const board = running.board()
    progress.clear()
    unread.sumUp()
    const reasons = await reasonsOfUrgent(store, policies, board)
    const names = reportNames([policy])
    if (report !== undefined) {
      const drawChart = await chartDrawer()
      const page = boardPage(board, {
        title: { en: 'Complaints board', zh: '投诉看板' },
        policy: `${policy.document.title[language]} ${policy.version}`,
        language,
        names,
        reasons,
        ...(drawChart === undefined ? {} : { drawChart }),
      })
      await mkdir(dirname(report), { recursive: true })
      await writeFile(report, page)
      if (drawChart === undefined) terminal.err('The report has no charts: install echarts to have them.\n')
    }
    const colours = coloursOf(terminal)
    if (settings.json === true)
      terminal.out(json({ files, woken, rejects: rejects.count(), summary: board, reasons }))
    else
      terminal.out(
        `${filesText(files, language, colours)}\n\n${summaryText(board, reasons, names, language, colours)}\n`,
      )
    rejects.tell()
    return rejects.count() + unwoken.count() + unread.count() > 0 ? 1 : 0
  } finally {
    progress.clear()
    await rejects.close()
    await store.close()
  }
}

const examples = ({ say }: Setting): string => `
${say(
  `A CSV file without --mapping is read as the complaint export of the US CFPB. Running again changes nothing: a complaint
that is known is passed over. Rows that cannot be taken in are told with their reasons; --rejects keeps them, as they are, in a file for your eyes.`,
  `未指定 --mapping 的 CSV 文件按美国 CFPB 的投诉导出文件读取。重复运行不会改变结果：已登记的投诉将跳过。未能导入的行会说明理由；--rejects 将其原样存入文件，供核对。`,
)}

${say('Examples:', '示例：')}
  redress run complaints.jsonl --policy examples/policies/cn-retail --store out/complaints.db --report out/report.html
  redress run register.csv --mapping register.mapping.yaml --encoding gb18030 --policy bank/policy.yaml
  redress run cfpb.csv --policy examples/policies/us-retail --store postgres://localhost/complaints --json
  cat new.jsonl | redress run - --format jsonl --policy bank`

/** `redress run`: files of complaints into a store, classified, routed and with their clocks set; then the board. */
export const runCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('run')
    .argument(
      '<files...>',
      say('CSV or JSON Lines files, or - for standard input', 'CSV 或 JSON Lines 文件；- 表示标准输入'),
    )
    .option(
      '--policy <path>',
      say(
        'the policy: its file or folder; several versions may be given',
        '制度：文件或文件夹；可指定多个版本',
      ),
      several,
    )
    .option(
      '--store <place>',
      say(
        'a SQLite file or a postgres:// URL; without it nothing is kept',
        'SQLite 文件或 postgres:// 地址；不填则不保存',
      ),
    )
    .option(
      '--now <instant>',
      say('the moment to look from (default: now)', '观察时点（默认：当前）'),
      instantArgument,
    )
    .addOption(formatOption(say, formatNames))
    .addOption(mappingOption(say))
    .addOption(encodingOption(say))
    .addOption(rejectsOption(say))
    .option('--report <file>', say('also write the board as one HTML page', '同时将看板写成单个 HTML 页面'))
    .option(
      '--wake',
      say(
        'let the time up to now pass: escalations fire, attention is raised',
        '推进到观察时点：触发时限提醒，提升关注等级',
      ),
    )
    .option('--json', say('the summary as JSON', '以 JSON 输出摘要'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (paths: readonly string[], settings: RunSettings) => {
      finish(await run(paths, settings, terminal))
    })
}
