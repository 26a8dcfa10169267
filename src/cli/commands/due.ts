import { extname } from 'node:path'
import { Command, Option } from 'commander'
import { RedressError } from '../../errors.js'
import { type Language, said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { cnMainland } from '../../sla/calendars/cn-mainland.js'
import {
  type Calendar,
  type CalendarDefinition,
  compileCalendar,
  type Deadline,
  type DueOptions,
  deadlinePage,
  explainDue,
  ledgerOfDue,
  parseCalendar,
} from '../../sla/index.js'
import type { Target } from '../../time.js'
import { textFrom } from '../files.js'
import { languageOption } from '../language.js'
import { aligned, coloursOf, issueLine, json, reasonText } from '../print.js'
import type { Setting } from '../setting.js'
import { targetArgument } from '../target-argument.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

const australian = () => import('../../sla/calendars/australia.js')

/**
 * The calendars that are shipped, by id. One that is not the default is loaded when it is named: to make them all takes longer than to
 * count a deadline.
 */
export const shippedCalendars = {
  australia: async () => (await australian()).australia,
  'australia-nsw': async () => (await australian()).australiaNsw,
  'australia-vic': async () => (await australian()).australiaVic,
  'canada-federal': async () => (await import('../../sla/calendars/canada-federal.js')).canadaFederal,
  'cn-mainland': async () => cnMainland,
  'england-and-wales': async () => (await import('../../sla/calendars/england-and-wales.js')).englandAndWales,
  'hong-kong': async () => (await import('../../sla/calendars/hong-kong.js')).hongKong,
  'india-banks': async () => (await import('../../sla/calendars/india-banks.js')).indiaBanks,
  'india-national': async () => (await import('../../sla/calendars/india-national.js')).indiaNational,
  ireland: async () => (await import('../../sla/calendars/ireland.js')).ireland,
  'northern-ireland': async () => (await import('../../sla/calendars/northern-ireland.js')).northernIreland,
  scotland: async () => (await import('../../sla/calendars/scotland.js')).scotland,
  singapore: async () => (await import('../../sla/calendars/singapore.js')).singapore,
  target: async () => (await import('../../sla/calendars/target-euro.js')).targetEuro,
  'us-federal-reserve': async () =>
    (await import('../../sla/calendars/us-federal-reserve.js')).usFederalReserve,
} as const satisfies Readonly<Record<string, () => Promise<CalendarDefinition>>>

const isShipped = (name: string): name is keyof typeof shippedCalendars =>
  Object.hasOwn(shippedCalendars, name)

const isFile = (name: string): boolean => ['.yaml', '.yml', '.json'].includes(extname(name).toLowerCase())

const refused = (name: string, issues: readonly Issue[]): RedressError =>
  new RedressError(
    'invalid-definition',
    said(`the calendar ${name} cannot be used`, `日历 ${name} 无法使用`),
    { details: { issues, place: name } },
  )

/** A calendar that is shipped, by its id, or one in a YAML or JSON file. */
const calendarNamed = async (name: string, terminal: Terminal): Promise<Calendar> => {
  if (isShipped(name)) return compileCalendar(await shippedCalendars[name]())
  if (!isFile(name)) {
    const names = Object.keys(shippedCalendars).join(', ')
    throw wrongUsage(
      said(
        `there is no calendar '${name}'; shipped are ${names}, or name a YAML or JSON file`,
        `没有日历“${name}”；内置日历：${names}，也可指定 YAML 或 JSON 文件`,
      ),
    )
  }
  const calendar = parseCalendar(await readCalendar(name, terminal))
  if (!calendar.ok) throw refused(name, calendar.issues)
  return calendar.value
}

const readCalendar = async (path: string, terminal: Terminal): Promise<unknown> => {
  // Loaded when it is needed: a shipped calendar needs neither YAML nor policies.
  const { readData } = await import('../../policy/index.js')
  const data = readData(path, await textFrom(path, terminal))
  if (!data.ok) throw refused(path, data.issues)
  return data.value
}

interface DueSettings {
  readonly calendar: string
  readonly startDay?: NonNullable<DueOptions['startDay']>
  readonly end?: NonNullable<DueOptions['end']>
  readonly convention?: NonNullable<DueOptions['convention']>
  readonly atClose?: NonNullable<DueOptions['atClose']>
  readonly receipt?: string
  readonly strict?: true
  readonly json?: true
  readonly html?: true
  readonly language: Language
}

const receiptRules = ['as-received', 'next-opening', 'previous-closing'] as const

const isReceiptRule = (text: string): text is (typeof receiptRules)[number] =>
  receiptRules.some((rule) => rule === text)

const optionsOf = ({ startDay, end, convention, atClose, receipt, strict }: DueSettings): DueOptions => ({
  ...(startDay === undefined ? {} : { startDay }),
  ...(end === undefined ? {} : { end }),
  ...(convention === undefined ? {} : { convention }),
  ...(atClose === undefined ? {} : { atClose }),
  ...(receipt === undefined ? {} : { receipt: isReceiptRule(receipt) ? receipt : { cutoff: receipt } }),
  ...(strict === undefined ? {} : { unpublished: 'error' as const }),
})

const ledgerText = (deadline: Omit<Deadline, 'restsOn'>, language: Language, terminal: Terminal): string => {
  const colours = coloursOf(terminal)
  const rows = deadline.days.map((day) => [day.counted ? '+' : ' ', day.date, day.because[language]])
  const lines = aligned(rows).map((line, place) =>
    deadline.days[place]?.counted === true ? line : colours.dim(line),
  )
  const warnings = (deadline.issues ?? []).map((issue) => issueLine(issue, language, colours))
  return `${colours.bold(deadline.dueOn)}  ${deadline.dueAt.toISOString()}\n${reasonText(deadline.because, language)}\n\n${[...lines, ...warnings].join('\n')}\n`
}

const examples = (words: string, say: Setting['say']): string => `
${say('Examples:', '示例：')}
  ${words} 2026-03-02T10:00+08:00 "15 calendarDays"
  ${words} 2026-09-28T09:00+08:00 "7 businessDays" --language zh
  ${words} 2026-03-02 "-3 businessDays" --calendar branch.yaml --json
  ${words} 2026-09-28T09:00+08:00 "7 businessDays" --html > ledger.html`

const countedDeadline = (name: string, words: string, setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command(name)
    .argument(
      '<from>',
      say(
        'the start: ISO 8601 with an offset, or a date of the calendar',
        '起始：带时区的 ISO 8601 时间，或日历日期',
      ),
    )
    .argument(
      '<target>',
      say('an amount and a unit, such as "15 calendarDays"', '数量和单位，例如 "15 calendarDays"'),
      targetArgument,
    )
    .option(
      '--calendar <name>',
      say('a shipped calendar, or a YAML or JSON file', '内置日历，或 YAML、JSON 文件'),
      'cn-mainland',
    )
    .addOption(
      new Option('--start-day <how>', say('whether the day of receipt counts', '收到当日是否计入')).choices([
        'exclude',
        'first-business-day',
        'include',
      ]),
    )
    .addOption(
      new Option('--end <when>', say('when the last day ends', '最后一日何时届满')).choices([
        'close-of-business',
        'end-of-day',
        'same-time',
        'opening',
      ]),
    )
    .addOption(
      new Option(
        '--convention <how>',
        say('when the last day is no business day', '最后一日为非工作日时如何处理'),
      ).choices(['none', 'following', 'preceding']),
    )
    .addOption(
      new Option(
        '--at-close <how>',
        say('when working time is used up at a closing', '工作时间恰于下班时用尽时如何处理'),
      ).choices(['close', 'next-opening']),
    )
    .option(
      '--receipt <rule>',
      say(
        'as-received, next-opening, previous-closing, or a cutoff such as 16:00',
        'as-received、next-opening、previous-closing，或截止钟点，例如 16:00',
      ),
    )
    .option(
      '--strict',
      say('refuse an answer that rests on unpublished holidays', '结果取决于尚未公布的节假日时拒绝计算'),
    )
    .addOption(
      new Option('--json', say('the whole ledger as JSON', '以 JSON 输出逐日明细')).conflicts('html'),
    )
    .option('--html', say('the ledger as one HTML page', '以单个 HTML 页面输出逐日明细'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(words, say))
    .action(async (from: string, target: Target, settings: DueSettings) => {
      const calendar = await calendarNamed(settings.calendar, terminal)
      const { language } = settings
      const { zones } = terminal
      const options = { ...optionsOf(settings), ...(zones === undefined ? {} : { zones }) }
      const question = [calendar, from, target, options] as const
      if (settings.json === true) terminal.out(json(explainDue(...question)))
      else if (settings.html === true) terminal.out(deadlinePage(explainDue(...question), language))
      else terminal.out(ledgerText(ledgerOfDue(...question), language, terminal))
      finish(0)
    })
}

/** `redress due`: one deadline, counted day by day. */
export const dueCommand = (setting: Setting): Command => countedDeadline('due', 'redress due', setting)

/** `redress explain deadline`: the same, where one looks for explanations. */
export const explainDeadlineCommand = (setting: Setting): Command =>
  countedDeadline('deadline', 'redress explain deadline', setting).description(
    setting.say('Count one deadline and explain it, day by day.', '计算一个到期日，并逐日说明。'),
  )
