import { type EventType, eventTypes } from '../../vocabulary/index.js'
import { acceptanceControls } from './acceptance.js'
import { accessControls } from './access.js'
import { approvalControls } from './approval.js'
import { closureControls } from './closure.js'
import { closureGroundControls } from './closure-ground.js'
import type { Control } from './control.js'
import { extensionControls } from './extension.js'
import { inquiryControls } from './inquiry.js'
import { noticeControls } from './notices.js'
import { proposalControls } from './proposal.js'
import { recusalControls } from './recusal.js'
import { referenceControls } from './references.js'
import { reviewControls } from './review.js'
import { upkeepControls } from './upkeep.js'

/** Every control of the chart: what it watches, what it asks for, and how it is met. */
export const controlTable: readonly Control[] = [
  ...accessControls,
  ...referenceControls,
  ...recusalControls,
  ...acceptanceControls,
  ...inquiryControls,
  ...proposalControls,
  ...approvalControls,
  ...noticeControls,
  ...extensionControls,
  ...reviewControls,
  ...closureGroundControls,
  ...closureControls,
  ...upkeepControls,
]

const byEvent: ReadonlyMap<EventType, readonly Control[]> = new Map(
  eventTypes.map((type) => [
    type,
    controlTable.filter((control) => control.guards === 'every' || control.guards.includes(type)),
  ]),
)

/** The controls that watch one type of event, in the order in which they are explained; a host’s own event is watched too. */
export const controlsOn = (type: EventType): readonly Control[] => byEvent.get(type) ?? accessControls
