import { Command, Option } from 'commander'
import { type Complaint, clocksOf, explain, explainDecision } from '../../complaint/index.js'
import { verifyJournal } from '../../desk/index.js'
import { RedressError } from '../../errors.js'
import type { Language, Reason } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import type { ComplaintStore } from '../../ports/index.js'
import type { Instant } from '../../time.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { existingStore } from '../open-store.js'
import { json, reasonText } from '../print.js'
import type { Setting } from '../setting.js'
import { instantArgument, several, wrongUsage } from '../usage.js'

interface ExplainSettings {
  readonly store: string
  readonly policy?: readonly string[]
  readonly clock?: string
  readonly decision?: string
  readonly rule?: string
  readonly now?: Instant
  readonly json?: true
  readonly language: Language
}

const policyUnder = (policies: readonly Policy[], { id, policy }: Complaint): Policy => {
  const found = policies.find(({ hash }) => hash === policy.hash)
  if (found !== undefined) return found
  throw new RedressError(
    'unknown-policy',
    `${id} was opened under ${policy.id} ${policy.version} with other contents than the policy given`,
  )
}

const clockReason = (policy: Policy, complaint: Complaint, clock: string, now: Instant): Reason => {
  const clocks = clocksOf(policy, complaint, now)
  const found = clocks.find((each) => each.id === clock)
  if (found === undefined)
    throw wrongUsage(
      `${complaint.id} has no clock '${clock}' that started; it has ${clocks.map((each) => each.id).join(', ')}`,
    )
  return { says: found.title, because: [found.because], source: found.source }
}

const decisionReason = (policy: Policy, complaint: Complaint, settings: ExplainSettings): Reason => {
  const { decision = '', rule } = settings
  if (complaint.decisions[decision] === undefined)
    throw wrongUsage(
      `there is no decision '${decision}'; there are ${Object.keys(complaint.decisions).join(', ')}`,
    )
  const explanation = explainDecision(policy, complaint, decision)
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

const reasonFor = (policy: Policy, complaint: Complaint, settings: ExplainSettings, now: Instant): Reason => {
  if (settings.clock !== undefined) return clockReason(policy, complaint, settings.clock, now)
  if (settings.decision !== undefined) return decisionReason(policy, complaint, settings)
  return explain(policy, complaint, now)
}

const loaded = async (store: ComplaintStore, id: string): Promise<Complaint> => {
  const stored = await store.load(id)
  if (stored === undefined)
    throw new RedressError('unknown-complaint', `the store has no complaint ${id}`, {
      details: { complaint: id },
    })
  const { entries, head } = stored.complaint
  const proof = await verifyJournal(store.journal(id), { entries, ...(head === undefined ? {} : { head }) })
  if (!proof.ok)
    throw new RedressError('journal-broken', proof.issues.map((issue) => issue.message).join('; '), {
      details: { issues: proof.issues },
    })
  return stored.complaint
}

const examples = `
Examples:
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --clock decision --language zh
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --decision routing --rule r7`

/** `redress explain`: why a stored complaint stands where it stands. */
export const explainCommand = ({ terminal, finish }: Setting): Command =>
  new Command('explain')
    .description(
      'Explain a stored complaint: all of it, one clock, or one decision. Its journal is verified first.',
    )
    .argument('<id>', 'the complaint')
    .requiredOption('--store <place>', 'a SQLite file or a postgres:// URL')
    .option('--policy <path>', 'the policy it was opened under; several versions may be given', several)
    .addOption(new Option('--clock <id>', 'explain this clock').conflicts('decision'))
    .option('--decision <table>', 'explain what this table decided')
    .option('--rule <id>', 'with --decision: why not this rule')
    .option('--now <instant>', 'the moment to look from', instantArgument)
    .option('--json', 'the reason as JSON, in both languages')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(async (id: string, settings: ExplainSettings) => {
      const policies = await givenPolicies(settings.policy)
      const store = await existingStore(settings.store)
      try {
        const complaint = await loaded(store, id)
        const now = settings.now ?? terminal.now().toISOString()
        const reason = reasonFor(policyUnder(policies, complaint), complaint, settings, now)
        terminal.out(settings.json === true ? json(reason) : `${reasonText(reason, settings.language)}\n`)
        finish(0)
      } finally {
        await store.close()
      }
    })
