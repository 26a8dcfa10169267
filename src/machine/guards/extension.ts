import { said } from '../../explanation.js'
import { namedRoles, roleNames } from '../../vocabulary/index.js'
import type { ChartEventOf } from '../chart/chart-event.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls, ExtensionStep } from '../controls/controls.js'
import { control, type Seen } from './control.js'

interface Asked {
  readonly clock: string
  readonly step?: string | undefined
}

/** The step that is asked for; without a name, the clock's only or first one. */
const stepOf = ({ extensions }: Controls, { clock, step }: Asked): ExtensionStep | undefined =>
  extensions.find((each) => each.clock === clock && (step === undefined || each.step === step))

const onFile = (file: ControlInput, request: string) => file.extensions.find((each) => each.id === request)

type Request = ControlInput['extensions'][number]

/** The requests of the period that a clock is in, for one step. */
const requestsFor = (
  { file, controls, event }: Seen<ChartEventOf<'extension.requested'>>,
  step: string,
): readonly Request[] => {
  const inPeriod = event.facts?.requests?.[event.clock]
  return file.extensions.filter(
    (each) =>
      each.clock === event.clock &&
      each.state !== 'refused' &&
      (inPeriod === undefined || inPeriod.includes(each.id)) &&
      stepOf(controls, each)?.step === step,
  )
}

const isGranted = ({ state }: Request): boolean => state === 'approved' || state === 'told'

export const extensionControls = [
  control({
    code: 'extension-step',
    title: said('Only extensions that the rules provide', '延期须有规定'),
    hint: said(
      'Ask for a step that is provided, in its order and as often as it may be taken; when all are used, decide within the time that is left.',
      '请按规定的延期档次依次申请，各档次不得超过规定次数；均已用尽的，请在剩余期限内作出决定。',
    ),
    guards: ['extension.requested'],
    fails: ({ file, controls, event }) => {
      const step = stepOf(controls, event)
      if (step === undefined)
        return said(
          `No extension ${event.step ?? ''} is provided for the clock ${event.clock}`.replace('  ', ' '),
          `时限 ${event.clock} 没有规定的延期档次${event.step === undefined ? '' : ` ${event.step}`}`,
        )
      const seen = { file, controls, event }
      if (step.after !== undefined && !requestsFor(seen, step.after).some(isGranted))
        return said(
          `${step.step} is open only after ${step.after} was approved`,
          `须先批准 ${step.after}，方可申请 ${step.step}`,
        )
      const times = step.times ?? 1
      return event.facts?.extensionSteps === 'unlimited' || requestsFor(seen, step.step).length < times
        ? undefined
        : said(
            `${step.step} was asked for already; it may be taken ${times === 1 ? 'once' : `${times} times`}`,
            `${step.step} 已申请过，该档次最多适用 ${times} 次`,
          )
    },
  }),
  control({
    code: 'extension-level',
    title: said('Extended by the level that may', '延期须经规定层级批准'),
    hint: said('Have the extension approved by the level that the rules name.', '请报规定的层级批准延期。'),
    guards: ['extension.approved'],
    fails: ({ file, controls, event }) => {
      const asked = onFile(file, event.request)
      const step = asked === undefined ? undefined : stepOf(controls, asked)
      if (step === undefined) return undefined
      return step.approvers.includes(event.level) && step.approvers.includes(event.by.role)
        ? undefined
        : said(
            `The role “${roleNames[event.by.role].en}” (as ${roleNames[event.level].en}) may not approve ${step.step}; allowed: ${namedRoles(step.approvers).en}`,
            `${roleNames[event.by.role].zh}（以${roleNames[event.level].zh}层级）无权批准 ${step.step}，可批准层级：${namedRoles(step.approvers).zh}`,
          )
    },
  }),
  control({
    code: 'extension-told-in-time',
    title: said('The customer is told before the old due time', '原时限届满前告知客户'),
    hint: said(
      'Tell the customer before the due time that is to be extended; after it, only the old due time counts.',
      '请在原时限届满前告知客户；逾期后不得再行延期。',
    ),
    guards: ['extension.approved', 'extension.notified'],
    fails: ({ file, controls, event }) => {
      const asked = onFile(file, event.request)
      const step = asked === undefined ? undefined : stepOf(controls, asked)
      if (asked === undefined || step === undefined || !step.toldBeforeDue) return undefined
      const due = asked.dueBefore ?? event.facts?.dueAt?.[asked.clock]
      if (due === undefined)
        return said(
          `It is not known when the clock ${asked.clock} was due before the extension`,
          `无法确定时限 ${asked.clock} 延期前的到期时间`,
        )
      const told = event.type === 'extension.notified' ? (event.notice.dispatchedAt ?? event.at) : event.at
      return Date.parse(told) <= Date.parse(due)
        ? undefined
        : said(
            `${event.type === 'extension.notified' ? 'Told' : 'Approved'} at ${told}, but the clock was due at ${due}`,
            `${event.type === 'extension.notified' ? '告知' : '批准'}时间为 ${told}，而原时限已于 ${due} 届满`,
          )
    },
  }),
]
