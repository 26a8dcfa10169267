import { said } from '../../explanation.js'
import { type EventType, eventTypes } from '../../vocabulary/index.js'
import { acceptanceControls } from './acceptance.js'
import { accessControls } from './access.js'
import { approvalControls } from './approval.js'
import { closureControls } from './closure.js'
import { closureGroundControls } from './closure-ground.js'
import { type Control, control } from './control.js'
import { extensionControls } from './extension.js'
import { inquiryControls } from './inquiry.js'
import { noticeControls } from './notices.js'
import { recusalControls } from './recusal.js'
import { referenceControls } from './references.js'
import { reviewControls } from './review.js'

const noLegalHold = control({
  code: 'no-legal-hold',
  title: said('Nothing is erased under a legal hold', '法律保全期间不得删除'),
  hint: said('Have the legal hold lifted first.', '请先解除法律保全。'),
  guards: ['personal-data.erased'],
  fails: ({ file }) => (file.legalHold ? said('A legal hold is in force', '法律保全尚未解除') : undefined),
})

/** Every control of the chart: what it watches, what it asks for, and how it is met. */
export const controlTable: readonly Control[] = [
  ...accessControls,
  ...referenceControls,
  ...recusalControls,
  ...acceptanceControls,
  ...inquiryControls,
  ...approvalControls,
  ...noticeControls,
  ...extensionControls,
  ...reviewControls,
  ...closureGroundControls,
  ...closureControls,
  noLegalHold,
]

const byEvent: ReadonlyMap<EventType, readonly Control[]> = new Map(
  eventTypes.map((type) => [
    type,
    controlTable.filter((control) => control.guards === 'every' || control.guards.includes(type)),
  ]),
)

/** The controls that watch one type of event, in the order in which they are explained; a host’s own event is watched too. */
export const controlsOn = (type: EventType): readonly Control[] => byEvent.get(type) ?? accessControls
