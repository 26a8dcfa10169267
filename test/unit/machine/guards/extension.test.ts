import { describe, test } from 'vitest'
import type { ChartEvent, ControlInput, Controls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import {
  extensionApproved,
  extensionAsked,
  extensionNotified,
  hoursIn,
  person,
} from '../../../support/events.js'

const first = {
  clock: 'decision',
  step: 'to-30',
  approvers: ['complaints-manager' as const],
  toldBeforeDue: false,
}
const second = {
  clock: 'decision',
  step: 'to-60',
  approvers: ['senior-management' as const, 'head-office' as const],
  toldBeforeDue: true,
  after: 'to-30',
}
const other = { ...first, clock: 'answer', step: 'more' }
const provided = (...extensions: Controls['extensions']) => ({ extensions })
const controls = provided(other, first, second)

type OnFile = ControlInput['extensions'][number]
const onFile = (change: Partial<OnFile> = {}): Pick<ControlInput, 'extensions'> => ({
  extensions: [
    { id: 'unlike', clock: 'answer', by: ['sun'], state: 'refused' },
    { id: 'extension-1', clock: 'decision', by: ['handler'], state: 'requested', ...change },
  ],
})
const asking = (step?: string, clock = 'decision') =>
  extensionAsked({ clock, ...(step === undefined ? {} : { step }) })
const step = { step: 'to-30' }

describe('an extension asked for', () => {
  test.each<Finding>([
    ['is the first of its clock', 'extension-step', { event: asking(), controls }, undefined],
    ['is one by name', 'extension-step', { event: asking('to-30'), controls }, undefined],
    [
      'is of a clock without any',
      'extension-step',
      { event: asking(undefined, 'receipt'), controls },
      'No extension is provided for the clock receipt',
    ],
    [
      'is of another clock',
      'extension-step',
      { event: asking('more'), controls },
      'No extension more is provided for the clock decision',
    ],
    [
      'is the second before the first',
      'extension-step',
      { event: asking('to-60'), controls },
      'to-60 is open only after to-30',
    ],
    [
      'is the second while the first is asked for',
      'extension-step',
      { event: asking('to-60'), file: onFile(step), controls },
      'to-60 is',
    ],
    [
      'is the second after a refusal',
      'extension-step',
      { event: asking('to-60'), file: onFile({ ...step, state: 'refused' }), controls },
      'to-60 is',
    ],
    [
      'is the second after approval',
      'extension-step',
      { event: asking('to-60'), file: onFile({ ...step, state: 'approved' }), controls },
      undefined,
    ],
    [
      'is the second after telling',
      'extension-step',
      { event: asking('to-60'), file: onFile({ ...step, state: 'told' }), controls },
      undefined,
    ],
    [
      'is the second after the first without a name',
      'extension-step',
      { event: asking('to-60'), file: onFile({ state: 'told' }), controls },
      undefined,
    ],
    [
      'is the second after one of another clock',
      'extension-step',
      { event: asking('to-60'), file: onFile({ clock: 'answer', state: 'told' }), controls },
      'to-60 is',
    ],
    [
      'is the second after a step that is provided no longer',
      'extension-step',
      { event: asking('to-60'), file: onFile({ step: 'to-45', state: 'told' }), controls },
      'to-60 is',
    ],
    [
      'is the second after the second, which is not the first',
      'extension-step',
      { event: asking('to-60'), file: onFile({ step: 'to-60', state: 'told' }), controls },
      'to-60 is',
    ],
    [
      'is taken once',
      'extension-step',
      { event: asking('to-30'), file: onFile({ ...step }), controls },
      'once',
    ],
    [
      'is taken again when it was refused',
      'extension-step',
      { event: asking('to-30'), file: onFile({ ...step, state: 'refused' }), controls },
      undefined,
    ],
    [
      'is taken again in the next period',
      'extension-step',
      {
        event: { ...asking('to-30'), facts: { requests: { decision: [] } } },
        file: onFile({ ...step }),
        controls,
      },
      undefined,
    ],
    [
      'is taken as often as the bank says',
      'extension-step',
      {
        event: asking('to-30'),
        file: onFile({ ...step }),
        controls: {
          ...controls,
          extensions: controls.extensions.map((each) => ({ ...each, times: 2 })),
        },
      },
      undefined,
    ],
  ])('%s', expectFinding)
})

const approving = (level: ReturnType<typeof extensionApproved>['level'], role = level) =>
  extensionApproved({ level, by: person(role, 'li') })

describe('the level that approves', () => {
  const file = onFile({ step: 'to-60' })
  const event = approving('senior-management')
  test.each<Finding>([
    ['is one of the step', 'extension-level', { event, file, controls }, undefined],
    [
      'is another of the step',
      'extension-level',
      { event: approving('head-office'), file, controls },
      undefined,
    ],
    [
      'is one of another step',
      'extension-level',
      { event, file: onFile(step), controls },
      'may not approve to-30; allowed: complaints manager',
    ],
    [
      'is not what the person is',
      'extension-level',
      { event: approving('senior-management', 'handler'), file, controls },
      'The role “handler”',
    ],
    [
      'is not what the person claims',
      'extension-level',
      { event: approving('handler', 'senior-management'), file, controls },
      'as handler',
    ],
    ['is nobody’s question for what was never asked', 'extension-level', { event, controls }, undefined],
    [
      'is nobody’s question for what is provided no longer',
      'extension-level',
      { event, file, controls: provided() },
      undefined,
    ],
  ])('%s', expectFinding)
})

const at = (hours: number, late = 0) => new Date(Date.parse(hoursIn(hours)) + late).toISOString()
const knowing = (event: ChartEvent, hours: number): ChartEvent => ({
  ...event,
  facts: { dueAt: { answer: hoursIn(0), decision: hoursIn(hours) } },
})
const telling = (when: string, dispatchedAt?: string) => {
  const { notice } = extensionNotified()
  return extensionNotified({
    at: when,
    notice: dispatchedAt === undefined ? notice : { ...notice, dispatchedAt },
  })
}

describe('the customer is told in time', () => {
  const file = onFile({ step: 'to-60', state: 'approved', dueBefore: hoursIn(9) })
  const blind = onFile({ step: 'to-60' })
  const seen = (event: ChartEvent, shown: Partial<ControlInput> = file) => ({ event, file: shown, controls })
  test.each<Finding>([
    ['at the very due time', 'extension-told-in-time', seen(telling(at(9))), undefined],
    ['not a millisecond later', 'extension-told-in-time', seen(telling(at(9, 1))), 'Told at'],
    [
      'when the notice left, however late it is recorded',
      'extension-told-in-time',
      seen(telling(at(20), at(9))),
      undefined,
    ],
    ['not when it left late', 'extension-told-in-time', seen(telling(at(20), at(9, 1))), 'Told at'],
    ['by an approval in time', 'extension-told-in-time', seen(extensionApproved({ at: at(9) })), undefined],
    [
      'not by an approval too late',
      'extension-told-in-time',
      seen(extensionApproved({ at: at(9, 1) })),
      'Approved at',
    ],
    [
      'of the clock, as the sender knows it',
      'extension-told-in-time',
      seen(knowing(telling(at(9)), 9), blind),
      undefined,
    ],
    [
      'not of the clock, as the sender knows it',
      'extension-told-in-time',
      seen(knowing(telling(at(9)), 8), blind),
      'Told at',
    ],
    [
      'as the file knows it before the sender',
      'extension-told-in-time',
      seen(knowing(telling(at(9)), 8)),
      undefined,
    ],
    ['or nobody knows', 'extension-told-in-time', seen(telling(at(0)), blind), 'not known'],
    [
      'or the sender knows of nothing',
      'extension-told-in-time',
      seen({ ...telling(at(0)), facts: {} }, blind),
      'not known',
    ],
    [
      'where the step asks for it',
      'extension-told-in-time',
      seen(telling(at(20)), onFile({ ...step, dueBefore: at(9) })),
      undefined,
    ],
    ['of what was asked for', 'extension-told-in-time', seen(telling(at(20)), {}), undefined],
    [
      'of what is provided',
      'extension-told-in-time',
      { event: telling(at(20)), file, controls: provided() },
      undefined,
    ],
  ])('%s', expectFinding)
})
