import { said } from '../../explanation.js'
import { namedRoles, roleNames } from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls, ExtensionStep } from '../controls/controls.js'
import { control } from './control.js'

interface Asked {
  readonly clock: string
  readonly step?: string | undefined
}

/** The step that is asked for; without a name, the clock's only or first one. */
const stepOf = ({ extensions }: Controls, { clock, step }: Asked): ExtensionStep | undefined =>
  extensions.find((each) => each.clock === clock && (step === undefined || each.step === step))

const onFile = (file: ControlInput, request: string) => file.extensions.find((each) => each.id === request)

const reached = (file: ControlInput, controls: Controls, clock: string, step: string): boolean =>
  file.extensions.some(
    (each) =>
      each.clock === clock &&
      (each.state === 'approved' || each.state === 'told') &&
      stepOf(controls, each)?.step === step,
  )

export const extensionControls = [
  control({
    code: 'extension-step',
    title: said('Only extensions that the rules provide', '延期须有规定'),
    hint: said('Ask for a step that is provided, in its order.', '请按规定的延期档次依次申请。'),
    guards: ['extension.requested'],
    fails: ({ file, controls, event }) => {
      const step = stepOf(controls, event)
      if (step === undefined)
        return said(
          `No extension ${event.step ?? ''} is provided for the clock ${event.clock}`.replace('  ', ' '),
          `时限 ${event.clock} 没有规定的延期档次${event.step === undefined ? '' : ` ${event.step}`}`,
        )
      return step.after === undefined || reached(file, controls, event.clock, step.after)
        ? undefined
        : said(
            `${step.step} is open only after ${step.after} was approved`,
            `须先批准 ${step.after}，方可申请 ${step.step}`,
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
