import { type Said, said } from '../../explanation.js'
import { type EventOf, namedRoles } from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import { control, inChinese, inEnglish, type Seen } from './control.js'

type Closing = Seen<EventOf<'complaint.closed'>>

const faults: readonly string[] = ['improper-service', 'operational-error', 'violation', 'system-failure']

const upheld = (file: ControlInput): boolean =>
  file.decision?.outcome === 'upheld' || file.decision?.outcome === 'partly-upheld'

/** What could not be resolved cannot be found to be solved. */
const unresolved = (file: ControlInput): boolean => file.decision?.outcome === 'unresolved'

/** A matter that ended without a decision of the bank on its substance owes no answer, cause or measure. */
const onSubstance = ({ file, event }: Closing): boolean =>
  file.ending === undefined && event.ground !== 'external-decision'

const closing = (
  code: Parameters<typeof control>[0]['code'],
  title: Said,
  hint: Said,
  fails: (seen: Closing) => Said | undefined,
) => control({ code, title, hint, guards: ['complaint.closed'], fails })

const open = (items: readonly string[], en: string, zh: string): Said | undefined =>
  items.length === 0 ? undefined : said(`${en}: ${inEnglish(items)}`, `${zh}：${inChinese(items)}`)

export const closureControls = [
  closing(
    'outcome-told',
    said('The customer was told the outcome', '处理结果已告知客户'),
    said('Send a complete final response.', '请向客户发出完整的处理结果告知。'),
    (seen) =>
      onSubstance(seen) &&
      seen.file.toldAt === undefined &&
      seen.file.explained !== 'satisfied' &&
      !seen.file.settled
        ? said('No final response is on record', '尚无处理结果告知记录')
        : undefined,
  ),
  closing(
    'declining-told',
    said('The customer was told of the declining', '不予受理已告知'),
    said('Send the notice of declining with its ground and reasons.', '请发出不予受理告知，并说明理由。'),
    ({ file, controls }) =>
      controls.closure.decliningTold && file.ending === 'declined' && !file.decliningTold
        ? said('No notice of declining is on record', '尚无不予受理告知记录')
        : undefined,
  ),
  closing(
    'remedies-delivered',
    said('Promised remedies are delivered', '补救措施已落实'),
    said('Deliver the remedies and record it.', '请落实补救措施并登记。'),
    (seen) =>
      seen.controls.closure.remediesDelivered
        ? open(
            seen.file.remedies.filter((each) => each.state !== 'delivered').map((each) => each.id),
            'Not delivered',
            '尚未落实的补救措施',
          )
        : undefined,
  ),
  closing(
    'commitments-fulfilled',
    said('Commitments are fulfilled', '承诺事项已履行'),
    said('Fulfil each commitment, or release it with a reason.', '请履行承诺，或注明理由解除。'),
    ({ file }) => open(file.commitments, 'Still open', '尚未履行的承诺'),
  ),
  closing(
    'messages-answered',
    said('Every message of the customer is answered', '客户来信均已答复'),
    said('Answer the customer’s messages.', '请答复客户来信。'),
    ({ file, controls }) =>
      controls.closure.messagesAnswered ? open(file.messages, 'Not answered', '尚未答复') : undefined,
  ),
  closing(
    'disputes-ended',
    said('No dispute is open outside the bank', '外部争议已终结'),
    said('Wait for the outside body to end the matter.', '请待外部机构程序终结。'),
    ({ file, controls }) =>
      controls.closure.disputesEnded
        ? open(
            [
              ...file.disputes.filter((each) => each.result === undefined).map((each) => each.id),
              ...file.waits.mediation,
            ],
            'Still open outside',
            '尚未终结的外部争议',
          )
        : undefined,
  ),
  closing(
    'root-cause',
    said('The root cause is on record', '已查明根本原因'),
    said('Record the root cause with the findings.', '请在调查结论中登记根本原因。'),
    (seen) => {
      const { rootCause } = seen.controls.closure
      const needed = rootCause === 'always' || (rootCause === 'when-upheld' && upheld(seen.file))
      return needed && onSubstance(seen) && seen.file.finding?.rootCause !== true
        ? said('No root cause is on record', '尚未登记根本原因')
        : undefined
    },
  ),
  closing(
    'corrective-action',
    said('A confirmed fault leads to a measure', '查实问题须有整改'),
    said(
      'Plan a corrective or preventive action, and complete it where the policy asks.',
      '请制定整改或预防措施；制度要求完成的，应予完成。',
    ),
    (seen) => {
      const { correctiveAction } = seen.controls.closure
      const atFault = seen.file.finding?.codes.some((code) => faults.includes(code)) === true
      if (correctiveAction === 'none' || !atFault || !onSubstance(seen)) return undefined
      if (seen.file.actions.length === 0)
        return said('A fault was found but no action is planned', '已查实问题但未制定整改措施')
      return correctiveAction === 'completed'
        ? open(
            seen.file.actions.filter((each) => !each.done).map((each) => each.id),
            'Not completed',
            '尚未完成的整改',
          )
        : undefined
    },
  ),
  closing(
    'regulator-reported',
    said('A serious violation is reported to the regulator', '严重违规已报告监管'),
    said('Send the report to the regulator and record it.', '请向监管部门报告并登记。'),
    ({ file, controls }) =>
      controls.closure.regulatorReported && file.serious && !file.regulatorReported
        ? said('No report to the regulator is on record', '尚无监管报告记录')
        : undefined,
  ),
  closing(
    'major-notified',
    said('Those in charge know of a major complaint', '重大投诉已通报负责人'),
    said('Notify the roles that the policy names.', '请通报制度指定的岗位。'),
    ({ file, controls }) => {
      const left = controls.closure.majorNotifiedTo.filter((role) => !file.majorNotified.includes(role))
      const names = namedRoles(left)
      return file.major && left.length > 0
        ? said(`Not notified: ${names.en}`, `尚未通报：${names.zh}`)
        : undefined
    },
  ),
  closing(
    'followed-up',
    said('The result was followed up', '已跟进处理结果'),
    said(
      'Call the customer back, or complete the follow-up, as the policy asks.',
      '请按制度要求回访客户或完成跟进。',
    ),
    (seen) => {
      const { followUp } = seen.controls.closure
      const missing =
        (followUp === 'called-back' && !seen.file.calledBack) ||
        (followUp === 'follow-up-completed' && !seen.file.followedUp && !unresolved(seen.file))
      return missing && onSubstance(seen) ? said('The follow-up is missing', '尚未完成回访或跟进') : undefined
    },
  ),
  closing(
    'lessons-recorded',
    said('Lessons are recorded', '已总结经验教训'),
    said('Record the lessons learnt, before or while closing.', '请在结案前或结案时登记经验教训。'),
    ({ file, controls, event }) =>
      controls.closure.lessons && !file.lessons && (event.lessons ?? '').trim() === ''
        ? said('No lessons are on record', '尚无经验教训记录')
        : undefined,
  ),
]
