import { Command, Option } from 'commander'
import {
  type Complaint,
  caseTimeline,
  clocksOf,
  explainComplaint,
  explainDecision,
  type JournalEntry,
} from '../../complaint/index.js'
import { verifyJournal } from '../../desk/index.js'
import { RedressError } from '../../errors.js'
import { type Language, type Reason, said } from '../../explanation.js'
import { issuesText } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import { timelinePage } from '../../report/index.js'
import type { Instant } from '../../time.js'
import { lifeText } from '../explain/life-text.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { existingStore } from '../open-store.js'
import { complaintUnder } from '../policy-under.js'
import { coloursOf, json, reasonText } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { instantArgument, several, wrongUsage } from '../usage.js'
import { explainDeadlineCommand } from './due.js'

/** A stored complaint, its policy and the journal that proves it. */
interface Verified {
  readonly policy: Policy
  readonly complaint: Complaint
  readonly journal: readonly JournalEntry[]
}

/** @throws RedressError `unknown-complaint`, `journal-broken` */
const verifiedComplaint = async (
  store: ComplaintStore,
  id: string,
  policies: readonly Policy[],
): Promise<Verified> => {
  const found = await complaintUnder(store, id, policies)
  if (found === undefined)
    throw new RedressError(
      'unknown-complaint',
      said(`the store has no complaint ${id}`, `存储中没有投诉 ${id}`),
      { details: { complaint: id } },
    )
  const journal: JournalEntry[] = []
  for await (const entry of store.journal(id)) journal.push(entry)
  const { entries, head } = found.complaint
  const proof = await verifyJournal(journal, { entries, ...(head === undefined ? {} : { head }) })
  if (!proof.ok)
    throw new RedressError('journal-broken', issuesText(proof.findings), {
      details: { issues: proof.findings },
    })
  return { ...found, journal }
}

/** Which part of a complaint is to be explained. */
interface PartAsked {
  readonly clock?: string
  readonly decision?: string
  readonly rule?: string
}

const clockReason = (policy: Policy, complaint: Complaint, clock: string, now: Instant): Reason => {
  const clocks = clocksOf(complaint, { policy, now })
  const found = clocks.find((each) => each.id === clock)
  if (found === undefined)
    throw wrongUsage(
      said(
        `${complaint.id} has no clock '${clock}' that started; it has ${clocks.map((each) => each.id).join(', ')}`,
        `${complaint.id} 没有已开始的时限“${clock}”；其时限有 ${clocks.map((each) => each.id).join('、')}`,
      ),
    )
  return { says: found.title, because: [found.because], source: found.source }
}

const decisionReason = (policy: Policy, complaint: Complaint, asked: PartAsked): Reason => {
  const { decision = '', rule } = asked
  if (complaint.decisions[decision] === undefined)
    throw wrongUsage(
      said(
        `there is no decision '${decision}'; there are ${Object.keys(complaint.decisions).join(', ')}`,
        `没有决定“${decision}”；可用的有 ${Object.keys(complaint.decisions).join('、')}`,
      ),
    )
  const explanation = explainDecision(complaint, decision, { policy })
  if (rule !== undefined) return explanation.whyNot(rule)
  const nearest = explanation.nearest(3).map((each) => each.reason)
  const { why } = explanation
  return nearest.length === 0
    ? why
    : {
        ...why,
        because: [
          ...(why.because ?? []),
          { says: { en: 'Rules that came nearest', zh: '最接近命中的规则' }, because: nearest },
        ],
      }
}

/** Why one clock or one decision is as it is; nothing when the command asks for neither. */
const partReason = (
  policy: Policy,
  complaint: Complaint,
  asked: PartAsked,
  now: Instant,
): Reason | undefined => {
  if (asked.clock !== undefined) return clockReason(policy, complaint, asked.clock, now)
  if (asked.decision !== undefined) return decisionReason(policy, complaint, asked)
  return undefined
}

/** How the whole of a complaint is shown; without either, as text. */
interface WholeAsked {
  readonly html?: true
  readonly json?: true
  readonly language: Language
}

/** The whole complaint: its life as a drawing, and why it stands where it stands. */
const wholeComplaint = (
  policy: Policy,
  { complaint, journal }: Verified,
  asked: WholeAsked,
  now: Instant,
  terminal: Terminal,
): string => {
  const life = caseTimeline(complaint, { policy, journal, now })
  const reason = explainComplaint(complaint, { policy, now })
  if (asked.json === true) return json({ ...reason, life })
  if (asked.html === true) return timelinePage(life, { reason, language: asked.language })
  return `${lifeText(life, asked.language, coloursOf(terminal))}\n${reasonText(reason, asked.language)}\n`
}

interface ExplainSettings extends PartAsked, WholeAsked {
  readonly store?: string
  readonly policy?: readonly string[]
  readonly now?: Instant
}

const examples = ({ say }: Setting): string => `
${say('Examples:', '示例：')}
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --lang zh --html > life.html
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --clock decision --language zh
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --decision routing --rule r7
  redress explain deadline 2026-09-28T09:00+08:00 "7 businessDays" --html > ledger.html`

/** `redress explain`: why a stored complaint stands where it stands. */
export const explainCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return (
    new Command('explain')
      // What follows `deadline` is its own: both have `--json` and `--language`.
      .enablePositionalOptions()
      .argument('<id>', say('the complaint', '投诉编号'))
      .option('--store <place>', say('a SQLite file or a postgres:// URL', 'SQLite 文件或 postgres:// 地址'))
      .option(
        '--policy <path>',
        say(
          'the policy it was opened under; several versions may be given',
          '登记时适用的制度；可指定多个版本',
        ),
        several,
      )
      .addOption(new Option('--clock <id>', say('explain this clock', '说明这一时限')).conflicts('decision'))
      .option('--decision <table>', say('explain what this table decided', '说明这张决策表的决定'))
      .option(
        '--rule <id>',
        say('with --decision: why not this rule', '与 --decision 合用：为何不适用该规则'),
      )
      .option('--now <instant>', say('the moment to look from', '观察时点'), instantArgument)
      .addOption(
        new Option(
          '--html',
          say('the whole complaint as one HTML page', '以单个 HTML 页面输出整件投诉'),
        ).conflicts('json'),
      )
      .option(
        '--json',
        say(
          'the reason (and the whole life) as JSON, in both languages',
          '以 JSON 输出理由（及全过程），含两种语言',
        ),
      )
      .addOption(languageOption(setting))
      .addHelpText('after', examples(setting))
      .action(async (id: string, settings: ExplainSettings) => {
        if (settings.store === undefined)
          throw wrongUsage(
            said(
              'a store is needed: --store <file or postgres:// URL>',
              '须指定存储：--store <文件或 postgres:// 地址>',
            ),
          )
        if (settings.html === true && (settings.clock ?? settings.decision) !== undefined)
          throw wrongUsage(
            said(
              '--html draws the whole complaint; leave out --clock and --decision',
              '--html 展示整件投诉；请去掉 --clock 和 --decision',
            ),
          )
        const policies = await givenPolicies(settings.policy)
        const store = await existingStore(settings.store)
        try {
          const verified = await verifiedComplaint(store, id, policies)
          const { policy } = verified
          const now = settings.now ?? terminal.now().toISOString()
          const part = partReason(policy, verified.complaint, settings, now)
          if (part === undefined) terminal.out(wholeComplaint(policy, verified, settings, now, terminal))
          else terminal.out(settings.json === true ? json(part) : `${reasonText(part, settings.language)}\n`)
          finish(0)
        } finally {
          await store.close()
        }
      })
      .addCommand(explainDeadlineCommand(setting))
  )
}
