import { RedressError } from '../../errors.js'
import { type Reason, said } from '../../explanation.js'
import { type Policy, type PolicyTypes, zoneVersion } from '../../policy/index.js'
import { type Explanation, explainEvaluation } from '../../rules/index.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { clockStatusNames, metRecordedLate, nextDue } from '../clocks/next-due.js'
import type { Complaint, StepContext } from '../complaint.js'

/**
 * Why a table decided as it did for this complaint, why another rule did not, and which came nearest.
 *
 * @throws RedressError `invalid-argument` when the policy has no such table or the table has changed since.
 * @example
 * const { why, whyNot } = explainDecision(complaint, 'routing', { policy })
 * toText(why, 'en') // 'Which team (routing) decided …'
 * toText(whyNot('fraud'), 'en') // what the rule asked for and did not find
 */
export const explainDecision = <Types extends PolicyTypes = PolicyTypes>(
  complaint: Complaint<Types>,
  table: Types['tables'],
  { policy }: { readonly policy: Policy<NoInfer<Types>> },
): Explanation => {
  const decision = complaint.decisions[table]
  const versions = policy.tables.filter((each) => each.id === table)
  const compiled = versions.find(({ hash }) => hash === decision?.trace.hash) ?? versions[0]
  if (compiled === undefined || decision === undefined)
    throw new RedressError(
      'invalid-argument',
      said(
        `There is no decision of a table "${table}" on ${complaint.id}`,
        `投诉 ${complaint.id} 没有决策表“${table}”的决定`,
      ),
      {
        details: { table, tables: policy.tables.map((each) => each.id) },
      },
    )
  return explainEvaluation(decision.trace, { table: compiled })
}

const clockReason = ({ title, clock, because, source, regime, recordedLate }: ComplaintClock): Reason => {
  const state = recordedLate === undefined ? clockStatusNames[clock.status] : metRecordedLate
  const due = clock.dueOn
  return {
    says: {
      en: `${title.en}: ${state.en}${due === undefined ? '' : `, due on ${due}`}${regime === undefined ? '' : ` (${regime})`}`,
      zh: `${title.zh}：${state.zh}${due === undefined ? '' : `，到期日${due}`}${regime === undefined ? '' : `（${regime}）`}`,
    },
    because: [because],
    source,
  }
}

interface RuntimeSaid {
  /** What the host runs on, for the explanation to name it: its name, and the version of its rules of time zones. */
  readonly runtime?: { readonly name: string; readonly zones: string }
}

const runtimeReason = ({ policy, runtime }: StepContext & RuntimeSaid): readonly Reason[] => {
  if (runtime === undefined) return []
  const zones = zoneVersion(policy, runtime.zones)
  return [
    {
      says: {
        en: `Counted by ${runtime.name} under zone rules ${zones}`,
        zh: `由${runtime.name}按时区规则${zones}计算`,
      },
    },
  ]
}

/**
 * The whole complaint explained: where it stands, what each table decided and why, what each clock rests on, and what is due
 * first. As data; `toText` makes it readable in either language.
 *
 * @example
 * toText(explainComplaint(complaint, { policy, now: '2026-03-02T02:00:00Z' }), 'en') // where it stands, why, and what is due first
 */
export const explainComplaint = (complaint: Complaint, context: StepContext & RuntimeSaid): Reason => {
  const { policy } = context
  const clocks = clocksOf(complaint, context)
  const first = nextDue(clocks)
  const decisions = [...new Set(policy.tables.map(({ id }) => id))]
    .filter((table) => complaint.decisions[table] !== undefined)
    .map((table) => explainDecision(complaint, table, { policy }).why)
  return {
    says: {
      en: `Complaint ${complaint.record.reference ?? complaint.id} under policy ${policy.id} ${policy.version}`,
      zh: `投诉 ${complaint.record.reference ?? complaint.id}，适用制度 ${policy.id} ${policy.version}`,
    },
    because: [
      ...(first === undefined ? [] : [{ says: first.why }]),
      ...decisions,
      ...clocks.map(clockReason),
      ...runtimeReason(context),
    ],
  }
}
