import { Command, Option } from 'commander'
import type { Instant } from '../../time.js'
import { type PartAsked, partReason } from '../explain/part-reason.js'
import { verifiedComplaint } from '../explain/verified-complaint.js'
import { type WholeAsked, wholeComplaint } from '../explain/whole-complaint.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { existingStore } from '../open-store.js'
import { policyUnder } from '../policy-under.js'
import { json, reasonText } from '../print.js'
import type { Setting } from '../setting.js'
import { instantArgument, several, wrongUsage } from '../usage.js'
import { explainDeadlineCommand } from './due.js'

interface ExplainSettings extends PartAsked, WholeAsked {
  readonly store?: string
  readonly policy?: readonly string[]
  readonly now?: Instant
}

const examples = `
Examples:
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --lang zh --html > life.html
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --clock decision --language zh
  redress explain c-0001 --store out/complaints.db --policy examples/policies/cn-retail --decision routing --rule r7
  redress explain deadline 2026-09-28T09:00+08:00 "7 businessDays" --html > ledger.html`

/** `redress explain`: why a stored complaint stands where it stands. */
export const explainCommand = (setting: Setting): Command => {
  const { terminal, finish } = setting
  return (
    new Command('explain')
      // What follows `deadline` is its own: both have `--json` and `--language`.
      .enablePositionalOptions()
      .argument('<id>', 'the complaint')
      .option('--store <place>', 'a SQLite file or a postgres:// URL')
      .option('--policy <path>', 'the policy it was opened under; several versions may be given', several)
      .addOption(new Option('--clock <id>', 'explain this clock').conflicts('decision'))
      .option('--decision <table>', 'explain what this table decided')
      .option('--rule <id>', 'with --decision: why not this rule')
      .option('--now <instant>', 'the moment to look from', instantArgument)
      .addOption(new Option('--html', 'the whole complaint as one HTML page').conflicts('json'))
      .option('--json', 'the reason (and the whole life) as JSON, in both languages')
      .addOption(languageOption(terminal))
      .addHelpText('after', examples)
      .action(async (id: string, settings: ExplainSettings) => {
        if (settings.store === undefined)
          throw wrongUsage('a store is needed: --store <file or postgres:// URL>')
        if (settings.html === true && (settings.clock ?? settings.decision) !== undefined)
          throw wrongUsage('--html draws the whole complaint; leave out --clock and --decision')
        const policies = await givenPolicies(settings.policy)
        const store = await existingStore(settings.store)
        try {
          const verified = await verifiedComplaint(store, id)
          const policy = policyUnder(policies, verified.complaint)
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
